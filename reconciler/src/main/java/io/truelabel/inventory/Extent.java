package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieScope;
import io.truelabel.inventory.MacieListing.Watch;
import io.truelabel.sweep.Shard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of the organization is read, and what is known of it before.
 *
 * @param account the only account that is read; empty for all
 * @param named the accounts to judge; empty for all of the organization
 * @param accounts says which accounts there are
 * @param watches where Macie is known to watch, by Region; nothing of a Region where it is asked
 * @param aggregator what is to be asked of AWS Config, for one account: an aggregator's name, or
 *     empty for the account itself
 */
record Extent(
    String account,
    List<String> named,
    AccountSource accounts,
    Map<String, Watch> watches,
    String aggregator) {

  /** All accounts, or those of them that are named; nothing is known. */
  static Extent whole(List<String> named, AwsClients clients, String homeRegion, String central) {
    AccountSource accounts =
        named.isEmpty()
            ? new OrganizationAccounts(clients, homeRegion, central)
            : _ -> Accounts.given(named);
    return new Extent("", List.copyOf(named), accounts, new HashMap<>(), "");
  }

  /** One account in one Region, with what a survey found. */
  static Extent of(Survey survey, Shard shard) {
    Survey.Place place = survey.place(shard.region());
    Set<String> only = Set.of(shard.account());
    boolean suspended = survey.suspended().contains(shard.account());
    Accounts accounts =
        new Accounts(suspended ? Set.of() : only, suspended ? only : Set.of(), Map.of(), true);
    return new Extent(
        shard.account(),
        List.of(shard.account()),
        _ -> accounts,
        Map.of(shard.region(), new Watch(new HashSet<>(place.watched()), place.failures())),
        place.aggregator());
  }

  /** Whether a single account is read. */
  boolean single() {
    return !account.isEmpty();
  }

  /** Whether an account is read. */
  boolean covers(String other) {
    return !single() || account.equals(other);
  }

  /** What is asked of Macie. */
  MacieScope scope() {
    return single() ? MacieScope.account(account) : MacieScope.everything();
  }
}

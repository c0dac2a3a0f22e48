package io.truelabel.heal;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ConfigAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.ShardResult;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.Workers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Lets AWS Config show what the sweep found: rules that show something else are asked to judge
 * again, in one call for each account and Region, and only where something differs.
 *
 * <p>Nothing is put into AWS Config from here: only the rules do that, so that there is one way in.
 */
public final class ConfigHealing {
  private static final int AT_ONCE = 16;
  private static final Set<AccountLine.Kind> CLOSED =
      EnumSet.of(
          AccountLine.Kind.SUSPENDED, AccountLine.Kind.NO_ROLE, AccountLine.Kind.UNREACHABLE);

  private final AwsClients clients;
  private final MemberAccounts members;
  private final Pace pace;
  private final StopSign stop;

  /**
   * A healing that can run often.
   *
   * @param stop ends it before the next account
   */
  public ConfigHealing(AwsClients clients, MemberAccounts members, Pace pace, StopSign stop) {
    this.clients = clients;
    this.members = members;
    this.pace = pace;
    this.stop = stop;
  }

  /** Compares every shard that was judged; starts something only if the plan says so. */
  public Healing heal(SweepSummary summary) {
    var terms = new ShardHealing.Terms(summary.plan().apply(), pace);
    List<ShardResult> judged =
        summary.shards().stream()
            .filter(ShardHealing::judged)
            .filter(it -> !says(summary, it.shard(), EnumSet.of(AccountLine.Kind.SUSPENDED)))
            .toList();
    return Healings.sum(new Workers(AT_ONCE).map(judged, it -> heal(summary, it, terms)));
  }

  private Healing heal(SweepSummary summary, ShardResult result, ShardHealing.Terms terms) {
    Shard shard = result.shard();
    if (stop.raised()) {
      return Healing.NONE;
    }
    try {
      ConfigAccount config = ConfigAccount.of(clients, members, shard.account(), shard.region());
      return new ShardHealing(config, terms)
          .heal(
              result,
              !summary.unlisted().contains(shard.region()),
              !says(summary, shard, EnumSet.of(AccountLine.Kind.NO_RECORDER)));
    } catch (SdkException e) {
      return e instanceof StsException && says(summary, shard, CLOSED)
          ? Healing.NONE
          : Healings.unread(RuleLines.unread(shard, e));
    }
  }

  /** Whether it is already said of the account, so that it need not be said again. */
  private static boolean says(SweepSummary summary, Shard shard, Set<AccountLine.Kind> kinds) {
    return summary.accounts().stream()
        .anyMatch(line ->
            line.account().equals(shard.account())
                && kinds.contains(line.kind())
                && (line.regions().isEmpty() || line.regions().contains(shard.region())));
  }
}

package io.truelabel.standin.config;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Truelabel's conformance pack of the organization, in every Region. Until a test changes it, it
 * was made in every account.
 */
public final class OrganizationPack {
  static final String NAME = "s3-classification";

  private final Organization organization;
  private final Map<Shard, Optional<Status>> changed = new ConcurrentHashMap<>();
  private final Set<String> excluded = ConcurrentHashMap.newKeySet();
  private final Set<String> removed = ConcurrentHashMap.newKeySet();

  /**
   * How the pack gets on in one account.
   *
   * @param name such as {@code CREATE_FAILED}
   * @param code empty unless it failed
   * @param message empty unless it failed
   */
  public record Status(String account, String name, String code, String message) {}

  OrganizationPack(Organization organization) {
    this.organization = organization;
  }

  /** Gives the pack another status in an account and Region. */
  public void put(Shard shard, String status, String code, String message) {
    changed.put(shard, Optional.of(new Status(shard.account(), status, code, message)));
  }

  /** Lets the pack show no status of an account in a Region. */
  public void forget(Shard shard) {
    changed.put(shard, Optional.empty());
  }

  /** Leaves an account out of the pack, in all Regions. */
  public void exclude(String account) {
    excluded.add(account);
  }

  /** Deletes the pack of a Region. */
  public void remove(String region) {
    removed.add(region);
  }

  /** Whether there is one of this name. */
  boolean exists(String region, String name) {
    return name.equals(NAME)
        && organization.regions().contains(region)
        && !removed.contains(region);
  }

  List<String> excluded() {
    return excluded.stream().sorted().toList();
  }

  /** What it shows of each account of a Region, by account. */
  List<Status> statuses(String region) {
    return organization
        .accounts()
        .map(Account::id)
        .filter(account -> !excluded.contains(account))
        .flatMap(account ->
            changed
                .getOrDefault(
                    new Shard(account, region),
                    Optional.of(new Status(account, "CREATE_SUCCESSFUL", "", "")))
                .stream())
        .toList();
  }
}

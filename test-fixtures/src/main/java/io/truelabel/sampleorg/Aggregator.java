package io.truelabel.sampleorg;

import java.util.Set;

/**
 * An aggregator of AWS Config: it shows one account what the recorders of others recorded.
 *
 * @param place the account and Region in which it can be asked
 * @param accounts whose recorders it reads; empty for all of the organization
 * @param regions of which Regions; empty for all
 */
public record Aggregator(Shard place, String name, Set<String> accounts, Set<String> regions) {

  public Aggregator {
    accounts = Set.copyOf(accounts);
    regions = Set.copyOf(regions);
  }

  /** One over the whole organization. */
  public static Aggregator ofOrganization(Shard place, String name) {
    return new Aggregator(place, name, Set.of(), Set.of());
  }

  public boolean reads(Shard shard) {
    return (accounts.isEmpty() || accounts.contains(shard.account()))
        && (regions.isEmpty() || regions.contains(shard.region()));
  }
}

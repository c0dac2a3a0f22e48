package io.truelabel.inventory;

import io.truelabel.evidence.BucketId;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.Workers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the accounts and Regions in which buckets may be, without listing any, wherever anybody
 * says which accounts there are.
 */
final class Surveyor {
  private static final int REGIONS_AT_ONCE = 8;

  private final Organization organization;
  private final List<String> named;

  /**
   * A survey of an organization.
   *
   * @param named the accounts to judge; empty for all of the organization
   */
  Surveyor(Organization organization, List<String> named) {
    this.organization = organization;
    this.named = named;
  }

  /** The accounts of the organization, and what AWS Config tells of them. */
  Survey joined(List<String> regions, ConfigInventory config) {
    Accounts accounts = organization.accounts();
    List<Survey.Place> places =
        new Workers(REGIONS_AT_ONCE).map(regions, region -> joined(region, accounts, config));
    return new Survey(
        accounts.suspended().stream().sorted().toList(),
        new TreeMap<>(accounts.names()),
        organization.notes().lines(),
        places);
  }

  private Survey.Place joined(String region, Accounts accounts, ConfigInventory config) {
    Set<String> asked = accounts.activeWith(watched(region));
    String aggregator = config.aggregator(region, asked).orElse("");
    Set<String> there = new HashSet<>(asked);
    there.addAll(accounts.suspended());
    if (!accounts.complete() && !aggregator.isEmpty()) {
      config.read(region, asked, new StopSign()).buckets().keySet().stream()
          .map(BucketId::accountId)
          .forEach(there::add);
    }
    return place(region, there, aggregator);
  }

  /** The accounts that Macie watches. */
  Survey macieAlone(List<String> regions) {
    List<Survey.Place> places =
        new Workers(REGIONS_AT_ONCE)
            .map(
                regions,
                region ->
                    place(region, named.isEmpty() ? watched(region) : new HashSet<>(named), ""));
    return new Survey(List.of(), new TreeMap<>(), organization.notes().lines(), places);
  }

  private Set<String> watched(String region) {
    Set<String> watched = new HashSet<>(organization.macie().watch(region).members());
    watched.add(organization.central());
    return watched;
  }

  private Survey.Place place(String region, Set<String> accounts, String aggregator) {
    MacieListing.Watch watch = organization.macie().watch(region);
    return new Survey.Place(
        region,
        accounts.stream().sorted().toList(),
        watch.members().stream().sorted().toList(),
        watch.failures(),
        aggregator);
  }
}

package io.truelabel.inventory;

import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Shard;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What is found out once of an organization, so that its shards can be read one by one without
 * asking again: plain data.
 *
 * @param suspended the accounts in which nobody can act, sorted
 * @param names what accounts are called, by id, as far as anybody says
 * @param lines what there is to say of whole accounts so far
 * @param places the Regions, sorted
 */
public record Survey(
    List<String> suspended,
    SortedMap<String, String> names,
    List<AccountLine> lines,
    List<Place> places) {

  /**
   * One Region.
   *
   * @param accounts where buckets may be, sorted
   * @param watched the accounts that Macie watches, sorted
   * @param failures why those are not known; empty when they are
   * @param aggregator the aggregator of AWS Config that tells of all accounts here; empty when each
   *     account is asked
   */
  public record Place(
      String region,
      List<String> accounts,
      List<String> watched,
      List<Failure> failures,
      String aggregator) {

    /** The shards of the Region, sorted. */
    public Stream<Shard> shards() {
      return accounts.stream().map(account -> new Shard(account, region));
    }
  }

  /** Every shard in which buckets may be, sorted by Region. */
  public Stream<Shard> shards() {
    return places.stream().flatMap(Place::shards);
  }

  /**
   * What was found of a Region.
   *
   * @throws IllegalArgumentException if it was not surveyed
   */
  Place place(String region) {
    return places.stream()
        .filter(place -> place.region().equals(region))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No survey was made of " + region));
  }
}

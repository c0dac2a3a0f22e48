package io.truelabel.sampleorg;

import java.util.Comparator;

/**
 * One account in one Region. Shards of one Region stand next to each other.
 *
 * @param account twelve digits
 * @param region a Region's code, such as {@code eu-west-1}
 */
public record Shard(String account, String region) implements Comparable<Shard> {

  private static final Comparator<Shard> ORDER =
      Comparator.comparing(Shard::region).thenComparing(Shard::account);

  @Override
  public int compareTo(Shard other) {
    return ORDER.compare(this, other);
  }
}

package io.truelabel.sweep;

import java.util.Comparator;

/** One account in one Region: the unit of work and of failure. */
public record Shard(String account, String region) implements Comparable<Shard> {
  private static final Comparator<Shard> ORDER =
      Comparator.comparing(Shard::account).thenComparing(Shard::region);

  @Override
  public int compareTo(Shard other) {
    return ORDER.compare(this, other);
  }
}

package io.truelabel.sweep;

/**
 * What is read at a time: a whole Region, or one account in it.
 *
 * @param account the account; empty for all
 */
record Part(String region, String account) {

  static Part whole(String region) {
    return new Part(region, "");
  }

  static Part of(Shard shard) {
    return new Part(shard.region(), shard.account());
  }

  /** The whole Region. */
  Part whole() {
    return whole(region);
  }

  /** Whether it is one account alone. */
  boolean single() {
    return !account.isEmpty();
  }

  /** What people call it. */
  String name() {
    return single() ? "account and Region" : "Region";
  }
}

package io.truelabel.nightly;

import io.truelabel.sweep.Shard;

/** One shard of one sweep: an item of the state machine, and what {@link ShardHandler} is given. */
record ShardTask(String sweepId, String account, String region) {

  static ShardTask of(String sweepId, Shard shard) {
    return new ShardTask(sweepId, shard.account(), shard.region());
  }

  Shard shard() {
    return new Shard(account, region);
  }
}

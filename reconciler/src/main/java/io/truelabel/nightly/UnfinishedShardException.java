package io.truelabel.nightly;

import io.truelabel.sweep.Shard;

/** There was no time for all of a shard. Called again, it goes on from what it has written. */
public final class UnfinishedShardException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfinishedShardException(Shard shard) {
    super(
        "The time was not enough for account %s in %s. The next attempt goes on where this ended."
            .formatted(shard.account(), shard.region()));
  }
}

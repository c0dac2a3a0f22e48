package io.truelabel.alert;

import io.truelabel.ledger.Told;
import io.truelabel.sweep.BucketResult;

/**
 * A bucket and what is to be told of it.
 *
 * @param before what was told until now
 */
record Pending(BucketResult bucket, Told before, Decision decision) {

  /**
   * What is remembered, once it is known who was reached.
   *
   * @param told who was reached
   */
  Told after(Reached told) {
    Told after = decision.after();
    return switch (decision) {
      case Decision.Silent _ -> after;
      case Decision.Tell _ when told.owners().contains(bucket.id()) -> after;
      case Decision.Tell _ when told.stream().contains(bucket.id()) -> after.toStreamAlone();
      // Whoever never heard that something was wrong was not to be told that it is right again.
      case Decision.Tell(News.Resolved _, _) when !before.owner() -> after;
      case Decision.Tell _ -> before;
    };
  }
}

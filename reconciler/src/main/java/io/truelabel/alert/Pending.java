package io.truelabel.alert;

import io.truelabel.ledger.Told;
import io.truelabel.ledger.Told.Owner;
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
      case Decision.Tell(News news, _) when told.stream().contains(bucket.id()) ->
          after.withOwner(told.missed().contains(bucket.id()) ? missed(news) : Owner.OBSERVED);
      // Whoever never heard that something was wrong was not to be told that it is right again.
      case Decision.Tell(News.Resolved _, _) when before.owner() != Owner.TOLD -> after;
      case Decision.Tell(News.Standing _, _) when told.missed().contains(bucket.id()) ->
          before.withOwner(Owner.UNREACHED);
      case Decision.Tell _ -> before;
    };
  }

  /** Whoever was told once and missed a reminder knows what there is to know. */
  private Owner missed(News news) {
    return news instanceof News.Fresh || news instanceof News.Worse
        ? Owner.UNREACHED
        : before.owner();
  }
}

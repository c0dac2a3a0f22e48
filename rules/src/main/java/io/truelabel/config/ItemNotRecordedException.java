package io.truelabel.config;

/** Config spoke of an item that its history does not have, or does not have yet. */
public final class ItemNotRecordedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ItemNotRecordedException(BucketSnapshot summary) {
    super(
        "AWS Config's history has no item of "
            + summary.resourceId()
            + " at "
            + summary.capturedAt()
            + ", so its tags cannot be judged; its last result stays. Lambda repeats the event.");
  }
}

package io.truelabel.aws;

import io.truelabel.verdict.Holdings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.ObjectCountByEncryptionType;
import software.amazon.awssdk.services.macie2.model.ObjectLevelStatistics;

/** Reads from Macie's inventory what a bucket holds. */
final class HoldingsParser {

  private HoldingsParser() {}

  /** Unknown unless Macie gives every count: a count left out is not zero. */
  static Holdings parse(BucketMetadata bucket) {
    Long objects = bucket.objectCount();
    Long bytes = bucket.sizeInBytes();
    Long classifiable = bucket.classifiableObjectCount();
    ObjectLevelStatistics others = bucket.unclassifiableObjectCount();
    return bucket.errorCode() != null
            || objects == null
            || bytes == null
            || classifiable == null
            || others == null
        ? new Holdings.Unknown()
        : new Holdings.Known(
            objects,
            bytes,
            classifiable,
            count(others.storageClass()),
            count(others.fileType()),
            customerKeys(bucket.objectCountByEncryptionType()));
  }

  private static long customerKeys(@Nullable ObjectCountByEncryptionType counts) {
    return counts == null ? 0 : count(counts.customerManaged());
  }

  private static long count(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}

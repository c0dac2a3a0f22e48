package io.truelabel.standin.macie;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.standin.core.SortKey;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields by which DescribeBuckets filters and sorts; a key is the field's name in JSON. */
final class BucketFields {
  static final Map<String, Function<Bucket, List<String>>> FILTERS =
      Map.of(
          "accountId", bucket -> List.of(bucket.shard().account()),
          "bucketName", bucket -> List.of(bucket.name()),
          "publicAccess.effectivePermission",
              bucket -> List.of(bucket.macie().reach().permission().name()),
          "replicationDetails.replicatedExternally",
              bucket -> List.of(Boolean.toString(bucket.macie().reach().replicatedOutside())),
          "sharedAccess", bucket -> List.of(bucket.macie().reach().sharing().name()),
          "jobDetails.isMonitoredByJob",
              bucket -> List.of(bucket.macie().look().monitoredByJob().name()),
          "automatedDiscoveryMonitoringStatus", bucket -> List.of(BucketJson.monitoring(bucket)),
          "sensitivityScore", bucket -> List.of(Integer.toString(bucket.macie().score())));

  private static final Map<String, Function<Bucket, String>> SORTS =
      Map.of(
          "accountId", bucket -> bucket.shard().account(),
          "bucketName", Bucket::name,
          "classifiableObjectCount", bucket -> number(bucket.macie().holdings().classifiable()),
          "classifiableSizeInBytes",
              bucket -> number(bucket.macie().holdings().classifiableBytes()),
          "objectCount", bucket -> number(bucket.macie().holdings().objects()),
          "sizeInBytes", bucket -> number(bucket.macie().holdings().bytes()),
          "sensitivityScore", bucket -> number(bucket.macie().score()));

  private BucketFields() {}

  static Function<Bucket, String> sort(String attribute) {
    Function<Bucket, String> key = SORTS.get(attribute);
    if (key == null) {
      throw Invalid.request("Buckets cannot be sorted by " + attribute);
    }
    return key;
  }

  /** A score may be -1. */
  private static String number(long value) {
    return SortKey.of(value + 1);
  }
}

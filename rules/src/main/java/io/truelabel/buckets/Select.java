package io.truelabel.buckets;

import io.truelabel.evidence.BucketId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Asks AWS Config in its query language, page by page. */
@FunctionalInterface
public interface Select {
  /** The most rows of a page that both SelectResourceConfig and its aggregate sister take. */
  int PAGE = 100;

  /** The rows of an answer, each of them JSON in a string; pages are read as they are used. */
  Stream<String> rows(String expression);

  /** The same answers, of one account alone. */
  default Select of(String account) {
    return expression -> rows(expression + " AND accountId = '" + account + "'");
  }

  /** The same answers, of which no further page is read once this says so. */
  default Select until(BooleanSupplier ended) {
    return expression -> rows(expression).takeWhile(row -> !ended.getAsBoolean());
  }

  /** All buckets of a Region, by what they are. */
  default Map<BucketId, ConfigBucket> buckets(String region) {
    Map<BucketId, ConfigBucket> buckets = new HashMap<>();
    rows("SELECT %s WHERE resourceType = 'AWS::S3::Bucket' AND awsRegion = '%s'"
            .formatted(ConfigRow.FIELDS, region))
        .forEach(row -> ConfigRow.bucket(row).ifPresent(it -> buckets.put(it.id(), it)));
    return buckets;
  }
}

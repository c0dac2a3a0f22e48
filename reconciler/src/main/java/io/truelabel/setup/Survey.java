package io.truelabel.setup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.macie2.model.S3BucketCriteriaForJob;

/**
 * The buckets that a job would look into on its first run, as Macie's inventory knows them.
 *
 * @param criteria which ones
 * @param buckets how many
 * @param unread how many of them Macie has no numbers of
 * @param bytes the size of all that Macie can analyze in them
 */
record Survey(S3BucketCriteriaForJob criteria, long buckets, long unread, long bytes) {
  private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000);
  private static final int CENTS = 2;

  /** What the first run would cost, in US dollars, rounded up. */
  BigDecimal cost(BigDecimal price) {
    return BigDecimal.valueOf(bytes).multiply(price).divide(GIGABYTE, CENTS, RoundingMode.CEILING);
  }

  Map<String, String> attributes(Optional<BigDecimal> price) {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("Buckets", Long.toString(buckets));
    attributes.put("BucketsWithoutNumbers", Long.toString(unread));
    attributes.put("ClassifiableBytes", Long.toString(bytes));
    attributes.put(
        "FirstRunCost",
        price.map(it -> cost(it).toPlainString()).orElse("unknown without PricePerGigabyte"));
    return attributes;
  }
}

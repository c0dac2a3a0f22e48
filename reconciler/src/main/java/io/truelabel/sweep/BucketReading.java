package io.truelabel.sweep;

import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.buckets.ListedBucket;
import java.util.ArrayList;
import java.util.List;

/**
 * The buckets of one part of a sweep, as far as they could be listed.
 *
 * @param whole whether these are all
 * @param failures what is to be reported
 */
record BucketReading(List<ListedBucket> buckets, boolean whole, List<Failure> failures) {
  private static final String STEP = "list the buckets";

  static BucketReading of(Inventory inventory, Part part, StopSign stop, SweepListener listener) {
    String region = part.region();
    List<ListedBucket> buckets = new ArrayList<>();
    try {
      stop.check();
      Listing listing =
          inventory.list(
              region,
              stop,
              page -> {
                buckets.addAll(page);
                listener.bucketPage(region, page.size());
                stop.check();
              });
      return new BucketReading(buckets, listing.whole(), listing.failures());
    } catch (RuntimeException e) {
      return new BucketReading(buckets, false, List.of(failure(part, buckets.size(), e)));
    }
  }

  private static Failure failure(Part part, int listed, RuntimeException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    Part concerned = cause instanceof MacieNotEnabledException ? part.whole() : part;
    String rest =
        listed == 0
            ? " No bucket of this %s was judged.".formatted(concerned.name())
            : " After %s buckets; the others of this %s were not judged."
                .formatted(listed, concerned.name());
    return new Failure(
        part.region(), concerned.account(), STEP, diagnosis.problem() + rest, diagnosis.remedy());
  }
}

package io.truelabel.sweep;

import io.truelabel.buckets.ListedBucket;
import java.util.ArrayList;
import java.util.List;

/**
 * The buckets of one Region, as far as they could be listed.
 *
 * @param whole whether these are all
 * @param failures what is to be reported
 */
record BucketReading(List<ListedBucket> buckets, boolean whole, List<Failure> failures) {
  private static final String STEP = "list the buckets";

  static BucketReading of(
      Inventory inventory, String region, StopSign stop, SweepListener listener) {
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
      return new BucketReading(buckets, false, List.of(failure(region, buckets.size(), e)));
    }
  }

  private static Failure failure(String region, int listed, RuntimeException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    String rest =
        listed == 0
            ? " No bucket of this Region was judged."
            : " After " + listed + " buckets; the others of this Region were not judged.";
    return new Failure(region, "", STEP, diagnosis.problem() + rest, diagnosis.remedy());
  }
}

package io.truelabel.sweep;

import io.truelabel.aws.MacieBucket;
import java.util.ArrayList;
import java.util.List;

/**
 * The buckets of one Region, as far as they could be listed.
 *
 * @param failures why they are not all; empty when they are
 */
record BucketReading(List<MacieBucket> buckets, List<Failure> failures) {
  private static final String STEP = "list the buckets";

  static BucketReading of(
      Inventory inventory, String region, StopSign stop, SweepListener listener) {
    List<MacieBucket> buckets = new ArrayList<>();
    try {
      stop.check();
      inventory.list(
          region,
          page -> {
            buckets.addAll(page);
            listener.bucketPage(region, page.size());
            stop.check();
          });
      return new BucketReading(buckets, List.of());
    } catch (RuntimeException e) {
      return new BucketReading(buckets, List.of(failure(region, buckets.size(), e)));
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

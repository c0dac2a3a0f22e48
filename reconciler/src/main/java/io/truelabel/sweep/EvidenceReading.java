package io.truelabel.sweep;

import io.truelabel.aws.FindingsRead;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.EvidenceBook;
import io.truelabel.verdict.EvidenceState;
import java.time.Instant;
import java.util.List;

/**
 * What Macie found in one Region, as far as it could be read.
 *
 * @param whole whether every finding was read
 * @param failures what is to be reported
 */
record EvidenceReading(EvidenceBook book, boolean whole, List<Failure> failures) {
  private static final String STEP = "read the findings";

  static EvidenceReading of(
      FindingSource findings, String region, StopSign stop, SweepListener listener) {
    EvidenceBook book = new EvidenceBook();
    FindingCount count = new FindingCount(region, listener);
    try {
      stop.check();
      FindingsRead read =
          findings.read(
              region,
              "",
              Instant.EPOCH,
              finding -> {
                book.add(finding);
                count.one();
                stop.check();
              });
      return new EvidenceReading(book, true, unusable(region, read.unusable()));
    } catch (RuntimeException e) {
      return new EvidenceReading(book, false, List.of(failure(region, e)));
    } finally {
      count.rest();
    }
  }

  /** What is known of a bucket: nothing less than everything counts. */
  EvidenceState of(BucketId bucket) {
    return whole
        ? new EvidenceState.Known(book.of(bucket))
        : new EvidenceState.Unknown("The findings of this Region could not all be read.");
  }

  private static Failure failure(String region, RuntimeException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    String meaning = " The contents of this Region's buckets are unknown.";
    return new Failure(region, "", STEP, diagnosis.problem() + meaning, diagnosis.remedy());
  }

  private static List<Failure> unusable(String region, long count) {
    return count == 0
        ? List.of()
        : List.of(
            new Failure(
                region,
                "",
                STEP,
                count + " findings name no bucket, so they prove nothing about any.",
                "Look at them in Macie: findings without a bucket are not expected."));
  }
}

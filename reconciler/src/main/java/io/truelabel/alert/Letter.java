package io.truelabel.alert;

import io.truelabel.label.TopicArn;
import io.truelabel.sweep.BucketResult;
import io.truelabel.verdict.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that one topic is told after one sweep, worst bucket first.
 *
 * @param topic the topic
 * @param entries the buckets, each with the reason why it comes to this topic
 */
record Letter(TopicArn topic, List<Entry> entries) {
  private static final Comparator<Entry> WORST_FIRST =
      Comparator.comparing(Entry::calm)
          .thenComparing(Entry::severity, Comparator.reverseOrder())
          .thenComparing(Entry::bucket);

  Letter {
    entries = entries.stream().distinct().sorted(WORST_FIRST).toList();
  }

  /**
   * One bucket in a letter.
   *
   * @param news what is new about it
   * @param reason why it comes here; empty when the bucket itself names the topic
   */
  record Entry(BucketResult bucket, News news, String reason) {
    Severity severity() {
      return bucket.worst().orElse(Severity.LOW);
    }

    /** Whether there is nothing to do now: it was put right, or is waived still. */
    boolean calm() {
      return news instanceof News.Resolved || news instanceof News.WaiverEnding;
    }
  }
}

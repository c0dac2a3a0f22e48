package io.truelabel.alert;

import io.truelabel.evidence.BucketId;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.verdict.ViolationKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A letter as values for machines. */
final class DataText {
  /** Enough for any honest bucket; keeps one with a contrived label from filling the message. */
  private static final int VIOLATIONS_SHOWN = 8;

  private static final int NOTICES_SHOWN = 3;

  private static final Comparator<ViolationLine> WORST_FIRST =
      Comparator.comparing(ViolationLine::severity).reversed();

  private DataText() {}

  static AlertData of(Letter letter, Occasion occasion, List<AlertData.Bucket> buckets) {
    int total = letter.entries().size();
    return new AlertData(
        AlertData.SCHEMA,
        occasion.id(),
        occasion.at(),
        occasion.mode().name().toLowerCase(Locale.ROOT),
        Headline.of(letter, occasion).text(),
        occasion.opening(),
        letter.topic().toString(),
        Headline.of(letter, occasion).severity(),
        occasion.report(),
        total,
        total - buckets.size(),
        buckets);
  }

  static AlertData.Bucket bucket(Letter.Entry entry) {
    BucketResult bucket = entry.bucket();
    BucketId id = bucket.id();
    return new AlertData.Bucket(
        id.name(),
        id.partition(),
        id.accountId(),
        id.region(),
        bucket.team(),
        bucket.level(),
        bucket.worst().map(NewsWords::word).orElse("none"),
        NewsWords.id(entry.news()),
        NewsWords.since(entry.news()),
        NewsWords.how(entry.news()),
        NewsWords.sentence(entry.news()),
        entry.reason(),
        bucket.notices().stream().limit(NOTICES_SHOWN).toList(),
        bucket
            .violations()
            .sorted(WORST_FIRST)
            .limit(VIOLATIONS_SHOWN)
            .map(DataText::violation)
            .toList());
  }

  private static AlertData.Violation violation(ViolationLine line) {
    ViolationKind kind = ViolationKind.withId(line.kind()).orElseThrow();
    return new AlertData.Violation(
        line.kind(),
        kind.rule().configName(),
        NewsWords.word(line.severity()),
        line.declared(),
        line.required(),
        line.cause(),
        line.remedy());
  }
}

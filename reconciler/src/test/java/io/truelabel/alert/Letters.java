package io.truelabel.alert;

import io.truelabel.label.TopicArn;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Letters made by hand. */
final class Letters {
  static final TopicArn TOPIC = new TopicArn("aws", "eu-west-1", Results.MEMBER, "team");
  static final String REPORT = "https://reports.example.com/truelabel/latest/report.html";
  static final Instant SINCE = Instant.parse("2026-11-01T02:00:00Z");
  static final BucketResult CARDS =
      Results.wrong("card-exports", Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL);
  static final BucketResult OPEN =
      Results.wrong(
          "open-website",
          Severity.CRITICAL,
          ViolationKind.EXPOSED_PUBLIC,
          ViolationKind.TOPIC_MISSING);

  private Letters() {}

  /** One bucket, just found. */
  static Letter one() {
    return of(entry(CARDS, new News.Fresh()));
  }

  /** Every kind of news. */
  static Letter news() {
    return of(
        entry(CARDS, new News.Fresh()),
        new Letter.Entry(OPEN, new News.Worse(), "The bucket's tags name no topic."),
        entry(wrong("old-logs", Severity.MEDIUM), new News.Reminder(SINCE)),
        entry(Results.compliant("cleaned-up"), new News.Resolved(News.How.CLEANED)),
        entry(Results.compliant("well-labelled"), new News.Resolved(News.How.RELABELLED)),
        entry(
            Results.compliant("waived-until-christmas"),
            new News.WaiverEnding(LocalDate.of(2026, 12, 24))));
  }

  /** What was known before owners were told. */
  static Letter digest() {
    return of(
        entry(CARDS, new News.Standing(SINCE)),
        entry(wrong("old-logs", Severity.MEDIUM), new News.Standing(SINCE)),
        entry(
            wrong("a-bucket-with-a-name-that-is-as-long-as-a-name-can-be-63-letters", Severity.LOW),
            new News.Standing(SINCE)));
  }

  /** So many buckets, which an owner made as talkative as he can. */
  static Letter many(int count, String team) {
    return of(
        IntStream.range(0, count)
            .mapToObj(i -> "bucket-" + (10_000 + i))
            .map(name ->
                Results.wrong(name, Severity.LOW, team, Map.of(), ViolationKind.TOPIC_MISSING))
            .map(bucket -> entry(bucket, new News.Fresh()))
            .toArray(Letter.Entry[]::new));
  }

  static Letter of(Letter.Entry... entries) {
    return new Letter(TOPIC, List.of(entries));
  }

  static Letter.Entry entry(BucketResult bucket, News news) {
    return new Letter.Entry(bucket, news, "");
  }

  static Occasion sweep(Occasion.Mode mode) {
    return Occasion.of(Results.plan(), mode, REPORT);
  }

  static Occasion sample() {
    return Occasion.ofFinding("0123456789abcdef", Results.NOW, Occasion.Mode.TEST, "");
  }

  static Message written(Letter letter) {
    return new LetterWriter(sweep(Occasion.Mode.OWNERS)).write(letter);
  }

  private static BucketResult wrong(String name, Severity severity) {
    return Results.wrong(name, severity, ViolationKind.CONTENTS_EXCEED_LABEL);
  }
}

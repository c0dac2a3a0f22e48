package io.truelabel.slack;

import io.truelabel.alert.AlertData;
import io.truelabel.sweep.PlainJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Alerts made by hand, as the stream carries them. */
final class AlertsByHand {
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private AlertsByHand() {}

  static AlertData alert(String mode, int left, AlertData.Bucket... buckets) {
    return new AlertData(
        AlertData.SCHEMA,
        "sweep-20261122T020000Z",
        NOW,
        mode,
        "1 S3 bucket needs attention: 1 high.",
        "The sweep of 2026-11-22 02:00 UTC found what follows, the worst first.",
        "arn:aws:sns:eu-west-1:111122223333:truelabel-stream",
        "high",
        "https://reports.example.com/latest/report.html",
        buckets.length + left,
        left,
        List.of(buckets));
  }

  static AlertData.Bucket bucket(String name, String team, String... kinds) {
    return news(name, team, "new", "", kinds);
  }

  static AlertData.Bucket news(
      String name, String team, String news, String change, String... kinds) {
    return new AlertData.Bucket(
        name,
        "aws",
        "222233334444",
        "eu-west-1",
        team,
        "internal",
        kinds.length == 0 ? "none" : "high",
        news,
        "",
        "",
        change,
        "",
        List.of(),
        Arrays.stream(kinds).map(AlertsByHand::violation).toList());
  }

  private static AlertData.Violation violation(String kind) {
    boolean exposed = kind.startsWith("exposed-");
    return new AlertData.Violation(
        kind,
        "s3-classification-contents",
        "high",
        "internal",
        "restricted",
        exposed
            ? "The bucket is public, which is allowed up to public."
            : "Labelled internal, but Macie found USA_SOCIAL_SECURITY_NUMBER.",
        exposed ? "Block public access." : "Remove the data, or label the bucket restricted.");
  }

  static String json(AlertData alert) {
    return PlainJson.compact(alert);
  }
}

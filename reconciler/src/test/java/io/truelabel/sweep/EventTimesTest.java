package io.truelabel.sweep;

import static io.truelabel.sweep.Nights.ONE;
import static io.truelabel.sweep.Nights.REGION;
import static io.truelabel.sweep.Nights.outcome;
import static io.truelabel.verdict.Outcome.COMPLIANT;
import static io.truelabel.verdict.Outcome.NONCOMPLIANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Lookup;
import io.truelabel.aws.MacieAnswers;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event tells in whole seconds what Macie lists to the millisecond")
final class EventTimesTest {
  private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");

  private final Nights nights = new Nights();

  @Test
  void andABucketThatWasCleanedIsCompliantAllTheSame() {
    nights.bucket(ONE, "orders");
    for (String key : KEYS) {
      nights.store.deliver(found(key, "2026-05-01T01:00:07Z"));
      nights.list(found(key, "2026-05-01T01:00:07.331Z"));
    }
    assertThat(outcome(nights.sweep(), "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(nights.store.inbox).as("the ledger holds it now").isEmpty();

    KEYS.forEach(key -> nights.objects.put(key, new Lookup.Gone()));

    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  private static Finding found(String key, String updatedAt) {
    String json =
        """
        {"findings": [{
          "id": "%1$s", "accountId": "%2$s", "region": "%3$s", "category": "CLASSIFICATION",
          "severity": {"score": 3}, "updatedAt": "%4$s",
          "resourcesAffected": {
            "s3Bucket": {"name": "orders"}, "s3Object": {"key": "%1$s", "eTag": "etag"}},
          "classificationDetails": {"result": {"sensitiveData": [{
            "category": "FINANCIAL_INFORMATION", "totalCount": 5,
            "detections": [{"type": "CREDIT_CARD_NUMBER", "count": 5}]}]}}
        }]}\
        """
            .formatted(key, ONE, REGION, updatedAt);
    try (MacieAnswers macie = new MacieAnswers(REGION)) {
      return macie.findings(json.getBytes(StandardCharsets.UTF_8), Origin.ADMINISTRATOR).getFirst();
    }
  }
}

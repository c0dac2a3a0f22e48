package io.truelabel.finding;

import static io.truelabel.finding.FindingStage.BUCKET;
import static io.truelabel.finding.FindingStage.OWNERS;
import static io.truelabel.finding.FindingStage.about;
import static io.truelabel.finding.FindingStage.event;
import static io.truelabel.finding.FindingStage.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.alert.AlertOutcome;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What it costs to tell")
final class TellingCostTest {

  private final FindingStage stage = new FindingStage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aNightOfTenThousandViolationsCostsFiveCallsOfS3ForEachShard() {
    BucketResult[] wrong =
        IntStream.range(0, 10_000)
            .mapToObj(number -> "bucket-" + number)
            .map(name -> Results.wrong(name, Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL))
            .toArray(BucketResult[]::new);

    AlertOutcome outcome = stage.tell(wrong);

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.sent()).isPositive();
    assertThat(stage.standIn.calls().total()).isEqualTo(5);
  }

  @Test
  void aFloodOfFindingsInAFewBucketsMakesOneMessageForEachBucketAtMost() {
    List<String> buckets = IntStream.range(0, 5).mapToObj(number -> "flood-" + number).toList();
    buckets.forEach(stage::violating);
    FindingHandler handler = stage.handler(stage.patient());

    for (int batch = 0; batch < 10; batch++) {
      List<String> ids = new ArrayList<>();
      List<JsonNode> events = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        ids.add("m-" + batch + "-" + i);
        String bucket = buckets.get(i % buckets.size());
        events.add(finding(about(event("multiple"), bucket), "f-" + batch + "-" + i));
      }
      assertThat(FindingStage.deliver(handler, ids, events)).isEmpty();
    }

    assertThat(stage.received(OWNERS)).hasSize(1);
    assertThat(stage.inbox()).hasSize(1_000);
    assertThat(stage.standIn.calls().count("s3", "GetBucketTagging"))
        .as("once for each bucket and batch, not for each finding")
        .isEqualTo(50);
    assertThat(stage.standIn.calls().count("macie2", "DescribeBuckets"))
        .as("who reaches a bucket that is told of: once for each and batch")
        .isEqualTo(50);
    assertThat(stage.standIn.calls().count("config", "StartConfigRulesEvaluation")).isEqualTo(1);
    assertThat(stage.counts()).containsEntry("FindingsViolating", 1_000.0);
    assertThat(stage.claims().claims()).hasSize(5).doesNotContainKey(BUCKET);
  }
}

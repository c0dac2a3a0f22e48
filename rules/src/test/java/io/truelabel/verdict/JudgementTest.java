package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.tagged;
import static io.truelabel.given.ABucket.untagged;
import static io.truelabel.given.ABucket.withUnknownTags;
import static io.truelabel.given.AFinding.health;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.given.ABucket;
import io.truelabel.given.AFinding;
import io.truelabel.given.APolicy;
import io.truelabel.given.AWaiver;
import io.truelabel.label.Label;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A judgement")
class JudgementTest {
  private static final Judge JUDGE =
      new Judge(
          APolicy.usual()
              .waiving(
                  AWaiver.of(ViolationKind.TOPIC_MISSING, ViolationKind.EXPOSED_PUBLIC).build())
              .build());

  @Test
  void putsTheWorstViolationOfAllRulesFirst() {
    var judgement =
        judge(tagged(Map.of("DataClassification", "Internal")).holding(health()).open());

    assertThat(judgement.violations())
        .extracting(violation -> violation.source().name())
        .containsExactly("health", "personal", "tags");
    assertThat(judgement.waived())
        .extracting(waived -> waived.violation().kind())
        .containsExactly(ViolationKind.TOPIC_MISSING, ViolationKind.EXPOSED_PUBLIC);
  }

  @Test
  void saysEachRemedyOnce() {
    assertThat(judge(tagged(Map.of("DataClassification", "Internal")).holding(health())).remedies())
        .containsExactly(
            "Remove the data, or set DataClassification to restricted.",
            "Set DataClassification to internal: upper and lower case count.");
  }

  @Test
  void saysWhatTheBucketWasJudgedAs() {
    assertThat(judge(labelled("restricted")).judgedAs()).isEqualTo("restricted");
    assertThat(judge(untagged()).judgedAs()).isEqualTo("public");
    assertThat(judge(withUnknownTags("Denied.")).judgedAs()).isEmpty();
    assertThat(judge(withUnknownTags("Denied.")).label()).isEqualTo(Label.unread());
  }

  @Test
  void isAboutABucket() {
    assertThat(judge(untagged()).bucket()).isEqualTo(AFinding.BUCKET);
  }

  @Test
  void hasAVerdictUnderEachRule() {
    var state = untagged().build();
    Map<Rule, Verdict> one = Map.of(Rule.LABEL, new Verdict.Unknown("?"));

    assertThatThrownBy(() -> new Judgement(state, Label.unread(), "", one, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LABEL");
  }

  private static Judgement judge(ABucket bucket) {
    return JUDGE.judge(bucket.build(), NOW);
  }
}

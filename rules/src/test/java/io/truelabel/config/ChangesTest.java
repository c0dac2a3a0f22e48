package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.Evaluation;

final class ChangesTest {

  private static final Instant T0 = Instant.parse("2026-05-01T09:02:00Z");
  private static final Resource BUCKET = Resource.bucket("b");
  private static final Verdict GOOD = new Verdict.Compliant("good");
  private static final Verdict UNPROVEN = new Verdict.Unproven("not yet");
  private static final Verdict UNKNOWN = new Verdict.Unknown("denied");
  private static final Verdict EXCLUDED = new Verdict.Excluded("assets");

  static List<Arguments> cases() {
    return List.of(
        Arguments.of(GOOD, "", "COMPLIANT good"),
        Arguments.of(GOOD, "COMPLIANT good", ""),
        Arguments.of(GOOD, "COMPLIANT other", "COMPLIANT good"),
        Arguments.of(GOOD, "NON_COMPLIANT good", "COMPLIANT good"),
        Arguments.of(UNPROVEN, "", ""),
        Arguments.of(UNPROVEN, "COMPLIANT good", "NOT_APPLICABLE not yet"),
        Arguments.of(EXCLUDED, "", ""),
        Arguments.of(EXCLUDED, "NON_COMPLIANT bad", "NOT_APPLICABLE Left out by the policy"),
        Arguments.of(UNKNOWN, "", ""),
        Arguments.of(UNKNOWN, "NON_COMPLIANT bad", ""));
  }

  @ParameterizedTest(name = "{0} with {1} stored -> {2}")
  @MethodSource("cases")
  void handsInWhatIsMissingOrDiffers(Verdict verdict, String stored, String handedIn) {
    Map<Resource, RuleResult> before = stored.isEmpty() ? Map.of() : Map.of(BUCKET, result(stored));

    List<Evaluation> changes =
        Changes.between(Rule.CONTENTS, Map.of(BUCKET, verdict), true, before, T0);

    if (handedIn.isEmpty()) {
      assertThat(changes).isEmpty();
    } else {
      assertThat(changes).hasSize(1);
      assertThat(text(changes.getFirst())).startsWith(handedIn);
      assertThat(changes.getFirst().orderingTimestamp()).isEqualTo(T0);
    }
  }

  @Test
  @DisplayName(
      "while the grace of a new bucket runs, its coverage is compliant, its contents are not said")
  void tellsCoverageFromContentsInTheGraceOfABucket() {
    assertThat(Changes.between(Rule.COVERAGE, Map.of(BUCKET, UNPROVEN), true, Map.of(), T0))
        .extracting(ChangesTest::text)
        .containsExactly("COMPLIANT not yet");
    assertThat(Changes.between(Rule.CONTENTS, Map.of(BUCKET, UNPROVEN), true, Map.of(), T0))
        .isEmpty();
  }

  @Test
  @DisplayName("a stale result is taken off under the resource type that it was stored with")
  void takesOffUnderTheStoredType() {
    Resource stale = new Resource("AWS::::Account", "222222222222");

    List<Evaluation> changes =
        Changes.between(
            Rule.CONTENTS,
            Map.of(BUCKET, UNKNOWN),
            false,
            Map.of(stale, result("NON_COMPLIANT bad")),
            T0);

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().complianceResourceType()).isEqualTo("AWS::::Account");
    assertThat(changes.getFirst().complianceType()).isEqualTo(ComplianceType.NOT_APPLICABLE);
    assertThat(changes.getFirst().annotation()).hasSizeBetween(1, 256);
  }

  @Test
  void takesNothingOffWhenThereIsNoBucketAtAllAndThatProvesNothing() {
    assertThat(
            Changes.between(
                Rule.CONTENTS, Map.of(), false, Map.of(BUCKET, result("NON_COMPLIANT bad")), T0))
        .isEmpty();
  }

  @Test
  void takesTheLastBucketOffWhenThereIsCertainlyNoOther() {
    assertThat(
            Changes.between(
                Rule.CONTENTS, Map.of(), true, Map.of(BUCKET, result("NON_COMPLIANT bad")), T0))
        .extracting(ChangesTest::text)
        .containsExactly(
            "NOT_APPLICABLE Macie no longer lists the bucket: it is deleted or moved.");
  }

  @Test
  @DisplayName("an empty annotation is left out: Config takes 1 to 256 characters")
  void leavesOutAnEmptyAnnotation() {
    Evaluation evaluation = new RuleResult(ComplianceType.COMPLIANT, "").evaluation(BUCKET, T0);

    assertThat(evaluation.annotation()).isNull();
  }

  private static RuleResult result(String text) {
    int space = text.indexOf(' ');
    return new RuleResult(
        ComplianceType.fromValue(text.substring(0, space)), text.substring(space + 1));
  }

  private static String text(Evaluation evaluation) {
    return evaluation.complianceTypeAsString() + " " + evaluation.annotation();
  }
}

package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.untagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.given.ABucket;
import io.truelabel.given.APolicy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public is allowed up to public, shared up to internal, replicated up to confidential. */
@DisplayName("Exposure against the label")
class ExposureTest {
  private static final Judge JUDGE = new Judge(APolicy.usual().build());

  @ParameterizedTest(name = "{0}: public {1}, shared {2}, replicated {3}")
  @CsvSource({
    "public, '', '', ''",
    "internal, HIGH, '', ''",
    "confidential, CRITICAL, HIGH, ''",
    "restricted, CRITICAL, CRITICAL, HIGH"
  })
  void isAViolationAboveItsLimit(
      String level, String publicAccess, String shared, String replicated) {
    assertThat(severities(level, new Exposure(Reach.YES, Reach.NO, Reach.NO)))
        .isEqualTo(publicAccess);
    assertThat(severities(level, new Exposure(Reach.NO, Reach.YES, Reach.NO))).isEqualTo(shared);
    assertThat(severities(level, new Exposure(Reach.NO, Reach.NO, Reach.YES)))
        .isEqualTo(replicated);
  }

  @Test
  void isToldForEachWay() {
    var violations =
        violations(labelled("restricted").exposed(new Exposure(Reach.YES, Reach.YES, Reach.YES)));

    assertThat(violations)
        .extracting(Violation::kind)
        .containsExactly(
            ViolationKind.EXPOSED_PUBLIC,
            ViolationKind.EXPOSED_SHARED,
            ViolationKind.EXPOSED_REPLICATED);
    assertThat(violations)
        .allSatisfy(it -> {
          assertThat(it.declared()).isEqualTo("restricted");
          assertThat(it.required()).isEmpty();
          assertThat(it.evidence()).isEmpty();
          assertThat(it.source()).isEqualTo(new PolicyLine("exposure", 0));
          assertThat(it.reach()).isEqualTo(new WaiverReach.UpTo(APolicy.RESTRICTED));
        });
  }

  @ParameterizedTest(name = "{0}, {1}/{2}/{3}: {4}")
  @CsvSource({
    "internal, UNKNOWN, NO, NO, UNKNOWN",
    "internal, NO, UNKNOWN, UNKNOWN, COMPLIANT",
    "confidential, NO, UNKNOWN, NO, UNKNOWN",
    "confidential, NO, NO, UNKNOWN, COMPLIANT",
    "restricted, NO, NO, UNKNOWN, UNKNOWN",
    "restricted, YES, UNKNOWN, UNKNOWN, NONCOMPLIANT"
  })
  void isUnknownOnlyWhereItMatters(
      String level, Reach publicAccess, Reach shared, Reach replicated, Outcome outcome) {
    var bucket = labelled(level).exposed(new Exposure(publicAccess, shared, replicated));

    assertThat(JUDGE.contentsVerdict(bucket.build(), NOW).outcome()).isEqualTo(outcome);
  }

  @Test
  void isJudgedAsThePolicySaysWithoutAUsableLabel() {
    var judge = new Judge(APolicy.usual().unlabeled(APolicy.INTERNAL).build());

    assertThat(judge.contentsVerdict(untagged().open().build(), NOW).violations())
        .extracting(Violation::cause)
        .containsExactly(
            "Judged as internal for want of a usable label, but anybody can reach it, which is"
                + " allowed only up to public.");
  }

  private static String severities(String level, Exposure exposure) {
    return String.join(
        ",",
        violations(labelled(level).exposed(exposure)).stream()
            .map(violation -> violation.severity().name())
            .toList());
  }

  private static List<Violation> violations(ABucket bucket) {
    return JUDGE.contentsVerdict(bucket.build(), NOW).violations();
  }
}

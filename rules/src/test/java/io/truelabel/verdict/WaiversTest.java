package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.untagged;
import static io.truelabel.given.AFinding.credentials;
import static io.truelabel.given.AFinding.health;
import static io.truelabel.given.AFinding.name;
import static io.truelabel.given.APolicy.CONFIDENTIAL;
import static io.truelabel.given.APolicy.INTERNAL;
import static io.truelabel.given.APolicy.PUBLIC;
import static io.truelabel.given.APolicy.RESTRICTED;
import static io.truelabel.verdict.ViolationKind.CONTENTS_EXCEED_LABEL;
import static io.truelabel.verdict.ViolationKind.CONTENTS_FORBIDDEN;
import static io.truelabel.verdict.ViolationKind.EXPOSED_PUBLIC;
import static io.truelabel.verdict.ViolationKind.LABEL_MISSING;
import static io.truelabel.verdict.ViolationKind.TOPIC_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.given.ABucket;
import io.truelabel.given.APolicy;
import io.truelabel.given.AWaiver;
import io.truelabel.policy.Level;
import io.truelabel.policy.Waiver;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A waiver")
class WaiversTest {
  @Test
  void hidesWhatItNamesAndSaysWho() {
    var waiver = AWaiver.of(CONTENTS_EXCEED_LABEL).build();

    var verdict = contents(labelled("internal").holding(name()), waiver);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Waived.class,
            it ->
                assertThat(it.waived())
                    .singleElement()
                    .returns(waiver, WaivedViolation::waiver)
                    .returns(CONTENTS_EXCEED_LABEL, waived -> waived.violation().kind()));
    assertThat(verdict.violations()).isEmpty();
  }

  @Test
  void hidesNothingOfAnotherKind() {
    var waiver = AWaiver.of(CONTENTS_EXCEED_LABEL).build();

    var verdict = contents(labelled("internal").holding(name(), credentials()), waiver);

    assertThat(verdict.violations())
        .extracting(Violation::kind)
        .containsExactly(CONTENTS_FORBIDDEN);
    assertThat(verdict.waived())
        .extracting(waived -> waived.violation().kind())
        .containsExactly(CONTENTS_EXCEED_LABEL);
  }

  @Test
  void hidesNothingAboveItsLevel() {
    var waiver = AWaiver.of(CONTENTS_EXCEED_LABEL).upTo(CONFIDENTIAL).build();

    var verdict = contents(labelled("internal").holding(health()), waiver);

    assertThat(verdict.violations()).extracting(Violation::required).containsExactly("restricted");
    assertThat(verdict.waived()).hasSize(1);
  }

  @Test
  void hidesNothingOfAnotherBucket() {
    var waiver = AWaiver.of(CONTENTS_EXCEED_LABEL).bucket("another").build();

    assertThat(contents(labelled("internal").holding(name()), waiver).waived()).isEmpty();
  }

  @ParameterizedTest(name = "up to {0}: {1}")
  @CsvSource({"3, WAIVED", "2, NONCOMPLIANT"})
  void hidesForbiddenContentsOnlyUpToTheHighestLevel(int rank, Outcome outcome) {
    var waiver = AWaiver.of(CONTENTS_FORBIDDEN).upTo(level(rank)).build();

    assertThat(contents(labelled("public").holding(credentials()), waiver).outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest(name = "up to {0}: {1}")
  @CsvSource({"1, WAIVED", "0, NONCOMPLIANT"})
  void hidesExposureUpToTheLevelOfTheLabel(int rank, Outcome outcome) {
    var waiver = AWaiver.of(EXPOSED_PUBLIC).upTo(level(rank)).build();

    assertThat(contents(labelled("internal").open(), waiver).outcome()).isEqualTo(outcome);
  }

  @Test
  void hidesFaultsOfTheLabelWhateverItsLevel() {
    var waiver = AWaiver.of(LABEL_MISSING, TOPIC_MISSING).upTo(PUBLIC).build();
    var bucket = untagged().build();

    var judge = new Judge(APolicy.usual().unlabeled(RESTRICTED).waiving(waiver).build());

    assertThat(judge.labelVerdict(bucket.id(), bucket.tags(), NOW).outcome())
        .isEqualTo(Outcome.WAIVED);
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2026-06-30T23:59:59.999Z, WAIVED",
    "2026-07-01T00:00:00Z, NONCOMPLIANT",
    "2026-01-01T00:00:00Z, WAIVED"
  })
  void holdsToTheEndOfItsLastDayInUtc(Instant now, Outcome outcome) {
    var judge =
        new Judge(APolicy.usual().waiving(AWaiver.of(CONTENTS_EXCEED_LABEL).build()).build());

    var verdict = judge.contentsVerdict(labelled("internal").holding(name()).build(), now);

    assertThat(verdict.outcome()).isEqualTo(outcome);
  }

  @Test
  void givesWayToTheFirstInTheFileThatCovers() {
    var first = AWaiver.of(CONTENTS_EXCEED_LABEL).upTo(INTERNAL).line(1).build();
    var second = AWaiver.of(CONTENTS_EXCEED_LABEL).line(2).build();
    var third = AWaiver.of(CONTENTS_EXCEED_LABEL).line(3).build();

    assertThat(contents(labelled("internal").holding(name()), first, second, third).waived())
        .extracting(WaivedViolation::waiver)
        .containsExactly(second);
  }

  @Test
  void isReportedPastItsEndWhenItWouldCoverAViolation() {
    var ended = AWaiver.of(CONTENTS_EXCEED_LABEL).until("2026-03-09").build();
    var judge = new Judge(APolicy.usual().waiving(ended).build());

    assertThat(judge.judge(labelled("internal").holding(name()).build(), NOW).notices())
        .containsExactly(new Notice.WaiverEnded(ended));
    assertThat(judge.judge(labelled("confidential").holding(name()).build(), NOW).notices())
        .isEmpty();
  }

  @Test
  void isNotReportedPastItsEndForAViolationThatItNeverCovered() {
    var ended = AWaiver.of(EXPOSED_PUBLIC).until("2026-03-09").build();
    var judge = new Judge(APolicy.usual().waiving(ended).build());

    assertThat(judge.judge(labelled("internal").holding(name()).build(), NOW).notices()).isEmpty();
  }

  @Test
  void isNotReportedPastItsEndWhenAnotherTookItsPlace() {
    var ended = AWaiver.of(CONTENTS_EXCEED_LABEL).until("2026-03-09").build();
    var renewed = AWaiver.of(CONTENTS_EXCEED_LABEL).build();
    var judge = new Judge(APolicy.usual().waiving(ended, renewed).build());

    assertThat(judge.judge(labelled("internal").holding(name()).build(), NOW).notices()).isEmpty();
  }

  private static Verdict contents(ABucket bucket, Waiver... waivers) {
    return new Judge(APolicy.usual().waiving(waivers).build()).contentsVerdict(bucket.build(), NOW);
  }

  private static Level level(int rank) {
    return APolicy.LEVELS.ascending().get(rank);
  }
}

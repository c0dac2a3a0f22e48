package io.truelabel.verdict;

import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.AFinding.evidence;
import static io.truelabel.given.AFinding.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Selection;
import io.truelabel.given.ABucket;
import io.truelabel.given.APolicy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is remembered")
class LedgerJudgingTest {

  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void provesAViolationEvenInPart() {
    assertThat(contents(evidence(name())).outcome()).isEqualTo(Outcome.NONCOMPLIANT);
  }

  @Test
  void provesNothingElseInPart() {
    assertThat(contents(Evidence.none())).isEqualTo(new Verdict.Unknown("Cut off."));
  }

  @Test
  void isToldBesideTheVerdicts() {
    var judgement =
        new Judge(APolicy.usual().build()).judge(labelled("public").build(), ABucket.NOW);

    var told = judgement.with(List.of(new Notice.Unwitnessed()));

    assertThat(told.notices()).endsWith(new Notice.Unwitnessed());
    assertThat(told.verdicts()).isEqualTo(judgement.verdicts());
  }

  @Test
  void hasItsSentences() {
    assertThat(new Notice.Unchecked("nobody\nmay").text())
        .startsWith("Objects in which Macie found something still count")
        .contains("could not be looked up")
        .doesNotContain("\n");
    assertThat(new Notice.Superseded(1).text()).startsWith("1 object was overwritten");
    assertThat(new Notice.Superseded(2).text()).startsWith("2 objects were overwritten");
    assertThat(new Notice.Unwitnessed().text()).contains("not re-verified yet");
  }

  @ParameterizedTest
  @CsvSource({
    "ONE_TIME_JOB,  1970-01-01T00:00:00Z, 2026-03-01T12:00:01Z, true",
    "ONE_TIME_JOB,  1970-01-01T00:00:00Z, 2026-03-01T12:00:00Z, false",
    "ONE_TIME_JOB,  2026-02-01T00:00:00Z, 2026-03-01T12:00:01Z, false",
    "RECURRING_JOB, 1970-01-01T00:00:00Z, 2026-03-01T12:00:01Z, false"
  })
  void isClearedWhereNobodyKeptTheProofByAOneTimeJobOverEverythingAlone(
      Means means, Instant since, Instant began, boolean cleared) {
    var analysis =
        new Analysis(
            means,
            Analysis.State.ENDED,
            new Analysis.Run.Finished(began),
            Analysis.Extent.everything().changedAfter(since),
            new Selection.Known(new Selection.Managed.AllBut(Set.of()), Set.of()));
    var coverage =
        new Coverage(
            Coverage.Monitoring.MONITORED,
            new Coverage.Look.At(began),
            List.of(analysis),
            new Holdings.Unknown(),
            new Coverage.Change.Unknown());

    assertThat(coverage.lookedAtEverything(NAME, NOON)).isEqualTo(cleared);
  }

  private static Verdict contents(Evidence known) {
    var bucket = labelled("public").build();
    var part =
        new BucketState(
            bucket.id(),
            bucket.createdAt(),
            bucket.tags(),
            bucket.exposure(),
            bucket.coverage(),
            new EvidenceState.Partial(known, "Cut off."));
    return new Judge(APolicy.usual().build()).contentsVerdict(part, ABucket.NOW);
  }
}

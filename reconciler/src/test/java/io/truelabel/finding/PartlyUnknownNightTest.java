package io.truelabel.finding;

import static io.truelabel.finding.FindingStage.BUCKET;
import static io.truelabel.finding.FindingStage.OWNERS;
import static io.truelabel.finding.FindingStage.about;
import static io.truelabel.finding.FindingStage.event;
import static io.truelabel.finding.FindingStage.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.ledger.Said;
import io.truelabel.ledger.Told;
import io.truelabel.standin.core.Fault;
import io.truelabel.verdict.Severity;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An exposed bucket, while nobody says who can reach it,")
final class PartlyUnknownNightTest {

  private final FindingStage stage = new FindingStage();

  @BeforeEach
  void exposed() {
    stage.violating(BUCKET);
    stage.open(BUCKET);
    night();
    assertThat(stage.only(OWNERS)).contains("CREDIT_CARD_NUMBER", "anybody can reach it");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void isNotWorseWhenMacieAnswersAgain() {
    long fault = silent();
    night();
    stage.standIn.faults().remove(fault);
    night();

    assertThat(stage.received(OWNERS)).hasSize(1);
  }

  @Test
  void staysAsBadAsItWasToldWhenAFindingIsPublished() {
    assertThat(silent()).isPositive();
    stage.deliver(about(finding(event("credentials-automated-discovery"), "another"), BUCKET));

    Told told = stage.claim().told();
    assertThat(told.said())
        .contains(new Said("contents-exceed-label", "restricted", Severity.CRITICAL));
    assertThat(told.said()).extracting(Said::kind).contains("exposed-public");
  }

  /** Macie does not answer. */
  private long silent() {
    return stage
        .standIn
        .faults()
        .add(Fault.refuse("macie2", "DescribeBuckets", "AccessDeniedException", 403));
  }

  private void night() {
    stage.pass(Duration.ofDays(1));
    stage.sweep(stage.settings());
  }
}

package io.truelabel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.heal.Healing;
import io.truelabel.metrics.MetricsOutcome;
import io.truelabel.nightly.Reconciled;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Results;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepEpilogueTest {

  @Test
  void whatMakesTheResultIncompleteIsSaidAboveTheLineThatSaysSo() {
    Failure untold =
        new Failure(
            "eu-west-1",
            Results.MEMBER,
            "take the right to tell",
            "S3 refused. Nobody was told of its buckets this time.",
            "Allow it.");

    assertThat(epilogue(untold))
        .containsSubsequence(
            "Sent 0 messages",
            "eu-west-1 " + Results.MEMBER + ", take the right to tell: S3 refused. Nobody was told",
            "Allow it.",
            "Incomplete: something could not be read or sent, as said above.");
  }

  @Test
  void aNightOnWhichAllWentWellSaysNothingOfThat() {
    assertThat(epilogue()).doesNotContain("Incomplete", Results.MEMBER);
  }

  private static String epilogue(Failure... untold) {
    AlertOutcome alerts = new AlertOutcome(List.of(), 0, 0, List.of(), List.of(untold));
    var bytes = new ByteArrayOutputStream();
    new SweepEpilogue(new Reconciled(Results.summary(), Healing.NONE, alerts, MetricsOutcome.NONE))
        .write(Screen.file(new PrintStream(bytes, true, UTF_8)));
    return bytes.toString(UTF_8);
  }
}

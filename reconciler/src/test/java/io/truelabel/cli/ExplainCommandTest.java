package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.StandIn;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class ExplainCommandTest {

  private final StandIn standIn =
      StandIn.start(SampleOrganization.at(CommandRun.NOW), CommandRun.NOW, 0);

  @AfterAll
  void stop() {
    standIn.close();
  }

  private CommandRun explain(String... arguments) {
    return CommandRun.against(standIn.endpoint(), SampleOrganization.SECURITY)
        .columns(80)
        .run(Stream.concat(Stream.of("explain"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "card-numbers-under-internal",
        "clean-and-true-receipts",
        "scratch-untagged-with-private-key",
        "unknown-detection-from-the-future",
        "invoices-open-to-everybody",
      })
  void theWholeChainIsShown(String bucket) throws IOException {
    CommandRun run = explain(bucket);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    Golden.assertMatches("explain-" + bucket + ".txt", run.out());
  }

  @Test
  void objectsAreNamedOnRequestOnly() {
    assertThat(explain("card-numbers-under-internal").out()).doesNotContain("may.csv");
    assertThat(explain("card-numbers-under-internal", "--show-keys").out())
        .contains("settlements/may.csv");
  }

  @Test
  @DisplayName("one bucket, its findings, and what automated discovery looks for, are all it reads")
  void onlyTheOneBucketIsRead() {
    long before = standIn.calls().total();

    explain("card-numbers-under-internal");

    assertThat(standIn.calls().total() - before).isEqualTo(6);
  }

  @Test
  void aBucketInAnotherRegionIsFoundWhenTheRegionIsNamed() {
    CommandRun missed = explain("hundred-thousand-rows");
    CommandRun found = explain("hundred-thousand-rows", "--region", "eu-west-1,us-east-1");

    assertThat(missed.exitCode()).isEqualTo(2);
    assertThat(missed.err()).contains("Macie knows no bucket hundred-thousand-rows in eu-west-1");
    assertThat(found.exitCode()).isZero();
  }

  @Test
  void whatCouldNotBeReadEndsWithThree() {
    CommandRun run = explain("reach-unknown");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("Macie could not tell");
  }
}

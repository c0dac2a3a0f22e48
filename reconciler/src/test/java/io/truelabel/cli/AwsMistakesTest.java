package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Fault;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What goes wrong between the command line and AWS is one sentence and what to do. */
@TestInstance(Lifecycle.PER_CLASS)
class AwsMistakesTest {

  private static final String BUCKET = "clean-and-true-receipts";

  private final StandIn standIn =
      StandIn.start(SampleOrganization.at(CommandRun.NOW), CommandRun.NOW, 0);

  @AfterEach
  void mend() {
    standIn.faults().clear();
  }

  @AfterAll
  void stop() {
    standIn.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ExpiredTokenException,       403, 2, credentials have expired, aws sso login",
    "UnrecognizedClientException, 403, 2, does not know these credentials, AWS_PROFILE",
    "InvalidSignatureException,   403, 2, does not know these credentials, this machine's clock",
    "AccessDeniedException,       403, 3, AWS refused a call, Allow these credentials the action",
    "ValidationException,         400, 3, AWS answered with an error, Try again",
  })
  void anAnswerThatIsAnErrorIsSaidInWords(
      String code, int status, int exitCode, String problem, String remedy) {
    standIn.faults().add(Fault.refuse("macie2", "DescribeBuckets", code, status));

    CommandRun run = explain();

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(problem).contains(remedy).doesNotContain("\tat ");
  }

  @Test
  void nobodyAtTheEndpointIsSaidInWords() {
    CommandRun run =
        CommandRun.against(URI.create("http://127.0.0.1:1"), SampleOrganization.SECURITY)
            .run("explain", BUCKET);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("AWS could not be reached").contains("AWS_ENDPOINT_URL");
  }

  @Test
  void missingCredentialsAreAMistakeInTheSetUp() {
    CommandFailure said =
        AwsMistakes.translate(
            SdkClientException.create("Unable to load credentials from any of the providers"));

    assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(said.problem()).isEqualTo("There are no AWS credentials to use.");
    assertThat(said.remedy()).contains("AWS_PROFILE");
  }

  @Test
  void whatNobodyForesawAsksForAReport() {
    CommandFailure said = AwsMistakes.translate(new IllegalStateException("oops"));

    assertThat(said.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(said.remedy()).contains("defect in Truelabel").contains("--verbose");
  }

  private CommandRun explain() {
    return CommandRun.against(standIn.endpoint(), SampleOrganization.SECURITY)
        .run("explain", BUCKET);
  }
}

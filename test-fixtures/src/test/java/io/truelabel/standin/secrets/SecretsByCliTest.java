package io.truelabel.standin.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.SecondOpinion;
import io.truelabel.standin.StandIn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The AWS CLI reads secrets of the stand-in. */
class SecretsByCliTest {
  private final Optional<Path> aws =
      SecondOpinion.onThisMachine().find("aws", "Secrets Manager, driven by the AWS CLI");

  private final StandIn standIn =
      StandIn.start(SampleOrganization.at(Instant.parse("2026-11-22T02:00:00Z")));

  @BeforeEach
  void needsTheCli() {
    assumeTrue(aws.isPresent());
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void aSecretIsReadAsItWasPut() {
    standIn.secrets().put("truelabel/slack", "xoxb-größer");

    AwsCli.Answer answer = read("truelabel/slack");

    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    assertThat(answer.json().path("SecretString").asText()).isEqualTo("xoxb-größer");
  }

  @Test
  void aSecretThatNobodyPutIsNotFound() {
    assertThat(read("truelabel/none").problem()).contains("ResourceNotFoundException");
  }

  private AwsCli.Answer read(String id) {
    return AwsCli.of(
            aws.orElseThrow(),
            standIn.endpoint(),
            SampleOrganization.SECURITY,
            SampleOrganization.HOME)
        .run("secretsmanager", "get-secret-value", "--secret-id", id);
  }
}

package io.truelabel.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sample organization in a stand-in, and the AWS CLI: without it the tests are left out. */
final class SampleByCli implements BeforeAllCallback, AfterAllCallback {
  static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
  static final String CENTRAL = SampleOrganization.SECURITY;
  static final String MEMBER = SampleOrganization.PAYMENTS;
  static final String REGION = SampleOrganization.HOME;

  private final Organization organization = SampleOrganization.at(NOW);
  private final StandIn standIn = StandIn.start(organization, NOW);
  private final Optional<Path> program;

  /**
   * A stand-in that stops after the last test.
   *
   * @param leftOut what is not tested without the AWS CLI
   */
  SampleByCli(String leftOut) {
    this.program = SecondOpinion.onThisMachine().find("aws", leftOut);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(program.isPresent(), "the AWS CLI is not installed");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    standIn.close();
  }

  Organization organization() {
    return organization;
  }

  StandIn standIn() {
    return standIn;
  }

  AwsCli cli(String account) {
    return AwsCli.of(program.orElseThrow(), standIn.endpoint(), account, REGION);
  }

  /** What a command prints that succeeds. */
  JsonNode run(String account, String... arguments) {
    AwsCli.Answer answer = cli(account).run(arguments);
    assertThat(answer.problem()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    return answer.json();
  }
}

package io.truelabel.standin.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.StsException;

class StsServiceTest {
  private static final String CENTRAL = "111111111111";
  private static final String MEMBER = "222222222222";
  private static final String REGION = "eu-west-1";
  private static final String EVALUATOR = "arn:aws:iam::222222222222:role/truelabel-evaluator";

  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  private final StandIn standIn = StandIn.start(organization());

  private static Organization organization() {
    var organization = new Organization("aws", CENTRAL, List.of(REGION));
    organization.put(Account.installed(CENTRAL, "central", CENTRAL, Set.of(REGION)));
    organization.put(Account.installed(MEMBER, "member", CENTRAL, Set.of(REGION)));
    return organization;
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void tellsWhoseKeyWasUsed() {
    try (StsClient sts = client(MEMBER)) {
      assertThat(sts.getCallerIdentity().account()).isEqualTo(MEMBER);
      assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::222222222222:root");
    }
  }

  @Test
  void lendsARoleToTheAccountThatItTrusts() {
    // given
    try (StsClient sts = client(CENTRAL)) {

      // when
      AssumeRoleResponse lent = assume(sts, EVALUATOR);

      // then
      assertThat(lent.credentials().accessKeyId()).startsWith("ASIA" + MEMBER);
      assertThat(lent.assumedRoleUser().arn())
          .isEqualTo("arn:aws:sts::222222222222:assumed-role/truelabel-evaluator/night");
    }
  }

  @Test
  void actsInTheAccountOfTheRole() {
    Credentials.Session session =
        standIn.credentials().open(MEMBER, "truelabel-reader", "night", Duration.ofHours(1));

    try (StsClient sts = client(session)) {
      assertThat(sts.getCallerIdentity().account()).isEqualTo(MEMBER);
    }

    assertThat(standIn.calls().entries())
        .singleElement()
        .satisfies(call -> assertThat(call.role()).isEqualTo("truelabel-reader"));
  }

  @ParameterizedTest
  @CsvSource({
    "222222222222, arn:aws:iam::111111111111:role/truelabel-evaluator",
    "111111111111, arn:aws:iam::222222222222:role/truelabel-other",
    "111111111111, arn:aws:iam::999999999999:role/truelabel-evaluator",
    "111111111111, arn:aws-cn:iam::222222222222:role/truelabel-evaluator",
  })
  void refusesARoleThatIsNotThereOrDoesNotTrust(String caller, String role) {
    try (StsClient sts = client(caller)) {
      assertError("AccessDenied", () -> assume(sts, role));
    }
  }

  @Test
  void aRoleMayDoWhatItIsThereForAndNothingElse() {
    Bucket bucket = Bucket.of(new Shard(MEMBER, REGION), "own", NOW, Tags.NONE, NOW);
    standIn.organization().buckets().put(bucket);

    try (ConfigClient evaluator = config("truelabel-evaluator");
        ConfigClient reader = config("truelabel-reader");
        S3Client reading = s3("truelabel-reader");
        S3Client evaluating = s3("truelabel-evaluator")) {
      assertThat(evaluator.describeConfigRules(_ -> {}).configRules()).isNotEmpty();
      assertThat(reading.listObjectsV2(r -> r.bucket("own")).contents()).isEmpty();
      assertThatThrownBy(() -> reader.describeConfigRules(_ -> {}))
          .hasMessageContaining("not authorized to perform: config:DescribeConfigRules");
      assertThatThrownBy(() -> evaluating.listObjectsV2(r -> r.bucket("own")))
          .isInstanceOfSatisfying(
              S3Exception.class, refused -> assertThat(refused.statusCode()).isEqualTo(403));
      assertThatThrownBy(() -> reading.getObject(r -> r.bucket("own").key("k")))
          .isInstanceOfSatisfying(
              S3Exception.class, refused -> assertThat(refused.statusCode()).isEqualTo(403));
    }
  }

  private ConfigClient config(String role) {
    return Clients.client(ConfigClient.builder(), standIn.endpoint(), session(role), REGION);
  }

  private S3Client s3(String role) {
    return Clients.client(S3Client.builder(), standIn.endpoint(), session(role), REGION);
  }

  private Credentials.Session session(String role) {
    return standIn.credentials().open(MEMBER, role, "night", Duration.ofHours(1));
  }

  @ParameterizedTest
  @EnumSource(value = Account.Status.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
  void refusesEverythingInAnAccountThatIsNotActive(Account.Status status) {
    Organization organization = standIn.organization();
    organization.put(organization.account(MEMBER).orElseThrow().with(status));

    try (StsClient sts = client(CENTRAL);
        StsClient own = client(MEMBER)) {
      assertError("AccessDenied", () -> assume(sts, EVALUATOR));
      assertError("InvalidClientTokenId", own::getCallerIdentity);
    }
  }

  @Test
  void refusesKeysOfNoAccount() {
    try (StsClient sts = client("999999999999")) {
      assertError("InvalidClientTokenId", sts::getCallerIdentity);
    }
  }

  @Test
  void refusesAnotherSessionsToken() {
    Credentials.Session session = standIn.credentials().open(MEMBER, "r", "n", Duration.ofHours(1));
    var forged = new Credentials.Session(session.principal(), "forged", session.expiration());

    try (StsClient sts = client(forged)) {
      assertError("InvalidClientTokenId", sts::getCallerIdentity);
    }
  }

  @Test
  void refusesAnExpiredToken() {
    standIn.credentials().limitLifetime(Duration.ZERO);
    Credentials.Session session = standIn.credentials().open(MEMBER, "r", "n", Duration.ofHours(1));

    try (StsClient sts = client(session)) {
      assertError("ExpiredToken", sts::getCallerIdentity);
    }
  }

  private static void assertError(String code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StsException.class,
            error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  private static AssumeRoleResponse assume(StsClient sts, String role) {
    return sts.assumeRole(request -> request.roleArn(role).roleSessionName("night"));
  }

  private StsClient client(String account) {
    return Clients.client(StsClient.builder(), standIn.endpoint(), account, REGION);
  }

  private StsClient client(Credentials.Session session) {
    return Clients.client(StsClient.builder(), standIn.endpoint(), session, REGION);
  }
}

package io.truelabel.standin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.config.Rule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Faults as AWS's own clients see them; the clients try three or four times by themselves. */
class FaultsTest {
  private static final String CENTRAL = "111111111111";
  private static final String MEMBER = "222222222222";
  private static final String REGION = "eu-west-1";
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  private final StandIn standIn = StandIn.start(organization(), NOW);
  private final Macie2Client macie =
      Clients.client(Macie2Client.builder(), standIn.endpoint(), CENTRAL, REGION);

  private static Organization organization() {
    var organization = new Organization("aws", CENTRAL, List.of(REGION));
    organization.put(Account.installed(CENTRAL, "central", CENTRAL, Set.of(REGION)));
    organization.put(Account.installed(MEMBER, "member", CENTRAL, Set.of(REGION)));
    return organization;
  }

  @AfterEach
  void stop() {
    macie.close();
    standIn.close();
  }

  private List<Integer> statuses() {
    return standIn.calls().entries().stream().map(CallLog.Entry::status).toList();
  }

  @Test
  void throttlesTheFirstCalls() {
    standIn.faults().add(Fault.throttle("macie2", "ListFindings").first(2));

    macie.listFindings(_ -> {});

    assertThat(statuses()).containsExactly(429, 429, 200);
    assertThat(standIn.calls().entries())
        .extracting(CallLog.Entry::attempt)
        .allSatisfy(attempt -> assertThat(attempt).startsWith("attempt="))
        .doesNotHaveDuplicates();
  }

  @Test
  void throttlesInEachServicesOwnWay() {
    standIn.faults().add(Fault.throttle("", ""));

    URI endpoint = standIn.endpoint();
    try (StsClient sts = Clients.client(once(StsClient.builder()), endpoint, CENTRAL, REGION);
        SnsClient sns = Clients.client(once(SnsClient.builder()), endpoint, CENTRAL, REGION);
        Macie2Client macie2 =
            Clients.client(once(Macie2Client.builder()), endpoint, CENTRAL, REGION);
        ConfigClient config =
            Clients.client(once(ConfigClient.builder()), endpoint, CENTRAL, REGION)) {
      for (Runnable call :
          List.<Runnable>of(
              sts::getCallerIdentity,
              sns::listTopics,
              config::describeConfigRules,
              () -> macie2.listFindings(_ -> {}))) {
        assertThatThrownBy(call::run)
            .isInstanceOfSatisfying(
                AwsServiceException.class,
                error -> assertThat(error.isThrottlingException()).isTrue());
      }
    }
  }

  private static <B extends SdkClientBuilder<B, ?>> B once(B builder) {
    return builder.overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)));
  }

  @ParameterizedTest
  @CsvSource({"500", "503"})
  void failsInside(int status) {
    standIn.faults().add(Fault.of("macie2", "", new Failure.ServerError(status)).first(1));

    macie.listFindings(_ -> {});

    assertThat(statuses()).containsExactly(status, 200);
  }

  @Test
  void refusesWithAnErrorOfTheServicesOwn() {
    standIn.faults().add(Fault.refuse("macie2", "ListFindings", "ConflictException", 409));

    assertThatThrownBy(() -> macie.listFindings(_ -> {}))
        .isInstanceOf(software.amazon.awssdk.services.macie2.model.ConflictException.class);
    assertThat(statuses()).containsExactly(409);
  }

  @Test
  void isSlow() {
    standIn.faults().add(Fault.slow("macie2", "ListFindings", Duration.ofMillis(300)));

    long start = System.nanoTime();
    macie.listFindings(_ -> {});

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void cutsTheConnectionBeforeTheEffect() {
    standIn.faults().add(Fault.cutBefore("config", "StartConfigRulesEvaluation"));

    assertThatThrownBy(this::startContents).isInstanceOf(SdkClientException.class);

    assertThat(statuses()).isNotEmpty().containsOnly(0);
    assertThat(standIn.config().runs().take()).isEmpty();
  }

  @Test
  void cutsTheConnectionAfterTheEffect() {
    standIn.faults().add(Fault.cutAfter("config", "StartConfigRulesEvaluation").first(1));

    assertThatThrownBy(this::startContents).hasMessageContaining("once a minute");

    assertThat(statuses()).containsExactly(0, 400);
    assertThat(standIn.config().runs().take()).hasSize(1);
  }

  private void startContents() {
    Rule rule =
        standIn
            .config()
            .rules()
            .find(new Shard(MEMBER, REGION), "s3-classification-contents")
            .orElseThrow();
    try (ConfigClient config =
        Clients.client(ConfigClient.builder(), standIn.endpoint(), MEMBER, REGION)) {
      config.startConfigRulesEvaluation(r -> r.configRuleNames(rule.name()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "first, 2, 409 409 200 200 200 200",
    "every, 3, 200 200 409 200 200 409",
    "from,  4, 200 200 200 409 409 409"
  })
  void hitsTheCallsItIsToldTo(String word, long number, String expected) {
    // given
    Fault fault = Fault.refuse("macie2", "ListFindings", "ConflictException", 409);
    standIn
        .faults()
        .add(
            switch (word) {
              case "first" -> fault.first(number);
              case "every" -> fault.every(number);
              default -> fault.from(number);
            });

    // when
    IntStream.range(0, 6).forEach(_ -> attempt());

    // then
    assertThat(statuses()).extracting(Object::toString).containsExactly(expected.split(" ", -1));
  }

  private void attempt() {
    try {
      macie.listFindings(_ -> {});
    } catch (AwsServiceException refused) {
      assertThat(refused.statusCode()).isEqualTo(409);
    }
  }

  @Test
  void hitsOnlyWhatItMatchesUntilItIsRemoved() {
    // given
    Fault fault = Fault.refuse("macie2", "ListFindings", "ConflictException", 409);
    standIn.faults().add(fault.inAccount(MEMBER));
    standIn.faults().add(fault.inRegion("us-east-1"));
    long id = standIn.faults().add(fault);

    // then
    assertThatThrownBy(() -> macie.listFindings(_ -> {})).isInstanceOf(AwsServiceException.class);
    macie.describeBuckets(_ -> {});
    standIn.faults().remove(id);
    macie.listFindings(_ -> {});
  }
}

package io.truelabel.standin.config;

import static io.truelabel.standin.config.ConfigFixture.ABROAD;
import static io.truelabel.standin.config.ConfigFixture.BUCKET;
import static io.truelabel.standin.config.ConfigFixture.CENTRAL;
import static io.truelabel.standin.config.ConfigFixture.MEMBER;
import static io.truelabel.standin.config.ConfigFixture.NOW;
import static io.truelabel.standin.config.ConfigFixture.REGION;
import static io.truelabel.standin.config.ConfigFixture.evaluation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.config.model.ComplianceType.COMPLIANT;
import static software.amazon.awssdk.services.config.model.ComplianceType.INSUFFICIENT_DATA;
import static software.amazon.awssdk.services.config.model.ComplianceType.NON_COMPLIANT;
import static software.amazon.awssdk.services.config.model.ComplianceType.NOT_APPLICABLE;

import io.truelabel.standin.core.Switch;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.ConfigException;
import software.amazon.awssdk.services.config.model.Evaluation;
import software.amazon.awssdk.services.config.model.EvaluationResult;
import software.amazon.awssdk.services.config.model.InvalidParameterValueException;
import software.amazon.awssdk.services.config.model.InvalidResultTokenException;
import software.amazon.awssdk.services.config.model.NoSuchConfigRuleException;

class PutEvaluationsTest {
  private final ConfigFixture config = new ConfigFixture();

  @AfterEach
  void stop() {
    config.close();
  }

  @Test
  void storesResultsThatCanBeReadBack() {
    // given
    Instant event = NOW.minusMillis(1);

    // when
    put(evaluation(BUCKET, NON_COMPLIANT, event).copy(e -> e.annotation("Label missing")));

    // then
    assertThat(results())
        .singleElement()
        .satisfies(result -> {
          assertThat(result.complianceType()).isEqualTo(NON_COMPLIANT);
          assertThat(result.annotation()).isEqualTo("Label missing");
          assertThat(result.configRuleInvokedTime()).isEqualTo(NOW);
          assertThat(result.evaluationResultIdentifier().orderingTimestamp()).isEqualTo(event);
        });
  }

  @ParameterizedTest(name = "a result {0} ms after the stored one: {1}")
  @CsvSource({"-1, COMPLIANT", "0, NON_COMPLIANT", "1, NON_COMPLIANT"})
  void keepsTheNewerResult(long milliseconds, ComplianceType expected) {
    put(evaluation(BUCKET, COMPLIANT, NOW));

    put(evaluation(BUCKET, NON_COMPLIANT, NOW.plusMillis(milliseconds)));

    assertThat(results()).extracting(EvaluationResult::complianceType).containsExactly(expected);
  }

  @Test
  void removesWhatIsNotApplicableForGood() {
    put(evaluation(BUCKET, NON_COMPLIANT, NOW));

    put(evaluation(BUCKET, NOT_APPLICABLE, NOW.plusMillis(1)));
    put(evaluation(BUCKET, NON_COMPLIANT, NOW));

    assertThat(results()).isEmpty();
  }

  @Test
  void keepsRulesApart() {
    put(evaluation(BUCKET, COMPLIANT, NOW));

    assertThat(results(config.label)).isEmpty();
  }

  @Test
  void takesAHundredEvaluationsAndNotOneMore() {
    put(many(100));

    assertError("ValidationException", () -> put(many(101)));
    assertThat(results()).hasSize(100);
  }

  private static Evaluation[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> evaluation("bucket-" + i, COMPLIANT, NOW))
        .toArray(Evaluation[]::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 257})
  void refusesTheWholeBatchForABadAnnotation(int length) {
    Evaluation good = evaluation("other", COMPLIANT, NOW);
    Evaluation bad = evaluation(BUCKET, COMPLIANT, NOW).copy(e -> e.annotation("x".repeat(length)));

    assertError("ValidationException", () -> put(good, bad));

    assertThat(results()).isEmpty();
  }

  @Test
  void takesAnAnnotationOf256Characters() {
    put(evaluation(BUCKET, COMPLIANT, NOW).copy(e -> e.annotation("é".repeat(256))));

    assertThat(results()).hasSize(1);
  }

  @Test
  void refusesInsufficientDataAndUnknownTypes() {
    assertThatThrownBy(() -> put(evaluation(BUCKET, INSUFFICIENT_DATA, NOW)))
        .isInstanceOf(InvalidParameterValueException.class);
    assertThatThrownBy(
            () -> put(evaluation(BUCKET, COMPLIANT, NOW).copy(e -> e.complianceResourceType("s3"))))
        .isInstanceOf(InvalidParameterValueException.class);
  }

  @Test
  void refusesAForgedToken() {
    assertThatThrownBy(() -> put(config.member, "forged", evaluation(BUCKET, COMPLIANT, NOW)))
        .isInstanceOf(InvalidResultTokenException.class);
  }

  @ParameterizedTest
  @CsvSource({CENTRAL + ", " + REGION, MEMBER + ", " + ABROAD})
  void refusesATokenInAnotherAccountOrRegion(String account, String region) {
    try (ConfigClient other = config.client(account, region)) {
      assertThatThrownBy(() -> put(other, config.token(), evaluation(BUCKET, COMPLIANT, NOW)))
          .isInstanceOf(InvalidResultTokenException.class);
    }
  }

  @Test
  void refusesATokenOfARuleThatIsGone() {
    String token = config.token();
    config.standIn.config().rules().remove(config.contents);

    assertThatThrownBy(() -> put(config.member, token, evaluation(BUCKET, COMPLIANT, NOW)))
        .isInstanceOf(NoSuchConfigRuleException.class);
  }

  @Test
  void storesNothingInTestMode() {
    config.member.putEvaluations(r ->
        r.resultToken("anything").testMode(true).evaluations(evaluation(BUCKET, COMPLIANT, NOW)));

    assertThat(results()).isEmpty();
  }

  @Test
  void failsSingleEvaluationsOnDemand() {
    // given
    config.standIn.config().failures().add(BUCKET, 1);
    Evaluation struck = evaluation(BUCKET, NON_COMPLIANT, NOW);
    Evaluation other = evaluation("other", COMPLIANT, NOW);

    // when
    List<Evaluation> failed = put(struck, other);

    // then
    assertThat(failed).containsExactly(struck);
    assertThat(results()).hasSize(1);
    assertThat(put(failed.toArray(Evaluation[]::new))).isEmpty();
    assertThat(results()).hasSize(2);
  }

  @Test
  void takesAnEmptyListEitherWay() {
    assertThat(put()).isEmpty();

    config.standIn.switches().turnOn(Switch.PUT_EVALUATIONS_REFUSES_EMPTY);

    assertThatThrownBy(this::put).isInstanceOf(InvalidParameterValueException.class);
  }

  private List<Evaluation> put(Evaluation... evaluations) {
    return put(config.member, config.token(), evaluations);
  }

  private static List<Evaluation> put(
      ConfigClient client, String token, Evaluation... evaluations) {
    return client
        .putEvaluations(r -> r.resultToken(token).evaluations(Arrays.asList(evaluations)))
        .failedEvaluations();
  }

  private List<EvaluationResult> results() {
    return results(config.contents);
  }

  private List<EvaluationResult> results(Rule rule) {
    return config
        .member
        .getComplianceDetailsByConfigRulePaginator(r -> r.configRuleName(rule.name()).limit(100))
        .evaluationResults()
        .stream()
        .toList();
  }

  private static void assertError(String code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ConfigException.class,
            error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
  }
}

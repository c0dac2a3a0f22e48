package io.truelabel.standin.config;

import static io.truelabel.standin.config.ConfigFixture.BUCKET;
import static io.truelabel.standin.config.ConfigFixture.CENTRAL;
import static io.truelabel.standin.config.ConfigFixture.NOW;
import static io.truelabel.standin.config.ConfigFixture.REGION;
import static io.truelabel.standin.config.ConfigFixture.evaluation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.config.model.ComplianceType.COMPLIANT;
import static software.amazon.awssdk.services.config.model.ComplianceType.NON_COMPLIANT;

import io.truelabel.standin.core.Switch;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ComplianceByConfigRule;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.ConfigException;
import software.amazon.awssdk.services.config.model.ConfigRule;
import software.amazon.awssdk.services.config.model.LimitExceededException;
import software.amazon.awssdk.services.config.model.NoSuchConfigRuleException;

class RulesTest {
  private final ConfigFixture config = new ConfigFixture();

  @AfterEach
  void stop() {
    config.close();
  }

  @Test
  void describesTheRulesOfTheAccountAndRegion() {
    assertThat(config.member.describeConfigRules(_ -> {}).configRules())
        .extracting(ConfigRule::configRuleName)
        .containsExactly(config.label.name(), config.contents.name(), config.coverage.name())
        .allSatisfy(
            name -> assertThat(name).matches("s3-classification-\\w+-conformance-pack-\\w{9}"));
    try (ConfigClient central = config.client(CENTRAL, REGION)) {
      assertThat(central.describeConfigRules(_ -> {}).configRules())
          .extracting(ConfigRule::configRuleName)
          .doesNotContain(config.label.name());
    }
  }

  @Test
  void describesTheScopeOfARuleAndRunsItForNothingElse() {
    config.standIn.config().rules().limit(config.label, "another");

    assertThat(config.member.describeConfigRules(_ -> {}).configRules())
        .filteredOn(rule -> rule.scope() != null)
        .singleElement()
        .satisfies(rule -> assertThat(rule.configRuleName()).isEqualTo(config.label.name()))
        .satisfies(rule -> assertThat(rule.scope().complianceResourceId()).isEqualTo("another"));
    assertThat(config.standIn.config().events().run(config.label)).isEmpty();

    config.standIn.config().rules().limit(config.label, BUCKET);
    assertThat(config.standIn.config().events().run(config.label)).hasSize(1);
  }

  @Test
  void knowsNoOtherRule() {
    assertThatThrownBy(() ->
            config.member.describeConfigRules(r -> r.configRuleNames("s3-classification-label")))
        .isInstanceOf(NoSuchConfigRuleException.class);
    assertThatThrownBy(() -> details("other", 10)).isInstanceOf(NoSuchConfigRuleException.class);
  }

  @Test
  void pagesThroughResultsAndFiltersThem() {
    // given
    config.member.putEvaluations(r ->
        r.resultToken(config.token())
            .evaluations(
                IntStream.range(0, 90)
                    .mapToObj(i -> evaluation("b" + i, i % 3 == 0 ? NON_COMPLIANT : COMPLIANT, NOW))
                    .toList()));

    // then
    assertThat(details(config.contents.name(), 0)).doesNotHaveDuplicates().hasSize(90);
    assertThat(config.standIn.calls().count("config", "GetComplianceDetailsByConfigRule"))
        .isEqualTo(9);
    assertThat(details(config.contents.name(), 7, NON_COMPLIANT))
        .doesNotHaveDuplicates()
        .hasSize(30);
  }

  @ParameterizedTest
  @CsvSource({"-1", "101"})
  void refusesABadLimit(int limit) {
    assertThatThrownBy(() -> details(config.contents.name(), limit))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("Limit");
  }

  @Test
  void takesLongRuleNamesEitherWay() {
    String name = "x".repeat(65);
    assertThatThrownBy(() -> details(name, 1)).isInstanceOf(NoSuchConfigRuleException.class);

    config.standIn.switches().turnOn(Switch.CONFIG_REFUSES_RULE_NAMES_OVER_64);

    assertThatThrownBy(() -> details(name, 1))
        .isInstanceOf(ConfigException.class)
        .isNotInstanceOf(NoSuchConfigRuleException.class);
  }

  @Test
  void sumsUpTheComplianceOfARule() {
    assertThat(compliance()).isEqualTo(ComplianceType.INSUFFICIENT_DATA);

    put(COMPLIANT);
    assertThat(compliance()).isEqualTo(COMPLIANT);

    put(NON_COMPLIANT);
    assertThat(compliance()).isEqualTo(NON_COMPLIANT);
  }

  private void put(ComplianceType compliance) {
    config.member.putEvaluations(
        r -> r.resultToken(config.token()).evaluations(evaluation(BUCKET, compliance, NOW)));
  }

  private ComplianceType compliance() {
    ComplianceByConfigRule rule =
        config
            .member
            .describeComplianceByConfigRule(r -> r.configRuleNames(config.contents.name()))
            .complianceByConfigRules()
            .getFirst();
    return rule.compliance().complianceType();
  }

  @Test
  void startsRulesOnceAMinuteInAnAccountAndRegion() {
    // given
    start(config.contents);
    assertThat(config.standIn.config().runs().take()).containsExactly(config.contents);

    // then
    assertThatThrownBy(() -> start(config.label)).isInstanceOf(LimitExceededException.class);
    config.standIn.clock().advance(Duration.ofMinutes(1));
    start(config.label);
    assertThat(config.standIn.config().runs().take()).containsExactly(config.label);
    assertThat(config.standIn.config().runs().take()).isEmpty();
  }

  @Test
  void startsNoRuleThatIsStillToRun() {
    // given
    start(config.contents);
    config.standIn.clock().advance(Duration.ofMinutes(5));

    // then
    assertThatThrownBy(() -> start(config.contents)).isInstanceOf(LimitExceededException.class);
    start(config.coverage);
    assertThat(config.standIn.config().runs().take())
        .containsExactly(config.contents, config.coverage);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 26})
  void startsNoRuleOrTooManyNever(int count) {
    List<String> names = Collections.nCopies(count, config.label.name());

    assertThatThrownBy(
            () -> config.member.startConfigRulesEvaluation(r -> r.configRuleNames(names)))
        .isInstanceOf(ConfigException.class);
    assertThat(config.standIn.config().runs().take()).isEmpty();
  }

  @Test
  void pagesThroughManyRules() {
    IntStream.range(0, 30)
        .forEach(i ->
            config
                .standIn
                .config()
                .rules()
                .add(new Rule(ConfigFixture.SHARD, "other-" + i, Rule.Trigger.CHANGE)));

    assertThat(config.member.describeConfigRulesPaginator(_ -> {}).configRules())
        .extracting(ConfigRule::configRuleName)
        .doesNotHaveDuplicates()
        .hasSize(33);
    assertThat(
            config
                .member
                .describeComplianceByConfigRulePaginator(_ -> {})
                .complianceByConfigRules())
        .hasSize(33);
  }

  private void start(Rule rule) {
    config.member.startConfigRulesEvaluation(r -> r.configRuleNames(rule.name()));
  }

  private List<String> details(String rule, int limit, ComplianceType... types) {
    return config
        .member
        .getComplianceDetailsByConfigRulePaginator(
            r -> r.configRuleName(rule).limit(limit).complianceTypes(types))
        .evaluationResults()
        .stream()
        .map(r -> r.evaluationResultIdentifier().evaluationResultQualifier().resourceId())
        .toList();
  }
}

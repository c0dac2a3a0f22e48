package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.config.RuleResult;
import io.truelabel.heal.Asked;
import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.ConfigLine.Kind;
import io.truelabel.heal.Divergence;
import io.truelabel.heal.Divergence.Reason;
import io.truelabel.heal.Healing;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.OrganizationGenerator;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.config.Rule;
import io.truelabel.standin.config.Rule.Trigger;
import io.truelabel.standin.core.Fault;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.VerdictLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.config.model.ComplianceType;

/** After a sweep AWS Config shows what the report says, through the real functions. */
final class ConfigHealingTest {
  private static final String LABEL = "s3-classification-label";
  private static final String CONTENTS = "s3-classification-contents";
  private static final String COVERAGE = "s3-classification-coverage";

  private final ConfigStage stage = new ConfigStage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  @DisplayName("rules that show nothing are told of, run once, and then agree with the report")
  void fillsAnEmptyComplianceView() {
    Reconciled first = stage.sweep(true);

    assertThat(first.healing().lines()).extracting(ConfigLine::kind).containsOnly(Kind.NO_RESULTS);
    assertThat(first.healing().asked()).allMatch(Asked::started);
    assertThat(stage.starts()).hasSize(first.healing().asked().size()).containsValue(1L);
    stage.runRules();

    Reconciled second = stage.sweep(true);

    assertThat(second.healing().asked()).isEmpty();
    assertThat(second.healing().lines()).isEmpty();
    assertThat(stage.starts().values()).containsOnly(1L);
    assertAgreement(second);
  }

  @Test
  @DisplayName("wrong, missing, stale and left-over results are put right where they are")
  void healsWhatDiffers() {
    settle();
    Rule contents = stage.rule(ConfigStage.HOME, CONTENTS);
    Rule coverage = stage.rule(ConfigStage.HOME, COVERAGE);
    Rule label = stage.rule(ConfigStage.HOME, LABEL);
    String wrong = first(contents, it -> it.startsWith("NON_COMPLIANT"));
    stage.put(contents, wrong, ComplianceType.COMPLIANT, "All is well.");
    String right = first(contents, it -> it.startsWith("COMPLIANT") && !it.contains("All is well"));
    stage.put(contents, right, ComplianceType.NOT_APPLICABLE, "Gone.");
    stage.put(coverage, "deleted-long-ago", ComplianceType.NON_COMPLIANT, "Still here.");
    stage.put(label, first(label, it -> true), ComplianceType.COMPLIANT, "Last year's words.");

    Reconciled found = stage.sweep(true);

    assertThat(found.healing().asked())
        .containsExactly(
            new Asked(
                ConfigStage.HOME.account(),
                ConfigStage.HOME.region(),
                List.of(contents.name(), coverage.name(), label.name()),
                4,
                true));
    assertThat(found.complete()).isEqualTo(found.summary().everythingRead());
    stage.runRules();
    Reconciled after = stage.sweep(true);
    assertThat(after.healing().asked()).isEmpty();
    assertAgreement(after);
  }

  @Test
  @DisplayName("an account that the installation did not let in is named, once for all Regions")
  void namesAccountsThatAreLeftOut() {
    settle();
    stage.admit("[\"" + SampleOrganization.PAYMENTS + "\"]");

    Healing healing = stage.sweep(true).healing();

    assertThat(healing.lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.kind()).isEqualTo(Kind.NOT_ADMITTED);
          assertThat(line.account()).isEqualTo(SampleOrganization.WEB);
          assertThat(line.remedy()).startsWith("Run the installation again");
        });
    assertThat(healing.complete()).isTrue();
  }

  @Test
  @DisplayName("a list of accounts that is damaged is told of, and makes the sweep incomplete")
  void tellsOfADamagedListOfAccounts() {
    settle();
    stage.admit("{");

    Healing healing = stage.sweep(true).healing();

    assertThat(healing.complete()).isFalse();
    assertThat(healing.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.problem()).contains("policy/accounts.json"));
  }

  @Test
  @DisplayName("without --apply it says what differs, and starts nothing")
  void onlyLooksWithoutApply() {
    Healing healing = stage.sweep(false).healing();

    assertThat(healing.asked()).isNotEmpty().noneMatch(Asked::started);
    assertThat(stage.starts()).isEmpty();
  }

  @Test
  @DisplayName("a sweep that asks nobody but Macie enters no account for this either")
  void comparesNothingWithMacieAlone() {
    Healing healing = stage.sweep(true, new Scope(false, List.of())).healing();

    assertThat(healing.compared()).isFalse();
    assertThat(stage.standIn().calls().count("config", "DescribeConfigRules")).isZero();
  }

  @Test
  @DisplayName("asked again within a minute, Config refuses: that is told and not tried again")
  void doesNotInsist() {
    stage.sweep(true);
    Map<String, Long> before = stage.starts();
    stage.runRules();
    stage.put(stage.rule(ConfigStage.HOME, LABEL), "ghost", ComplianceType.COMPLIANT, "Left over.");
    Rule contents = stage.rule(ConfigStage.HOME, CONTENTS);
    stage.put(contents, "ghost", ComplianceType.COMPLIANT, "Left over.");

    Reconciled again = stage.sweepAtOnce(true, Scope.EVERYTHING);

    assertThat(again.healing().asked()).singleElement().matches(asked -> !asked.started());
    assertThat(again.healing().lines()).extracting(ConfigLine::kind).containsExactly(Kind.TOO_SOON);
    assertThat(again.healing().complete()).isTrue();
    assertThat(stage.starts())
        .containsEntry(
            place(ConfigStage.HOME), before.getOrDefault(place(ConfigStage.HOME), 0L) + 1);
    assertThat(again.healing().divergent())
        .contains(
            new Divergence(
                ConfigStage.HOME.account(),
                ConfigStage.HOME.region(),
                stage.rule(ConfigStage.HOME, LABEL).name(),
                Reason.GONE,
                List.of("ghost")));
  }

  @Test
  @DisplayName("a rule that does not exist is said once, and the others are healed")
  void saysWhichRuleIsMissing() {
    settle();
    stage.standIn().config().rules().remove(stage.rule(ConfigStage.HOME, COVERAGE));

    Healing healing = stage.sweep(true).healing();

    assertThat(healing.lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.kind()).isEqualTo(Kind.NO_RULE);
          assertThat(line.problem()).contains(COVERAGE);
          assertThat(line.regions()).containsExactly(ConfigStage.HOME.region());
        });
    assertThat(healing.rulesWithoutResults()).isEqualTo(1);
    assertThat(healing.complete()).isTrue();
  }

  @Test
  @DisplayName("one account that refuses is unread, said once, and the others are compared")
  void containsARefusal() {
    settle();
    stage
        .standIn()
        .faults()
        .add(
            Fault.refuse("config", "DescribeConfigRules", "AccessDeniedException", 403)
                .inAccount(SampleOrganization.PAYMENTS));
    Shard other = new Shard(SampleOrganization.WEB, SampleOrganization.HOME);
    stage.put(stage.rule(other, CONTENTS), "ghost", ComplianceType.COMPLIANT, "Left over.");

    Reconciled result = stage.sweep(true);

    assertThat(result.healing().lines())
        .singleElement()
        .matches(line -> line.kind() == Kind.UNREAD)
        .matches(line -> line.account().equals(SampleOrganization.PAYMENTS));
    assertThat(result.healing().asked())
        .extracting(Asked::account)
        .containsExactly(SampleOrganization.WEB);
    assertThat(result.complete()).isFalse();
  }

  @Test
  @DisplayName("a member without roles is said once for the account, and the others are healed")
  void leavesOutAnAccountWithoutRoles() {
    settle();
    Account payments =
        stage.standIn().organization().account(SampleOrganization.PAYMENTS).orElseThrow();
    stage.standIn().organization().put(payments.withRoles(List.of()));
    Shard other = new Shard(SampleOrganization.WEB, SampleOrganization.HOME);
    stage.put(stage.rule(other, CONTENTS), "ghost", ComplianceType.COMPLIANT, "Left over.");

    Reconciled result = stage.sweep(true);

    assertThat(result.healing().asked())
        .extracting(Asked::account)
        .containsExactly(SampleOrganization.WEB);
    assertThat(result.healing().lines()).hasSizeLessThan(2);
  }

  @Test
  @DisplayName("a second pack's rule is looked at too, behind two pages of other people's rules")
  void looksAtEveryRuleOfOurs() {
    settle();
    IntStream.range(0, 60)
        .mapToObj(i -> new Rule(ConfigStage.HOME, "s3-classification-x" + i, Trigger.SCHEDULE))
        .forEach(stage.standIn().config().rules()::add);
    Rule second =
        new Rule(ConfigStage.HOME, CONTENTS + "-conformance-pack-second", Trigger.SCHEDULE);
    stage.standIn().config().rules().add(second);

    Healing healing = stage.sweep(true).healing();

    assertThat(healing.asked())
        .singleElement()
        .extracting(Asked::rules)
        .isEqualTo(List.of(second.name()));
    assertThat(healing.lines()).extracting(ConfigLine::kind).containsExactly(Kind.NO_RESULTS);
  }

  @Test
  @DisplayName("more rules differ than one call takes: 25 judge now, the others the next night")
  void asksForTheRestTheNextNight() {
    settle();
    List<Rule> more =
        IntStream.range(0, 30)
            .mapToObj(i ->
                new Rule(ConfigStage.HOME, COVERAGE + "-conformance-pack-p" + i, Trigger.SCHEDULE))
            .toList();
    more.forEach(stage.standIn().config().rules()::add);

    List<Asked> first = stage.sweep(true).healing().asked();
    List<Rule> ran = stage.standIn().config().runs().take();

    assertThat(first).singleElement().matches(Asked::started);
    assertThat(first.getFirst().rules()).hasSize(25);
    assertThat(ran)
        .extracting(Rule::name)
        .containsExactlyInAnyOrderElementsOf(first.getFirst().rules());
    ran.forEach(rule ->
        stage
            .shown(stage.rule(ConfigStage.HOME, COVERAGE))
            .keySet()
            .forEach(bucket -> copy(rule, bucket)));

    List<Asked> second = stage.sweep(true).healing().asked();

    assertThat(second).singleElement().matches(Asked::started);
    assertThat(second.getFirst().rules())
        .hasSize(5)
        .doesNotContainAnyElementsOf(first.getFirst().rules());
  }

  @Test
  @DisplayName(
      "a bucket that the rule's scope leaves out is listed with that reason, not asked for")
  void saysWhatTheScopeLeavesOut() {
    Rule label = stage.rule(ConfigStage.HOME, LABEL);
    String only = "payroll-exports-labelled-internal";
    stage.standIn().config().rules().limit(label, only);
    settle();
    assertThat(stage.shown(label)).containsOnlyKeys(only);

    Healing healing = stage.sweep(true).healing();

    assertThat(healing.asked()).isEmpty();
    assertThat(healing.divergent())
        .filteredOn(it -> it.reason() == Reason.OUT_OF_SCOPE)
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).isEqualTo(label.name()))
        .satisfies(it -> assertThat(it.buckets()).hasSizeGreaterThan(5).doesNotContain(only));
  }

  @Test
  @DisplayName("in a scope, a result that is wrong is put right all the same")
  void healsWhatIsInScope() {
    Rule label = stage.rule(ConfigStage.HOME, LABEL);
    String only = "payroll-exports-labelled-internal";
    stage.standIn().config().rules().limit(label, only);
    settle();
    stage.put(label, only, ComplianceType.NON_COMPLIANT, "Last year's words.");

    assertThat(stage.sweep(true).healing().asked())
        .singleElement()
        .satisfies(it -> assertThat(it.rules()).containsExactly(label.name()))
        .satisfies(it -> assertThat(it.results()).isEqualTo(1));
  }

  @Test
  @DisplayName("where nothing is recorded, that is the line, and no rule is missed besides")
  void missesNoRuleWhereNothingIsRecorded() {
    Shard shard = ConfigStage.HOME;
    Account payments =
        stage.standIn().organization().account(SampleOrganization.PAYMENTS).orElseThrow();
    stage.standIn().organization().put(payments.withRecorder(false));
    for (String base : List.of(LABEL, CONTENTS, COVERAGE)) {
      stage.standIn().config().rules().remove(stage.rule(shard, base));
    }

    Reconciled result = stage.sweep(true);

    assertThat(result.summary().accounts())
        .anyMatch(line ->
            line.account().equals(shard.account()) && line.kind() == AccountLine.Kind.NO_RECORDER);
    assertThat(result.healing().lines())
        .noneMatch(line -> line.account().equals(shard.account()) && line.kind() == Kind.NO_RULE);
  }

  @Test
  @DisplayName("comparing costs a page of every rule for 100 buckets, and starts nothing")
  void comparesByPages() {
    var size = new OrganizationGenerator.Size(1, 1_000, 0);
    var organization = new OrganizationGenerator(1, size, SampleRun.NOW).compliant();
    try (ConfigStage large = new ConfigStage(organization)) {
      large.sweep(true);
      large.runRules();
      Map<String, Long> before = large.standIn().calls().counts();

      Reconciled night = large.sweep(true);

      Map<String, Long> calls = new TreeMap<>(large.standIn().calls().counts());
      before.forEach((call, count) -> calls.computeIfPresent(call, (_, all) -> all - count));
      long shards = night.summary().shards().size();
      assertThat(night.healing().asked()).isEmpty();
      assertThat(calls).containsEntry("config:DescribeConfigRules", shards);
      assertThat(calls.get("config:GetComplianceDetailsByConfigRule"))
          .isBetween(3L * 10, 3 * (10 + shards));
      assertThat(calls.values().stream().mapToLong(Long::longValue).sum()).isLessThan(85);
      assertThat(calls).containsEntry("config:StartConfigRulesEvaluation", 0L);
    }
  }

  /** Lets another rule show of a bucket what the first one of its kind shows. */
  private void copy(Rule rule, String bucket) {
    String shown = stage.shown(stage.rule(ConfigStage.HOME, COVERAGE)).getOrDefault(bucket, "");
    int colon = shown.indexOf(": ");
    stage.put(
        rule,
        bucket,
        ComplianceType.fromValue(shown.substring(0, colon)),
        shown.substring(colon + 2));
  }

  private void settle() {
    stage.sweep(true);
    stage.runRules();
  }

  private String first(Rule rule, Predicate<String> result) {
    return stage.shown(rule).entrySet().stream()
        .filter(it -> result.test(it.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Every bucket and rule: what Config shows is what the report says, or the report says why. */
  private void assertAgreement(Reconciled result) {
    Set<String> excused =
        result.healing().divergent().stream()
            .flatMap(it -> it.buckets().stream().map(bucket -> it.rule() + " " + bucket))
            .collect(Collectors.toSet());
    Map<String, String> wanted = new TreeMap<>();
    Map<String, String> shown = new TreeMap<>();
    for (Shard shard : shards(result)) {
      for (String base : List.of(LABEL, CONTENTS, COVERAGE)) {
        Rule rule = stage.rule(shard, base);
        stage.shown(rule).forEach((bucket, text) -> shown.put(rule.name() + " " + bucket, text));
        result
            .summary()
            .buckets()
            .filter(it -> it.id().accountId().equals(shard.account()))
            .filter(it -> it.id().region().equals(shard.region()))
            .forEach(it -> wanted(it, base, rule, wanted));
      }
    }
    wanted.keySet().removeAll(excused);
    shown.keySet().removeAll(excused);
    assertThat(wanted).hasSizeGreaterThan(100);
    assertThat(shown).containsExactlyInAnyOrderEntriesOf(wanted);
  }

  private static List<Shard> shards(Reconciled result) {
    return result.summary().shards().stream()
        .map(it -> new Shard(it.shard().account(), it.shard().region()))
        .toList();
  }

  private static void wanted(
      BucketResult bucket, String base, Rule rule, Map<String, String> wanted) {
    var kind =
        Arrays.stream(io.truelabel.verdict.Rule.values())
            .filter(it -> it.configName().equals(base))
            .findFirst()
            .orElseThrow();
    VerdictLine line =
        bucket.verdicts().stream().filter(it -> it.rule().equals(base)).findFirst().orElseThrow();
    RuleResult.of(kind, line.outcome(), line.annotation())
        .filter(it -> it.compliance() != ComplianceType.NOT_APPLICABLE)
        .ifPresent(it ->
            wanted.put(
                rule.name() + " " + bucket.id().name(), it.compliance() + ": " + it.annotation()));
  }

  private static String place(Shard shard) {
    return shard.account() + " " + shard.region();
  }
}

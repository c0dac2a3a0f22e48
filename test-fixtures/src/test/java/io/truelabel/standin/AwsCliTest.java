package io.truelabel.standin;

import static io.truelabel.standin.SampleByCli.CENTRAL;
import static io.truelabel.standin.SampleByCli.MEMBER;
import static io.truelabel.standin.SampleByCli.NOW;
import static io.truelabel.standin.SampleByCli.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.config.Rule;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Fault;
import io.truelabel.standin.core.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The AWS CLI drives Macie, Config and STS: its parsers come from AWS's models, not from ours. */
class AwsCliTest {
  private static final Shard SHARD = new Shard(MEMBER, REGION);

  @RegisterExtension
  static final SampleByCli SAMPLE = new SampleByCli("the AWS CLI against Macie, Config and STS");

  private final StandIn standIn = SAMPLE.standIn();

  private static AwsCli cli(String account) {
    return SAMPLE.cli(account);
  }

  private static JsonNode run(String account, String... arguments) {
    return SAMPLE.run(account, arguments);
  }

  private Rule rule(String name) {
    return standIn.config().rules().find(SHARD, name).orElseThrow();
  }

  @Test
  void assumesARoleAndSeesWhoItIs() {
    // when
    JsonNode lent =
        run(
            CENTRAL,
            "sts",
            "assume-role",
            "--role-arn",
            "arn:aws:iam::" + MEMBER + ":role/truelabel-reader",
            "--role-session-name",
            "night");

    // then
    assertThat(lent.at("/Credentials/AccessKeyId").asText()).startsWith("ASIA" + MEMBER);
    assertThat(run(CENTRAL, "sts", "get-caller-identity").get("Account").asText())
        .isEqualTo(CENTRAL);
  }

  @Test
  void readsTheMacieSession() {
    assertThat(run(CENTRAL, "macie2", "get-macie-session").get("status").asText())
        .isEqualTo("ENABLED");
  }

  @Test
  void readsTheMacieMembers() {
    assertThat(run(CENTRAL, "macie2", "list-members").get("members")).hasSize(2);
  }

  @Test
  void readsEveryBucketOfTheRegion() {
    JsonNode buckets = run(CENTRAL, "macie2", "describe-buckets").get("buckets");

    assertThat(buckets).hasSizeGreaterThan(20);
    assertThat(buckets.get(0).get("lastUpdated").asText()).startsWith("2026-");
  }

  @Test
  void readsEveryFindingByItsPages() {
    // when
    JsonNode listed =
        run(
            CENTRAL,
            "macie2",
            "list-findings",
            "--page-size",
            "5",
            "--finding-criteria",
            "{\"criterion\": {\"updatedAt\": {\"gte\": 0}, \"sample\": {\"eq\": [\"false\"]}}}",
            "--sort-criteria",
            "{\"attributeName\": \"updatedAt\", \"orderBy\": \"ASC\"}");
    JsonNode whole =
        run(
            CENTRAL,
            "macie2",
            "get-findings",
            "--finding-ids",
            listed.get("findingIds").get(0).asText());

    // then
    assertThat(listed.get("findingIds")).hasSizeGreaterThan(10);
    assertThat(whole.at("/findings/0/id")).isEqualTo(listed.get("findingIds").get(0));
  }

  @Test
  void countsFindings() {
    assertThat(
            run(
                    CENTRAL,
                    "macie2",
                    "get-finding-statistics",
                    "--group-by",
                    "resourcesAffected.s3Bucket.name")
                .get("countsByGroup"))
        .hasSizeGreaterThan(5);
  }

  @Test
  void putsAnEvaluationAndReadsItBack() {
    // given
    Rule contents = rule("s3-classification-contents");
    JsonNode event = Json.parse(Body.of(standIn.config().events().scheduled(contents)));

    // when
    JsonNode put =
        run(
            MEMBER,
            "configservice",
            "put-evaluations",
            "--result-token",
            event.get("resultToken").asText(),
            "--evaluations",
            "[{\"ComplianceResourceType\": \"AWS::S3::Bucket\", \"ComplianceResourceId\": \"b\","
                + " \"ComplianceType\": \"NON_COMPLIANT\", \"Annotation\": \"why\","
                + " \"OrderingTimestamp\": \"2026-05-01T03:00:00Z\"}]");
    JsonNode details =
        run(
            MEMBER,
            "configservice",
            "get-compliance-details-by-config-rule",
            "--config-rule-name",
            contents.name());
    JsonNode compliance =
        run(
            MEMBER,
            "configservice",
            "describe-compliance-by-config-rule",
            "--config-rule-names",
            contents.name());

    // then
    assertThat(put.get("FailedEvaluations")).isEmpty();
    assertThat(details.at("/EvaluationResults/0/Annotation").asText()).isEqualTo("why");
    assertThat(standIn.config().results().all(contents))
        .singleElement()
        .satisfies(result -> assertThat(result.ordering()).isEqualTo(NOW));
    assertThat(compliance.at("/ComplianceByConfigRules/0/Compliance/ComplianceType").asText())
        .isEqualTo("NON_COMPLIANT");
  }

  @Test
  void describesTheRulesAndStartsOne() {
    JsonNode rules = run(MEMBER, "configservice", "describe-config-rules").get("ConfigRules");
    run(
        MEMBER,
        "configservice",
        "start-config-rules-evaluation",
        "--config-rule-names",
        rules.get(0).get("ConfigRuleName").asText());

    assertThat(rules).hasSizeGreaterThanOrEqualTo(2);
    assertThat(standIn.config().runs().take()).hasSize(1);
  }

  @Test
  void readsWhatConfigRecorded() {
    // when
    JsonNode listed =
        run(
            MEMBER,
            "configservice",
            "list-discovered-resources",
            "--resource-type",
            "AWS::S3::Bucket",
            "--page-size",
            "7");
    String bucket = listed.at("/resourceIdentifiers/0/resourceId").asText();
    JsonNode history =
        run(
            MEMBER,
            "configservice",
            "get-resource-config-history",
            "--resource-type",
            "AWS::S3::Bucket",
            "--resource-id",
            bucket);

    // then
    assertThat(listed.get("resourceIdentifiers")).hasSizeGreaterThan(7);
    assertThat(history.at("/configurationItems/0/resourceId").asText()).isEqualTo(bucket);
    assertThat(history.at("/configurationItems/0/configuration").isTextual()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}: {4}")
  @CsvSource({
    "macie2, list-findings, macie2, ListFindings, ThrottlingException",
    "configservice, describe-config-rules, config, DescribeConfigRules, ThrottlingException",
    "sts, get-caller-identity, sts, GetCallerIdentity, Throttling"
  })
  void understandsThrottling(
      String group, String command, String service, String operation, String code) {
    long id = standIn.faults().add(Fault.throttle(service, operation));

    AwsCli.Answer answer = cli(CENTRAL).run(group, command);

    standIn.faults().remove(id);
    assertThat(answer.exitCode()).isNotZero();
    assertThat(answer.problem()).contains("(" + code + ")");
  }

  @Test
  void understandsAnExpiredToken() {
    var session = standIn.credentials().open(MEMBER, "r", "n", Duration.ZERO);

    AwsCli.Answer answer = cli(MEMBER).as(session).run("sts", "get-caller-identity");

    assertThat(answer.exitCode()).isNotZero();
    assertThat(answer.problem()).contains("(ExpiredToken)");
  }

  @Test
  void showsForWhichAccountsAFunctionMayBeInvoked() {
    standIn.functionPolicies().permit(REGION, "truelabel-label", List.of(MEMBER));

    JsonNode answer =
        run(
            CENTRAL,
            "lambda",
            "get-policy",
            "--function-name",
            "truelabel-label",
            "--qualifier",
            "live");

    JsonNode policy = Json.parse(Body.of(answer.get("Policy").asText()));
    assertThat(policy.at("/Statement/0/Condition/StringEquals/AWS:SourceAccount").asText())
        .isEqualTo(MEMBER);
    assertThat(
            cli(CENTRAL)
                .run("lambda", "get-policy", "--function-name", "truelabel-label")
                .problem())
        .contains("ResourceNotFoundException");
  }

  @Test
  void showsHowThePackOfTheOrganizationGetsOn() {
    standIn.config().pack().put(SHARD, "CREATE_FAILED", "NoRecorder", "There is no recorder.");
    String[] status = {
      "configservice",
      "get-organization-conformance-pack-detailed-status",
      "--organization-conformance-pack-name",
      "s3-classification"
    };

    assertThat(run(CENTRAL, status).get("OrganizationConformancePackDetailedStatuses"))
        .filteredOn(it -> it.get("AccountId").asText().equals(MEMBER))
        .singleElement()
        .satisfies(it -> assertThat(it.get("Status").asText()).isEqualTo("CREATE_FAILED"))
        .satisfies(it -> assertThat(it.get("ErrorCode").asText()).isEqualTo("NoRecorder"));
    assertThat(cli(MEMBER).run(status).problem()).contains("OrganizationAccessDeniedException");
  }

  @Test
  void showsWhomThePackOfTheOrganizationLeavesOut() {
    standIn.config().pack().exclude(SampleOrganization.WEB);

    JsonNode packs =
        run(
            CENTRAL,
            "configservice",
            "describe-organization-conformance-packs",
            "--organization-conformance-pack-names",
            "s3-classification");

    assertThat(packs.at("/OrganizationConformancePacks/0/ExcludedAccounts/0").asText())
        .isEqualTo(SampleOrganization.WEB);
  }
}

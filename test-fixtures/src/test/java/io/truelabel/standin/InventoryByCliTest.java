package io.truelabel.standin;

import static io.truelabel.standin.SampleByCli.CENTRAL;
import static io.truelabel.standin.SampleByCli.MEMBER;
import static io.truelabel.standin.SampleByCli.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The AWS CLI reads who there is, what Config recorded, and what Macie looks for and where. */
class InventoryByCliTest {
  private static final String BUCKETS =
      "SELECT resourceId, accountId, awsRegion, tags, resourceCreationTime"
          + " WHERE resourceType = 'AWS::S3::Bucket' AND awsRegion = 'eu-west-1'";

  @RegisterExtension
  static final SampleByCli SAMPLE = new SampleByCli("the inventories, driven by the AWS CLI");

  private final Organization organization = SAMPLE.organization();

  @Test
  void accounts() {
    organization.put(
        organization.account(SampleOrganization.WEB).orElseThrow().with(Account.Status.SUSPENDED));

    JsonNode accounts = run(CENTRAL, "organizations", "list-accounts", "--page-size", "2");
    AwsCli.Answer refused = cli(MEMBER).run("organizations", "list-accounts");
    AwsCli.Answer closed =
        cli(CENTRAL)
            .run(
                "sts",
                "assume-role",
                "--role-arn",
                "arn:aws:iam::" + SampleOrganization.WEB + ":role/truelabel-reader",
                "--role-session-name",
                "night");

    assertThat(accounts.get("Accounts").findValuesAsText("Status"))
        .containsExactly("ACTIVE", "ACTIVE", "SUSPENDED");
    assertThat(refused.problem()).contains("(AccessDeniedException)");
    assertThat(closed.problem()).contains("(AccessDenied)");
    assertThat(
            run(MEMBER, "organizations", "describe-organization")
                .at("/Organization/MasterAccountId")
                .asText())
        .isEqualTo(CENTRAL);
    organization.put(
        organization.account(SampleOrganization.WEB).orElseThrow().with(Account.Status.ACTIVE));
  }

  @Test
  void whatAnAggregatorReads() {
    JsonNode aggregators = run(CENTRAL, "configservice", "describe-configuration-aggregators");
    JsonNode page =
        run(
            CENTRAL,
            "configservice",
            "select-aggregate-resource-config",
            "--configuration-aggregator-name",
            aggregators.at("/ConfigurationAggregators/0/ConfigurationAggregatorName").asText(),
            "--expression",
            BUCKETS,
            "--page-size",
            "20");
    JsonNode row = Json.parse(Body.of(page.at("/Results/0").asText()));

    assertThat(page.get("Results")).hasSizeGreaterThan(40);
    assertThat(page.get("Results").toString()).contains("DataClassification=internal");
    assertThat(row.get("awsRegion").asText()).isEqualTo(REGION);
  }

  @Test
  void whatOneAccountRecorded() {
    JsonNode page = run(MEMBER, "configservice", "select-resource-config", "--expression", BUCKETS);
    AwsCli.Answer refused =
        cli(MEMBER)
            .run("configservice", "select-resource-config", "--expression", "DROP TABLE buckets");

    assertThat(page.get("Results")).hasSizeGreaterThan(10);
    assertThat(refused.problem()).contains("(InvalidExpressionException)");
    assertThat(
            run(MEMBER, "configservice", "describe-configuration-recorders")
                .at("/ConfigurationRecorders/0/recordingMode/recordingFrequency")
                .asText())
        .isEqualTo("CONTINUOUS");
    assertThat(
            run(MEMBER, "configservice", "describe-configuration-recorder-status")
                .at("/ConfigurationRecordersStatus/0/recording")
                .asBoolean())
        .isTrue();
  }

  @Test
  void whatMacieLooksForByItself() {
    JsonNode settings = run(CENTRAL, "macie2", "get-automated-discovery-configuration");
    JsonNode template =
        run(
            CENTRAL,
            "macie2",
            "get-sensitivity-inspection-template",
            "--id",
            settings.get("sensitivityInspectionTemplateId").asText());
    String custom = template.at("/includes/customDataIdentifierIds/0").asText();

    assertThat(settings.get("status").asText()).isEqualTo("ENABLED");
    assertThat(run(CENTRAL, "macie2", "list-managed-data-identifiers").get("items"))
        .hasSameSizeAs(template.at("/includes/managedDataIdentifierIds"));
    assertThat(
            run(CENTRAL, "macie2", "get-custom-data-identifier", "--id", custom)
                .get("name")
                .asText())
        .isEqualTo("EmployeeId");
    assertThat(run(CENTRAL, "macie2", "list-custom-data-identifiers").get("items")).hasSize(1);
  }

  @Test
  void whatMacieMadeOfABucket() {
    String arn = "arn:aws:s3:::payroll-exports-labelled-internal";

    JsonNode profile = run(CENTRAL, "macie2", "get-resource-profile", "--resource-arn", arn);
    JsonNode artifacts =
        run(CENTRAL, "macie2", "list-resource-profile-artifacts", "--resource-arn", arn);

    assertThat(profile.at("/statistics/totalItemsSensitive").asInt()).isEqualTo(2);
    assertThat(artifacts.at("/artifacts/0/sensitive").asBoolean()).isTrue();
  }

  @Test
  void jobs() {
    JsonNode jobs =
        run(
            CENTRAL,
            "macie2",
            "list-classification-jobs",
            "--filter-criteria",
            "{\"includes\":[{\"key\":\"jobType\",\"comparator\":\"EQ\",\"values\":[\"SCHEDULED\"]}]}");
    String id = jobs.at("/items/0/jobId").asText();

    assertThat(jobs.get("items")).isNotEmpty();
    assertThat(
            run(CENTRAL, "macie2", "describe-classification-job", "--job-id", id)
                .get("jobArn")
                .asText())
        .isEqualTo(organizationJobArn(id));
    assertThat(cli(MEMBER).run("macie2", "describe-classification-job", "--job-id", id).problem())
        .contains("(ResourceNotFoundException)");
  }

  private String organizationJobArn(String id) {
    return organization.jobs().withId(id).orElseThrow().arn(organization.partition());
  }

  @Test
  void aListingThatIsDenied() {
    organization.listDenials().denyAccount(MEMBER);
    String bucket = organization.buckets().in(new Shard(MEMBER, REGION)).toList().getFirst().name();

    AwsCli.Answer refused = cli(MEMBER).run("s3api", "list-object-versions", "--bucket", bucket);

    assertThat(refused.problem()).contains("(AccessDenied)");
    organization.listDenials().allowAccount(MEMBER);
  }

  private static AwsCli cli(String account) {
    return SAMPLE.cli(account);
  }

  private static JsonNode run(String account, String... arguments) {
    return SAMPLE.run(account, arguments);
  }
}

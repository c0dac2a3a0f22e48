package io.truelabel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.AllowedOperations;
import io.truelabel.cloudformation.Statement.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the templates permit")
final class PermissionsTest {

  private static final String STATE =
      "arn:${AWS::Partition}:s3:::truelabel-state-${AWS::AccountId}-${AWS::Region}/";

  private static final String NONE_NARROWER = "the service knows no narrower resource";

  /** What may be permitted on everything, and why nothing narrower will do. */
  private static final Map<String, String> ON_EVERYTHING =
      Map.ofEntries(
          Map.entry("cloudwatch:PutMetricData", "narrowed by the namespace, as a condition"),
          Map.entry("config:DescribeConfigRules", NONE_NARROWER),
          Map.entry("config:DescribeConfigurationAggregators", NONE_NARROWER),
          Map.entry("config:DescribeConfigurationRecorders", "asked for without a name"),
          Map.entry("config:DescribeConfigurationRecorderStatus", "asked for without a name"),
          Map.entry("config:DescribeOrganizationConformancePacks", NONE_NARROWER),
          Map.entry("config:GetResourceConfigHistory", NONE_NARROWER),
          Map.entry("config:PutEvaluations", NONE_NARROWER),
          Map.entry("config:SelectResourceConfig", NONE_NARROWER),
          Map.entry("macie2:DescribeBuckets", NONE_NARROWER),
          Map.entry("macie2:GetAutomatedDiscoveryConfiguration", NONE_NARROWER),
          Map.entry("macie2:GetFindings", NONE_NARROWER),
          Map.entry("macie2:GetSensitivityInspectionTemplate", NONE_NARROWER),
          Map.entry("macie2:ListClassificationJobs", NONE_NARROWER),
          Map.entry("macie2:ListCustomDataIdentifiers", NONE_NARROWER),
          Map.entry("macie2:ListFindings", NONE_NARROWER),
          Map.entry("macie2:ListMembers", NONE_NARROWER),
          Map.entry("organizations:ListAccounts", NONE_NARROWER),
          Map.entry("s3:ListAllMyBuckets", NONE_NARROWER));

  /** What no call of our code shows, and what needs it. */
  static final Map<String, String> WITHOUT_A_CALL =
      Map.ofEntries(
          Map.entry("events:PutEvents", "EventBridge forwards findings to the home bus"),
          Map.entry("kms:Decrypt", "S3 and SNS decrypt for who reads and publishes"),
          Map.entry("kms:GenerateDataKey", "S3 and SNS encrypt for who writes and publishes"),
          Map.entry(
              "lambda:InvokeFunction", "EventBridge Scheduler or Step Functions calls what sweeps"),
          Map.entry("logs:CreateLogStream", "Lambda writes the log"),
          Map.entry("logs:PutLogEvents", "Lambda writes the log"),
          Map.entry("sqs:DeleteMessage", "Lambda takes findings from their queue"),
          Map.entry("sqs:GetQueueAttributes", "Lambda takes findings from their queue"),
          Map.entry("sqs:ReceiveMessage", "Lambda takes findings from their queue"),
          Map.entry("sqs:SendMessage", "Lambda and EventBridge Scheduler keep what failed"),
          Map.entry("states:DescribeExecution", "Step Functions follows the items of a map"),
          Map.entry(
              "states:StartExecution",
              "the schedule starts the state machine, and its map the items"),
          Map.entry("states:StopExecution", "Step Functions ends the items of a map"));

  /** Templates whose code is not the sweep's or the rules': their own tests speak of them. */
  private static final Set<String> OF_THEIR_OWN = Set.of("macie.yaml");

  @Test
  @DisplayName("no object is read outside of Truelabel's own bucket")
  void readNoObjectOfAnybodyElse() {
    List<Statement> reading =
        allowed(Kind.IDENTITY)
            .filter(it -> it.covers("s3:GetObject") || it.covers("s3:GetObjectVersion"))
            .toList();

    assertThat(reading).hasSizeGreaterThan(3);
    for (Statement statement : reading) {
      assertThat(statement.resources()).as(statement.toString()).allMatch(PermissionsTest::isOwn);
    }
  }

  private static boolean isOwn(String resource) {
    return resource.startsWith(STATE)
        || resource.startsWith("arn:${AWS::Partition}:s3:::${StateBucket}/")
        || resource.startsWith("${ResultsStore.Arn}/");
  }

  @Test
  @DisplayName("what is permitted on everything stands on a list with a reason")
  void permitOnEverythingOnlyWithAReason() {
    Set<String> found = new TreeSet<>();
    ours(Kind.IDENTITY)
        .filter(it -> it.resources().contains("*"))
        .forEach(it -> found.addAll(it.actions()));

    assertThat(found).containsExactlyInAnyOrderElementsOf(ON_EVERYTHING.keySet());
  }

  @Test
  void permitNoActionByWildcard() {
    allowed(Kind.IDENTITY)
        .forEach(it ->
            assertThat(it.actions())
                .as(it.toString())
                .isNotEmpty()
                .noneMatch(action -> action.contains("*")));
  }

  @Test
  @DisplayName("everything that the code calls is permitted somewhere, and nothing else")
  void permitWhatTheCodeCallsAndNothingElse() {
    Set<String> permitted =
        ours(Kind.IDENTITY).flatMap(it -> it.actions().stream()).collect(Collectors.toSet());
    Set<String> called = new TreeSet<>(AllowedOperations.bundled().iamActions().values());
    called.remove("none");
    called.removeIf(PermissionsTest::isOfMacieSetUp);

    Set<String> expected = new TreeSet<>(called);
    expected.addAll(WITHOUT_A_CALL.keySet());
    assertThat(permitted).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Whether only macie.yaml permits an action. */
  private static boolean isOfMacieSetUp(String action) {
    return allowed(Kind.IDENTITY)
            .filter(it -> OF_THEIR_OWN.contains(file(it)))
            .anyMatch(it -> it.actions().contains(action))
        && ours(Kind.IDENTITY).noneMatch(it -> it.actions().contains(action));
  }

  @Test
  @DisplayName("no name of a resource is open in a service, an account and a Region at once")
  void leaveNoResourceOpen() {
    List<String> open = new ArrayList<>();
    for (Statement statement : allowed(Kind.IDENTITY).toList()) {
      for (String resource : statement.resources()) {
        boolean named = resource.startsWith("${") || resource.contains("${StateBucket}");
        boolean account = named || resource.contains("${AWS::AccountId}");
        boolean closed = account || resource.equals("*") || !statement.conditionKeys().isEmpty();
        if (!closed) {
          open.add(statement + ": " + resource);
        }
      }
    }

    assertThat(open).isEmpty();
  }

  @Test
  @DisplayName("a service may assume a role only for this account")
  void trustServicesForThisAccountOnly() {
    List<Statement> trusts =
        allowed(Kind.TRUST).filter(it -> it.principal().has("Service")).toList();

    assertThat(trusts).hasSizeGreaterThan(5);
    for (Statement trust : trusts) {
      assertThat(trust.conditionKeys()).as(trust.toString()).contains("aws:SourceAccount");
    }
  }

  @Test
  @DisplayName("another account may assume a role only by named roles, in one organization")
  void trustAccountsForNamedRolesOnly() {
    List<Statement> trusts = allowed(Kind.TRUST).filter(it -> it.principal().has("AWS")).toList();

    assertThat(trusts).hasSize(4);
    for (Statement trust : trusts) {
      assertThat(Intrinsics.texts(trust.principal().path("AWS")))
          .containsExactly("arn:${AWS::Partition}:iam::${AdministratorAccount}:root");
      assertThat(trust.conditionKeys())
          .as(trust.toString())
          .contains("aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalAccount");
    }
  }

  @Test
  @DisplayName("whoever else is let in to a resource is let in for this account or named ones")
  void letServicesInForNamedAccountsOnly() {
    List<Statement> doors =
        allowed(Kind.RESOURCE).filter(it -> !it.principal().has("AWS")).toList();

    assertThat(doors).hasSizeGreaterThan(5);
    for (Statement door : doors) {
      assertThat(door.principal().has("Service")).as("%s names a service", door).isTrue();
      assertThat(door.conditionKeys()).as(door.toString()).contains("aws:SourceAccount");
    }
  }

  @Test
  @DisplayName("of accounts, only the one that owns a resource is let in")
  void letNoOtherAccountIn() {
    assertThat(allowed(Kind.RESOURCE).filter(it -> it.principal().has("AWS")))
        .allMatch(it ->
            Intrinsics.texts(it.principal().path("AWS"))
                .equals(List.of("arn:${AWS::Partition}:iam::${AWS::AccountId}:root")));
  }

  @Test
  @DisplayName("of as many accounts as the install gives one each fits into the 20 KB of a policy")
  void fitIntoThePolicyOfAFunction() throws IOException {
    Matcher border =
        Pattern.compile("\\[ \"\\$count\" -gt ([0-9]+) \\]")
            .matcher(Files.readString(Path.of("..", "cloudformation", "install")));
    assertThat(border.find()).isTrue();
    // CloudFormation names a statement after the stack and the resource, with 12 characters more.
    String longest =
        """
        {"Sid":"truelabel-permissions-contents222233334444-ABCDEFGHIJKL","Effect":"Allow",\
        "Principal":{"Service":"config.amazonaws.com"},"Action":"lambda:InvokeFunction",\
        "Resource":"arn:aws-us-gov:lambda:ap-southeast-1:111122223333:function:truelabel-contents:live",\
        "Condition":{"StringEquals":{"AWS:SourceAccount":"222233334444"}}},\
        """;

    assertThat(Integer.parseInt(border.group(1)) * longest.length() + 100).isLessThan(20_480);
  }

  @Test
  @DisplayName("who invokes a function by permission is named with an account")
  void invokeForNamedAccountsOnly() {
    List<Template.Resource> permissions =
        Template.all().stream()
            .flatMap(template -> template.resources("AWS::Lambda::Permission").stream())
            .toList();

    assertThat(permissions).hasSizeGreaterThan(3);
    assertThat(permissions).allMatch(it -> it.properties().has("SourceAccount"));
    assertThat(permissions)
        .allMatch(it -> it.property("/Principal").asText().endsWith(".amazonaws.com"));
  }

  @Test
  @DisplayName("no role is entered outside of the organization or the list of accounts")
  void enterNoStrangersAccount() {
    List<Statement> entering =
        allowed(Kind.IDENTITY).filter(it -> it.covers("sts:AssumeRole")).toList();

    assertThat(entering).hasSize(3);
    for (Statement statement : entering) {
      assertThat(statement.conditionKeys())
          .containsExactly("aws:ResourceAccount", "aws:ResourceOrgID");
      assertThat(statement.resources())
          .containsExactly(
              "arn:${AWS::Partition}:iam::*:role/truelabel-evaluator",
              "arn:${AWS::Partition}:iam::*:role/truelabel-reader");
    }
  }

  private static Stream<Statement> allowed(Kind kind) {
    return Statement.all().stream().filter(it -> it.kind() == kind && it.allows());
  }

  private static Stream<Statement> ours(Kind kind) {
    return allowed(kind).filter(it -> !OF_THEIR_OWN.contains(file(it)));
  }

  private static String file(Statement statement) {
    return statement.where().split(" ", 2)[0];
  }
}

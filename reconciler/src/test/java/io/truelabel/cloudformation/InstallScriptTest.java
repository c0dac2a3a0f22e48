package io.truelabel.cloudformation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.cloudformation.StubbedScripts.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script asks of AWS, and what it makes of the answers. */
@DisplayName("The script that installs")
class InstallScriptTest {
  private static final String[] SINGLE = {
    "--single-account", "--regions", "eu-west-1,us-east-1", "--yes"
  };
  private static final String[] ORGANIZATION = {
    "--organization", "--regions", "eu-west-1", "--units", "r-abcd", "--yes"
  };
  private static final String MEMBER = "222233334444";

  private StubbedScripts scripts;

  @BeforeEach
  void inAnAccountThatIsReady(@TempDir Path folder) throws IOException {
    scripts =
        new StubbedScripts(folder)
            .answer("macie2 get-macie-session", "ENABLED")
            .answer("describe-configuration-recorders", "True\\tNone\\tCONTINUOUS\\tmain")
            .answer("describe-configuration-recorder-status", "True")
            .answer("starts_with(ConfigRuleName", "s3-classification-label-x1")
            .answer("get-account-settings", "1000\\t1000")
            .refuse("head-bucket", "An error occurred (404) when calling HeadBucket: Not Found")
            .refuse("head-object", "An error occurred (404) when calling HeadObject: Not Found")
            .refuse("iam get-role", "NoSuchEntity")
            .refuse("lambda get-function", "ResourceNotFoundException")
            .refuse("cloudformation describe-stacks", "does not exist")
            .answer("'SweepBy'", "function")
            .answer("organizations describe-organization --query Organization.Id", "o-abcdefghij")
            .answer("Organization.MasterAccountId", StubbedScripts.ACCOUNT)
            .answer("organizations list-accounts", StubbedScripts.ACCOUNT + "\\t" + MEMBER)
            .answer("lambda get-policy", policy(StubbedScripts.ACCOUNT, MEMBER))
            .answer("lambda invoke", "{\"StatusCode\": 200}");
  }

  private static String policy(String... accounts) {
    return Stream.of(accounts)
        .map(it -> "{\"Condition\":{\"StringEquals\":{\"AWS:SourceAccount\":\"" + it + "\"}}}")
        .collect(joining(",", "{\"Statement\":[", "]}"));
  }

  private static String[] with(String[] options, String... more) {
    return Stream.of(options, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private String deployed(String stack) {
    List<String> calls = scripts.asked("cloudformation deploy");
    return calls.stream().filter(it -> it.contains("--stack-name " + stack)).findFirst().orElse("");
  }

  @Test
  void triesWhatItDeployedInEveryRegion() {
    Ended ended = scripts.run("install", SINGLE);

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    assertThat(ended.said())
        .contains("ok      the finding handler starts")
        .contains("ok      a whole sweep runs")
        .contains("ok      AWS Config may use the functions in us-east-1")
        .contains("ok      the rules show results in us-east-1")
        .doesNotContain("FAILED");
    assertThat(scripts.asked("start-config-rules-evaluation")).hasSize(2);
  }

  @Test
  void goesOnTryingAfterWhatDoesNotWork() {
    scripts
        .answer("invoke*truelabel-sweep", "{\"FunctionError\": \"Unhandled\"}")
        .answer("lambda get-policy*truelabel-coverage", policy(StubbedScripts.ACCOUNT));

    Ended ended = scripts.run("install", ORGANIZATION);

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.said())
        .contains("FAILED  a whole sweep runs: {\"FunctionError\"")
        .contains("AWS Config may use the functions in eu-west-1: these may not use a function: ")
        .contains(MEMBER)
        .contains("ok      the rules show results in eu-west-1")
        .contains("== Installed");
  }

  @Test
  void triesTheStateMachineAndTheFunctionForSlackWhereTheyAre() {
    scripts.answer("'SweepBy'", "state-machine").answer("get-function", "truelabel-slack");

    Ended ended = scripts.run("install", SINGLE);

    assertThat(ended.said())
        .contains("ok      the state machine starts", "ok      the function for Slack starts");
    assertThat(scripts.asked("start-execution"))
        .singleElement()
        .asString()
        .contains("arn:aws:states:eu-west-1:111122223333:stateMachine:truelabel-sweep");
    assertThat(deployed("truelabel-dashboard")).endsWith("SweepFunction=truelabel-summary");
  }

  @Test
  void saysSoWhenAStepFailsAndEndsThere() {
    scripts.refuse("deploy*truelabel-satellite", "Failed to create/update the stack");

    Ended ended = scripts.run("install", SINGLE);

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.said())
        .contains("Failed to create/update the stack")
        .containsOnlyOnce("This step failed")
        .doesNotContain("Trying it", "Installed");
    assertThat(deployed("truelabel-rules")).isEmpty();
  }

  @Test
  @DisplayName("empties what is computed and no longer so, and keeps what was named once")
  void emptiesWhatIsNoLongerSo() {
    scripts.run("install", ORGANIZATION);

    assertThat(deployed("truelabel-home"))
        .contains(" Accounts= ", " OrganizationId=o-abcdefghij ")
        .doesNotContain("ExternalId=", "SecurityEmail=");
    assertThat(deployed("truelabel-organization")).contains(" ExcludedAccounts= ");

    scripts.run("install", with(ORGANIZATION, "--exclude", MEMBER, "--external-id", "abc"));

    assertThat(deployed("truelabel-organization"))
        .contains(" ExcludedAccounts=" + MEMBER + " ", "ExternalId=abc");
    assertThat(deployed("truelabel-permissions")).as("nobody is left to be permitted").isEmpty();
  }

  @Test
  @DisplayName("lets more accounts than permissions fit use the functions by one policy")
  void permitsManyByAPolicy() {
    scripts
        .answer("organizations list-accounts", accounts(400))
        .answer("describe-stacks*truelabel-permissions", "there from smaller days");

    Ended ended = scripts.run("install", ORGANIZATION);

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    assertThat(deployed("truelabel-satellite"))
        .contains(" AccountsBy=policy Accounts=100000000000,100000000001,")
        .contains(" MoreAccounts=100000000300,")
        .contains(" EvenMoreAccounts= ");
    assertThat(deployed("truelabel-permissions")).isEmpty();
    assertThat(scripts.asked("delete-stack"))
        .singleElement()
        .asString()
        .contains("truelabel-permissions");
    assertThat(ended.said()).contains("Accounts with rules: 400.");
  }

  @Test
  @DisplayName("does not go back from the policy, which would take all permissions away")
  void staysWithThePolicy() {
    scripts.answer("describe-stacks*truelabel-satellite*'AccountsBy'", "policy");

    scripts.run("install", ORGANIZATION);

    assertThat(deployed("truelabel-satellite")).contains(" AccountsBy=policy ");
    assertThat(deployed("truelabel-permissions")).isEmpty();
  }

  @Test
  @DisplayName("removes what a first try left that failed, for it cannot be updated")
  void removesWhatAFirstTryLeft() {
    scripts
        .answer("describe-stacks*truelabel-home", "there")
        .answer("describe-stacks*truelabel-home*StackStatus", "ROLLBACK_COMPLETE");

    Ended ended = scripts.run("install", SINGLE);

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    assertThat(scripts.asked("delete-stack"))
        .singleElement()
        .asString()
        .contains("--stack-name truelabel-home");
  }

  private static String accounts(int number) {
    return IntStream.range(0, number)
        .mapToObj(it -> String.valueOf(100_000_000_000L + it))
        .collect(joining("\\t"));
  }

  @Test
  @DisplayName("takes no bucket of somebody else, and names the owner in whatever it asks of one")
  void takesNoBucketOfSomebodyElse() {
    scripts.run("install", SINGLE);
    assertThat(scripts.asked("-object "))
        .isNotEmpty()
        .allMatch(line -> line.contains("--expected-bucket-owner 111122223333"));

    scripts.refuse("head-bucket --bucket truelabel-code-", "An error occurred (403): Forbidden");
    Ended ended = scripts.run("install", SINGLE);

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.said())
        .contains("truelabel-code-111122223333-us-east-1")
        .contains("(403): Forbidden", "Nothing was changed.");
    assertThat(scripts.asked("put-object")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"head-object*policy/policy.json, 3", "describe-stacks*truelabel-home, 2"})
  @DisplayName("takes nothing for absent that only could not be seen")
  void takesNothingForAbsentThatCouldNotBeSeen(String question, int exitCode) {
    scripts.refuse(question, "An error occurred (403): Forbidden");

    Ended ended = scripts.run("install", SINGLE);

    assertThat(ended.exitCode()).as(ended.said()).isEqualTo(exitCode);
    assertThat(ended.said()).contains("(403): Forbidden");
    assertThat(scripts.asked("--key policy/policy.json --body")).isEmpty();
  }

  @Test
  @DisplayName("does not delete a bucket of somebody else when it is removed")
  void deletesNoBucketOfSomebodyElse() {
    scripts.answer("head-bucket", "").refuse("head-bucket*--expected-bucket-owner", "Forbidden");

    Ended ended =
        scripts.run("uninstall", "--regions", "eu-west-1,us-east-1", "--yes", "--delete-state");

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    assertThat(scripts.asked("delete-bucket")).isEmpty();
    assertThat(ended.said())
        .contains("truelabel-state-111122223333-eu-west-1 is left alone", "Forbidden");
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          describe-configuration-recorders | None | no recorder in us-east-1
          describe-configuration-recorders | False\\tNone\\tCONTINUOUS\\tmain | does not record S3 buckets in us-east-1
          describe-configuration-recorder-status | False | --configuration-recorder-name main
          get-account-settings | 200\\t100 | 100 are unreserved, and 100 have to be
          macie2 get-macie-session | PAUSED | not enabled in us-east-1 (PAUSED)
          describe-conformance-packs | a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a | has 50 conformance packs
          list-accounts | 111122223333 | No account of the organization is left
          """)
  void changesNothingWhereSomethingIsMissing(String question, String answer, String problem) {
    scripts.answer(question, answer);

    Ended ended =
        scripts.run(
            "install",
            "--organization",
            "--regions",
            "us-east-1",
            "--units",
            "r-abcd",
            "--exclude",
            StubbedScripts.ACCOUNT,
            "--set",
            "SlackSecret=truelabel/slack",
            "--yes");

    assertThat(ended.exitCode()).as(ended.said()).isEqualTo(2);
    assertThat(ended.said()).contains(problem, "Nothing was changed.");
    assertThat(scripts.asked("cloudformation deploy")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          describe-configuration-recorders | True\\tDAILY\\tCONTINUOUS\\tmain | records once a day in us-east-1
          describe-configuration-recorders | True\\tNone\\tDAILY\\tmain | records once a day in us-east-1
          get-account-settings | 10\\t10 | Lambda runs 10 functions at a time in us-east-1
          """)
  void onlyMentionsWhatMakesResultsLate(String question, String answer, String note) {
    scripts.answer(question, answer);

    Ended ended = scripts.run("install", with(SINGLE, "--check"));

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("Note: ", note);
    assertThat(scripts.asked("cloudformation deploy")).isEmpty();
  }

  @Test
  @DisplayName("believes a pace of its own for buckets rather than that of the recorder")
  void believesThePaceOfBuckets() {
    scripts.answer("describe-configuration-recorders", "True\\tCONTINUOUS\\tDAILY\\tmain");

    assertThat(scripts.run("install", with(SINGLE, "--check")).said()).doesNotContain("once a day");
  }
}

package io.truelabel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.cloudformation.StubbedScripts.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts around macie.yaml, in an account where Truelabel is installed. */
@DisplayName("The script that sets Macie up")
class SetUpScriptTest {
  private StubbedScripts scripts;

  @BeforeEach
  void inAnAccountWhereTruelabelIsInstalled(@TempDir Path folder) throws IOException {
    scripts =
        new StubbedScripts(folder)
            .refuse("head-bucket", "An error occurred (404): Not Found")
            .refuse("head-object", "An error occurred (404): Not Found")
            .answer("list-object-versions", "{}")
            .answer("'StateBucket'", "truelabel-state-111122223333-eu-west-1")
            .answer("'StateKeyArn'", "arn:aws:kms:eu-west-1:111122223333:key/1")
            .answer("'FirstRunCost'", "52.50")
            .answer("'JobNotice'", "Buckets that the policy excludes are not left out.");
  }

  @Test
  void deploysHomeFirstWithTheCodeInEveryRegion() {
    Ended ended =
        scripts.run("set-up-macie", "--regions", "eu-west-1,us-east-1", "--set", "DailyJob=on");

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    List<String> deployed = scripts.asked("cloudformation deploy");
    assertThat(deployed).hasSize(2);
    assertThat(deployed.getFirst()).contains("--region eu-west-1 ");
    assertThat(deployed.getLast()).contains("--region us-east-1 ");
    assertThat(deployed)
        .allMatch(line -> line.contains("HomeRegion=eu-west-1 Regions=eu-west-1,us-east-1"))
        .allMatch(line -> line.contains("StateBucket=truelabel-state-111122223333-eu-west-1"))
        .allMatch(line -> line.contains("StateKeyArn=arn:aws:kms:eu-west-1:111122223333:key/1"))
        .allMatch(line -> line.endsWith("DailyJob=on"));
    assertThat(scripts.asked("put-object"))
        .hasSize(2)
        .allMatch(line -> line.contains("--key reconciler-"));
    assertThat(ended.said())
        .contains("First run: about 52.50 US dollars")
        .contains("Note: Buckets that the policy excludes are not left out.");
  }

  @Test
  void saysWhyTheFunctionRefused() {
    scripts
        .refuse("cloudformation deploy", "Failed to create/update the stack")
        .answer("describe-stack-events", "Job Macie refuses: too much");

    Ended ended = scripts.run("set-up-macie", "--regions", "eu-west-1");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.said()).contains("Macie refuses: too much", "This step failed");
  }

  @Test
  @DisplayName("leaves Macie's results behind unless everything is to go, then with their keys")
  void leavesResultsBehindUnlessToldOtherwise() {
    scripts
        .answer("head-bucket --bucket truelabel-macie-", "")
        .answer("get-bucket-encryption*--bucket truelabel-macie-", "key-of-the-results")
        .answer("list-resource-tags*key-of-the-results", "truelabel");

    assertThat(scripts.run("uninstall", "--regions", "eu-west-1,us-east-1", "--yes").said())
        .contains("what Macie kept in buckets truelabel-macie-111122223333-REGION");
    assertThat(scripts.asked("delete-bucket")).isEmpty();

    scripts.run("uninstall", "--regions", "eu-west-1,us-east-1", "--yes", "--delete-state");
    assertThat(scripts.asked("delete-bucket"))
        .hasSize(2)
        .allMatch(line -> line.contains("truelabel-macie-111122223333-"));
    assertThat(scripts.asked("schedule-key-deletion"))
        .hasSize(2)
        .allMatch(line -> line.contains("--key-id key-of-the-results"));
  }

  @Test
  @DisplayName("is undone home last: the role of all the functions is in its stack")
  void isUndoneHomeLast() {
    Ended ended = scripts.run("uninstall", "--regions", "eu-west-1,us-east-1,eu-north-1", "--yes");

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    assertThat(scripts.asked("delete-stack"))
        .filteredOn(line -> line.endsWith("truelabel-macie"))
        .extracting(line -> line.replaceAll(".*--region ([a-z0-9-]+) .*", "$1"))
        .containsExactly("us-east-1", "eu-north-1", "eu-west-1");
  }
}

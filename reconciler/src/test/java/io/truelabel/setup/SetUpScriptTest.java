package io.truelabel.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts around macie.yaml, in a folder where a stub stands for the AWS CLI. */
@DisplayName("The script that sets Macie up")
class SetUpScriptTest {
  private static final Path SCRIPTS = Path.of("..", "cloudformation");

  /** Notes what it is asked, and answers as an account does in which Truelabel is installed. */
  private static final String AWS =
      """
      #!/usr/bin/env bash
      printf '%s\\n' "$*" >>"$0.log"
      case "$*" in
        "sts get-caller-identity"*) echo 111122223333 ;;
        *"head-bucket --bucket truelabel-macie-"*) [ -e "$0.results" ] ;;
        *head-bucket* | *head-object*) exit 255 ;;
        *"get-bucket-encryption --bucket truelabel-macie-"*) echo key-of-the-results ;;
        *"list-resource-tags"*"key-of-the-results"*) echo truelabel ;;
        *list-object-versions*) echo '{}' ;;
        *"'StateBucket'"*) echo truelabel-state-111122223333-eu-west-1 ;;
        *"'StateKeyArn'"*) echo arn:aws:kms:eu-west-1:111122223333:key/1 ;;
        *"'FirstRunCost'"*) echo 52.50 ;;
        *"'JobNotice'"*) echo "Buckets that the policy excludes are not left out." ;;
        *"describe-stack-events"*) echo "Job Macie refuses: too much" ;;
        *" deploy "*) [ ! -e "$0.broken" ] ;;
      esac
      """;

  @TempDir private Path folder;

  private record Ended(int exitCode, String said) {}

  @BeforeEach
  void copyTheScripts() throws IOException {
    Files.createDirectories(folder.resolve("cloudformation"));
    for (String name : List.of("set-up-macie", "uninstall", "common.sh", "macie.yaml")) {
      Files.copy(SCRIPTS.resolve(name), folder.resolve("cloudformation").resolve(name));
    }
    executable("aws", AWS);
    executable("truelabel", "#!/usr/bin/env bash\n");
    Path zip = folder.resolve("reconciler/target/reconciler-lambda.zip");
    Files.createDirectories(zip.getParent());
    Files.writeString(zip, "code");
  }

  private void executable(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rwx------"));
  }

  private Ended run(String script, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", folder + "/cloudformation/" + script));
    command.addAll(List.of(options));
    ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
    start.environment().merge("PATH", "", (path, _) -> folder + File.pathSeparator + path);
    Process process = start.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private List<String> asked(String what) throws IOException {
    return Files.readAllLines(folder.resolve("aws.log")).stream()
        .filter(line -> line.contains(what))
        .toList();
  }

  @Test
  void deploysHomeFirstWithTheCodeInEveryRegion() throws Exception {
    Ended ended = run("set-up-macie", "--regions", "eu-west-1,us-east-1", "--set", "DailyJob=on");

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    List<String> deployed = asked("cloudformation deploy");
    assertThat(deployed).hasSize(2);
    assertThat(deployed.getFirst()).contains("--region eu-west-1 ");
    assertThat(deployed.getLast()).contains("--region us-east-1 ");
    assertThat(deployed)
        .allMatch(line -> line.contains("HomeRegion=eu-west-1 Regions=eu-west-1,us-east-1"))
        .allMatch(line -> line.contains("StateBucket=truelabel-state-111122223333-eu-west-1"))
        .allMatch(line -> line.contains("StateKeyArn=arn:aws:kms:eu-west-1:111122223333:key/1"))
        .allMatch(line -> line.endsWith("DailyJob=on"));
    assertThat(asked("s3 cp")).hasSize(2).allMatch(line -> line.contains("/reconciler-"));
    assertThat(ended.said())
        .contains("First run: about 52.50 US dollars")
        .contains("Note: Buckets that the policy excludes are not left out.");
  }

  @Test
  void saysWhyTheFunctionRefused() throws Exception {
    Files.writeString(folder.resolve("aws.broken"), "");

    Ended ended = run("set-up-macie", "--regions", "eu-west-1");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.said()).contains("Macie refuses: too much", "This step failed");
  }

  @Test
  @DisplayName("leaves Macie's results behind unless everything is to go, then with their keys")
  void leavesResultsBehindUnlessToldOtherwise() throws Exception {
    Files.writeString(folder.resolve("aws.results"), "");

    assertThat(run("uninstall", "--regions", "eu-west-1,us-east-1", "--yes").said())
        .contains("what Macie kept in buckets truelabel-macie-111122223333-REGION");
    assertThat(asked("delete-bucket")).isEmpty();

    run("uninstall", "--regions", "eu-west-1,us-east-1", "--yes", "--delete-state");
    assertThat(asked("delete-bucket"))
        .hasSize(2)
        .allMatch(line -> line.contains("truelabel-macie-111122223333-"));
    assertThat(asked("schedule-key-deletion"))
        .hasSize(2)
        .allMatch(line -> line.contains("--key-id key-of-the-results"));
  }

  @Test
  @DisplayName("is undone home last: the role of all the functions is in its stack")
  void isUndoneHomeLast() throws Exception {
    Ended ended = run("uninstall", "--regions", "eu-west-1,us-east-1,eu-north-1", "--yes");

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    assertThat(asked("delete-stack"))
        .filteredOn(line -> line.endsWith("truelabel-macie"))
        .extracting(line -> line.replaceAll(".*--region ([a-z0-9-]+) .*", "$1"))
        .containsExactly("us-east-1", "eu-north-1", "eu-west-1");
  }
}

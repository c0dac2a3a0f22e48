package io.truelabel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.policyformat.PolicyFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  @ParameterizedTest(name = "truelabel {0}")
  @CsvSource({
    "--help, help.txt",
    "explain --help, help-explain.txt",
    "collect --help, help-collect.txt",
    "sweep --help, help-sweep.txt",
    "demo --help, help-demo.txt",
    "bench --help, help-bench.txt",
    "topics --help, help-topics.txt",
    "topics check --help, help-topics-check.txt",
    "policy --help, help-policy.txt",
    "policy check --help, help-policy-check.txt",
    "policy show --help, help-policy-show.txt",
    "policy json --help, help-policy-json.txt",
  })
  void helpIsAsAgreed(String arguments, String golden) throws IOException {
    CommandRun run = CommandRun.of(arguments.split(" ", -1));

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    Golden.assertMatches(golden, run.out());
  }

  @ParameterizedTest(name = "truelabel {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                 | a command is missing          | See truelabel --help",
        "explain            | Missing required parameter    | See truelabel explain --help",
        "explain b          | No Region is given            | --regions eu-west-1,us-east-1",
        "explain b --region Paris | cannot be an AWS Region | Write Regions as AWS does",
        "explain b --region eu-west-1 --policy x | there is no such file       | truelabel policy show prints one",
        "sweep              | No Region is given            | --regions eu-west-1,us-east-1",
        "sweep --format xml | Invalid value                 | See truelabel sweep --help",
        "sweep --fail-on bad | Invalid value                | See truelabel sweep --help",
        "sweep --regions eu-west-1 --output no/such/file | cannot be written | in a folder that exists",
        "demo               | The stand-in for AWS is not here | run ./truelabel demo",
        "policy             | a command is missing          | See truelabel policy --help",
        "polic              | is not a command here | Did you mean policy or topics or collect?",
        "policy chek        | is not a command here  | Did you mean check?",
        "policy check       | Missing required parameter    | See truelabel policy check --help",
        "policy check --oops x | Unknown option     | See truelabel policy check --help",
        "policy check no.yaml  | there is no such file      | truelabel policy show prints one",
      })
  void aMistakeIsOneMessageWithARemedyAndCodeTwo(String arguments, String problem, String remedy) {
    CommandRun run = CommandRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("truelabel: ").contains(problem).contains(remedy);
    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void theDefaultPolicyThatIsShownCanBeChecked() {
    CommandRun shown = CommandRun.of("policy", "show");
    CommandRun checked = CommandRun.nowhere().input(shown.out()).run("policy", "check", "-");

    assertThat(shown.exitCode()).isZero();
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.out()).contains("standard input: the policy can be used");
  }

  @Test
  void aPolicyThatCannotBeUsedIsSaidLineByLineAndEndsWithTwo(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("policy.yaml"), "version: 1\nlevls: []\n");

    CommandRun check = CommandRun.of("policy", "check", file.toString());
    CommandRun sweep =
        CommandRun.of("sweep", "--regions", "eu-west-1", "--policy", file.toString());

    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).contains("policy.yaml:2:").contains("levls");
    assertThat(sweep.exitCode()).isEqualTo(2);
    assertThat(sweep.out()).isEmpty();
    assertThat(sweep.err()).contains("policy.yaml:2:").contains("nothing was done");
  }

  @Test
  void theStackTraceIsShownOnRequestOnly() {
    CommandRun quiet = CommandRun.of("policy", "check", "no.yaml");
    CommandRun verbose = CommandRun.of("policy", "check", "no.yaml", "--verbose");

    assertThat(quiet.err()).doesNotContain("\tat ");
    assertThat(verbose.err()).contains("\tat io.truelabel.cli.");
  }

  @Test
  @DisplayName("a policy is made ready to deploy, as functions read it")
  void aPolicyIsMadeReadyToDeploy() throws IOException {
    CommandRun made = CommandRun.nowhere().input(DefaultPolicy.yaml()).run("policy", "json", "-");

    assertThat(made.exitCode()).isZero();
    assertThat(PolicyFormat.read(new ByteArrayInputStream(made.out().getBytes(UTF_8))))
        .isEqualTo(DefaultPolicy.load());
  }

  @Test
  void theVersionNamesWhatAReportOfAMistakeNeeds() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .matches("truelabel [0-9]+\\.[0-9]+\\.\\S+\nJava 25, AWS SDK for Java 2\\..*\n");
  }

  @Test
  void colourIsUsedOnATerminalOnly() {
    CommandRun plain = CommandRun.of("oops");
    CommandRun coloured = CommandRun.nowhere().onTerminal().run("oops");

    assertThat(plain.err()).doesNotContain("\u001b");
    assertThat(coloured.err()).contains("\u001b[31m");
  }

  @Test
  void helpIsNeverWiderThanTheTerminal() {
    CommandRun run = CommandRun.nowhere().columns(80).run("--help");

    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }

  @Test
  void aFileThatIsNoTextIsRefusedInWords(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("policy.yaml"), new byte[] {(byte) 0xc3, 0x28});

    CommandRun run = CommandRun.of("policy", "check", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err() + run.out()).contains("UTF-8");
  }
}

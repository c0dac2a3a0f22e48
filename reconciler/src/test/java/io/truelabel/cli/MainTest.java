package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  @ParameterizedTest(name = "truelabel {0}")
  @CsvSource({
    "--help, help.txt",
    "explain --help, help-explain.txt",
    "policy --help, help-policy.txt",
    "policy check --help, help-policy-check.txt",
    "policy show --help, help-policy-show.txt",
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
        "policy             | a command is missing          | See truelabel policy --help",
        "polic              | is not a command here | Did you mean policy?",
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
  void theStackTraceIsShownOnRequestOnly() {
    CommandRun quiet = CommandRun.of("policy", "check", "no.yaml");
    CommandRun verbose = CommandRun.of("policy", "check", "no.yaml", "--verbose");

    assertThat(quiet.err()).doesNotContain("\tat ");
    assertThat(verbose.err()).contains("\tat io.truelabel.cli.");
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
    CommandRun coloured = CommandRun.on(80, true, "", "oops");

    assertThat(plain.err()).doesNotContain("\u001b");
    assertThat(coloured.err()).contains("\u001b[31m");
  }

  @Test
  void helpIsNeverWiderThanTheTerminal() {
    CommandRun run = CommandRun.on(80, false, "", "--help");

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

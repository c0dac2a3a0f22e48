package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class SweepCommandTest {

  private static final String[] EVERYWHERE = {"sweep", "--regions", "eu-west-1,us-east-1"};

  private final StandIn standIn =
      StandIn.start(SampleOrganization.at(CommandRun.NOW), CommandRun.NOW, 0);

  @AfterAll
  void stop() {
    standIn.close();
  }

  private CommandRun.Setting administrator() {
    return CommandRun.against(standIn.endpoint(), SampleOrganization.SECURITY);
  }

  private CommandRun sweep(String... more) {
    return administrator().run(with(more));
  }

  private static String[] with(String... more) {
    return Stream.of(EVERYWHERE, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void theTableIsAsAgreed() throws IOException {
    CommandRun run = sweep();

    Golden.assertMatches("sweep.txt", run.out());
    String inAnyOrder = run.err().lines().sorted().collect(Collectors.joining("\n", "", "\n"));
    Golden.assertMatches("sweep-messages.txt", inAnyOrder);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 140})
  void noLineIsWiderThanTheTerminal(int columns) {
    CommandRun run = administrator().columns(columns).run(with("--all"));

    assertThat(run.out().lines())
        .allSatisfy(
            line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(columns));
  }

  @Test
  void theTotalsAddUpToTheBuckets() {
    String totals =
        sweep()
            .out()
            .lines()
            .filter(line -> line.matches("\\d+ buckets: .*"))
            .findFirst()
            .orElseThrow();

    String[] numbers = totals.replaceAll("[^0-9]+", " ").strip().split(" ", -1);
    int sum = Arrays.stream(numbers).skip(1).mapToInt(Integer::parseInt).sum();
    assertThat(sum).isEqualTo(Integer.parseInt(numbers[0]));
  }

  @Test
  void withoutApplyNothingIsSentOrCountedAndItSaysSo() {
    long before = standIn.calls().total();
    CommandRun run = sweep();

    assertThat(run.err()).contains("Read only: nothing was put, sent or counted. Add --apply");
    assertThat(standIn.calls().total()).isGreaterThan(before);
    assertThat(standIn.calls().counts().keySet())
        .noneMatch(call -> call.contains("Publish") || call.contains("Put"));
  }

  @Test
  void colourIsForTheTerminalAndChangesNothingElse() {
    String plain = sweep("--quiet").out();
    String coloured = administrator().onTerminal().run(with("--quiet")).out();

    assertThat(coloured).contains("\u001b[");
    assertThat(withoutTime(coloured.replaceAll("\u001b\\[[0-9;]*m", "")))
        .isEqualTo(withoutTime(plain));
  }

  @Test
  void aPageIsLeftBesideTheResultAndTheNightIsRemembered(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("report.html");
    Path nights = folder.resolve("nights.json");

    CommandRun run = sweep("--quiet", "--html", page.toString(), "--history", nights.toString());

    assertThat(run.out()).isEqualTo(sweep("--quiet").out().replaceAll("in [0-9.]+ s", timeOf(run)));
    assertThat(page).content().contains("payroll-exports-labelled-internal", "Objects are not");
    assertThat(nights).content().contains("\"date\" : \"2026-11-21\"");
  }

  private static String timeOf(CommandRun run) {
    return run.out().replaceAll("(?s).*(in [0-9.]+ s).*", "$1");
  }

  @Test
  void nightsThatCannotBeReadAreSaidAndBegunAnew(@TempDir Path folder) throws IOException {
    Path nights = Files.writeString(folder.resolve("nights.json"), "{");

    CommandRun run = sweep("--quiet", "--history", nights.toString());

    assertThat(run.err()).contains("cannot be read, so the trend begins anew");
    assertThat(nights).content().contains("2026-11-21");
  }

  @Test
  void objectsAreNamedOnlyOnThePageAndOnlyWhenAsked(@TempDir Path folder) throws IOException {
    Path plain = folder.resolve("plain.html");
    Path named = folder.resolve("named.html");

    sweep("--quiet", "--html", plain.toString());
    sweep("--quiet", "--html", named.toString(), "--with-object-names");

    assertThat(plain).content().doesNotContain("exports/2026/payroll.csv", "claims/q1.parquet");
    assertThat(named).content().contains("exports/2026/payroll.csv", "claims/q1.parquet");
  }

  private static String withoutTime(String text) {
    return text.replaceAll("in [0-9.]+ s\\.", "");
  }

  /** All that is left can be read, and the worst is of severity high. */
  @ParameterizedTest(name = "--fail-on {0}: exit code {1}")
  @CsvSource({"critical, 0", "high, 1", "HIGH, 1", "medium, 1", "low, 1"})
  void aSeverityThatIsReachedFails(String severity, int exitCode) {
    Shard kept = new Shard(SampleOrganization.WEB, SampleOrganization.ABROAD);
    Organization organization = SampleOrganization.at(CommandRun.NOW);
    organization.buckets().all().filter(it -> !it.shard().equals(kept)).toList().stream()
        .map(Bucket::name)
        .forEach(organization.buckets()::remove);

    try (StandIn small = StandIn.start(organization, CommandRun.NOW, 0)) {
      CommandRun run =
          CommandRun.against(small.endpoint(), SampleOrganization.SECURITY)
              .run("sweep", "--regions", "us-east-1", "--fail-on", severity);

      assertThat(run.exitCode()).isEqualTo(exitCode);
    }
  }

  @Test
  @DisplayName("a member may not ask what automated discovery looks for, so that is unknown to it")
  void whatOnlyTheAdministratorMayAskIsUnknown() {
    CommandRun run =
        CommandRun.against(standIn.endpoint(), SampleOrganization.WEB)
            .run("sweep", "--regions", "us-east-1");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("What Macie looks for in the bucket could not be read.");
  }

  @Test
  void whatCouldNotBeReadWinsOverFailOn() {
    assertThat(sweep("--fail-on", "low").exitCode()).isEqualTo(3);
  }

  @Test
  void anAccountThatDoesNotAdministerMacieSeesItsOwnBucketsOnly() {
    CommandRun run =
        CommandRun.against(standIn.endpoint(), SampleOrganization.WEB)
            .run("sweep", "--regions", "us-east-1");

    assertThat(run.out()).contains("1 account in 1 Region");
  }

  @Test
  void unknownCredentialsAreAMistakeInTheSetUp() {
    CommandRun run =
        CommandRun.against(standIn.endpoint(), "000000000000")
            .run("sweep", "--regions", "eu-west-1");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("AWS does not know these credentials").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void jsonGoesToTheFileAndNothingToStandardOutput(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("result.json");

    CommandRun run = sweep("--format", "json", "--output", file.toString());

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("{").contains("card-numbers-under-internal");
  }

  @Test
  void csvHasOneLineForEachBucket() {
    CommandRun run = sweep("--format", "csv");

    assertThat(run.out().lines().filter(line -> line.contains("clean-and-true-")).count())
        .isEqualTo(4);
  }

  @Test
  void whoInterruptsIsShownWhatWasReadAndNobodyIsTold() {
    Interrupts atOnce =
        stop -> {
          stop.run();
          return () -> {};
        };

    CommandRun run = administrator().interrupts(atOnce).run(with("--apply"));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("Stopped before the end").contains("nobody was told");
    assertThat(standIn.calls().counts().keySet()).noneMatch(call -> call.contains("Publish"));
  }
}

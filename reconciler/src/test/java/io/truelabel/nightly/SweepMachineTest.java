package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.Moto;
import io.truelabel.standin.SecondOpinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state machine of the template: what its definition makes of our functions. */
class SweepMachineTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/truelabel-sweep-machine";

  /** The first of three attempts, and the other two. */
  private static final int ATTEMPTS = 3;

  private final Functions whole = new Functions(new SampleRun());
  private final Functions parts = new Functions(new SampleRun());

  @AfterEach
  void close() {
    whole.close();
    parts.close();
  }

  @Test
  @DisplayName("step by step it gives the same report as one process")
  void sweepsLikeOneProcess() throws IOException {
    whole.sweep();

    JsonNode output = steps().run();

    assertThat(parts.comparable()).isEqualTo(whole.comparable());
    assertThat(output.get("report").asText()).isEqualTo(Functions.REPORT);
  }

  @Test
  @DisplayName("a shard that fails twice is called again, and nobody notices")
  void callsAgain() throws IOException {
    whole.sweep();
    parts.dying(ShardHandler.class, ATTEMPTS - 1);
    var steps = steps();

    steps.run();

    assertThat(steps.caught()).isEmpty();
    assertThat(parts.comparable()).isEqualTo(whole.comparable());
  }

  @ParameterizedTest
  @ValueSource(classes = {PlanHandler.class, SummaryHandler.class})
  @DisplayName("a beginning or an end that fails costs no night")
  void beginsAndEndsAgain(Class<?> function) throws IOException {
    whole.sweep();
    parts.dying(function, 1);

    steps().run();

    assertThat(parts.comparable()).isEqualTo(whole.comparable());
  }

  @Test
  @DisplayName("a shard that fails three times is reported, and the sweep goes on")
  void goesOnWithoutAShard() throws IOException {
    parts.dying(ShardHandler.class, ATTEMPTS);
    var steps = steps();

    JsonNode output = steps.run();

    assertThat(steps.caught()).containsExactly("Shard");
    assertThat(output.get("complete").asBoolean()).isFalse();
    assertThat(parts.report().get("failures")).hasSize(1);
    assertThat(parts.report().get("buckets")).isNotEmpty();
  }

  @Test
  @DisplayName("the definition holds no null, which CloudFormation takes in no template")
  void holdsNoNull() throws IOException {
    assertThat(SweepMachine.read().definition().toString()).doesNotContain(":null");
  }

  @Test
  @DisplayName("what goes through the machine stays small")
  void handsOnLittle() throws IOException {
    JsonNode plan = parts.plan();

    assertThat(plan.toString()).hasSizeLessThan(1_000);
    for (JsonNode item : parts.items(plan)) {
      assertThat(parts.shard(item).toString()).hasSizeLessThan(200);
    }
  }

  @Test
  @DisplayName("the open interpreter that moto carries runs the definition unchanged")
  void runsInAnInterpreterOfOthers() throws IOException {
    String what = "the state machine in moto's interpreter";
    Optional<Path> aws = SecondOpinion.onThisMachine().find("aws", what);
    assumeTrue(aws.isPresent());
    whole.sweep();
    SweepMachine machine = SweepMachine.read();
    try (var door = new LambdaDoor(parts, machine);
        Moto moto = interpreter(door, what)) {
      AwsCli cli = AwsCli.of(aws.orElseThrow(), moto.endpoint(), "111122223333", SampleRun.HOME);

      JsonNode execution = execute(cli, machine);

      assertThat(execution.path("status").asText()).as(execution.toString()).isEqualTo("SUCCEEDED");
      assertThat(execution.path("output").asText()).contains(Functions.REPORT);
    }
    assertThat(parts.comparable()).isEqualTo(whole.comparable());
  }

  @Test
  @DisplayName("asl-validator has nothing to say against the definition")
  void isValid(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<Path> validator =
        SecondOpinion.onThisMachine().find("asl-validator", "the state machine's definition");
    assumeTrue(validator.isPresent());
    ObjectNode definition = (ObjectNode) SweepMachine.read().definition();
    Path right = Files.writeString(folder.resolve("right.json"), definition.toString());
    ((ObjectNode) definition.at("/States/Regions")).put("Next", "Nowhere");
    Path wrong = Files.writeString(folder.resolve("wrong.json"), definition.toString());

    assertThat(validate(validator.orElseThrow(), right)).isZero();
    assertThat(validate(validator.orElseThrow(), wrong)).isNotZero();
  }

  private Steps steps() throws IOException {
    return new Steps(
        SweepMachine.read(),
        parts::call,
        key -> new String(parts.state().read(key).content(), UTF_8));
  }

  private static int validate(Path validator, Path definition)
      throws IOException, InterruptedException {
    return new ProcessBuilder(validator.toString(), "--json-path", definition.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  private Moto interpreter(LambdaDoor door, String what) throws IOException {
    Optional<Moto> moto =
        Moto.start(
            SecondOpinion.onThisMachine(),
            what,
            Map.of("MOTO_PORT", Integer.toString(door.port())));
    assumeTrue(moto.isPresent());
    moto.orElseThrow().configure("{\"stepfunctions\": {\"execute_state_machine\": true}}");
    return moto.orElseThrow();
  }

  private static JsonNode execute(AwsCli cli, SweepMachine machine) {
    JsonNode created =
        answer(
            cli,
            "create-state-machine",
            "--name",
            "truelabel-sweep",
            "--role-arn",
            ROLE,
            "--definition",
            machine.definition().toString());
    JsonNode started =
        answer(
            cli, "start-execution", "--state-machine-arn", created.get("stateMachineArn").asText());
    String arn = started.get("executionArn").asText();
    JsonNode execution = answer(cli, "describe-execution", "--execution-arn", arn);
    while (execution.get("status").asText().equals("RUNNING")) {
      pause();
      execution = answer(cli, "describe-execution", "--execution-arn", arn);
    }
    return execution;
  }

  private static JsonNode answer(AwsCli cli, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "stepfunctions";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    AwsCli.Answer answer = cli.run(all);
    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    return answer.json();
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(500));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a state machine ran.", e);
    }
  }
}

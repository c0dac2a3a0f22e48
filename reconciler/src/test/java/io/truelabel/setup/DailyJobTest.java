package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.BucketCondition;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Job.Frequency;
import io.truelabel.sampleorg.Job.Status;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Target;
import io.truelabel.standin.core.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The daily job")
class DailyJobTest {
  private static final Map<String, String> OFF =
      Map.of("DailyJob", "off", "PricePerGigabyte", "1.25");
  private static final Map<String, String> ON =
      with(OFF, "DailyJob", "on", "FirstRunLimit", "100", "ExcludedBuckets", "logs-*");

  private final SetupRun run = new SetupRun();
  private final Stack stack = new Stack(run, "Job");

  @BeforeEach
  void twoBucketsAndAnArchive() {
    run.bucket(SetupRun.OWNER, "orders", 40);
    run.bucket(SetupRun.OWNER, "reports", 2);
    run.bucket(SetupRun.HOME, "logs-of-everything", 9_000);
  }

  @AfterEach
  void close() {
    run.close();
  }

  static Map<String, String> with(Map<String, String> base, String... more) {
    Map<String, String> all = new HashMap<>(base);
    IntStream.range(0, more.length / 2).forEach(i -> all.put(more[2 * i], more[2 * i + 1]));
    return Map.copyOf(all);
  }

  private static String data(JsonNode answer, String name) {
    return answer.path("Data").path(name).asText();
  }

  @Test
  void isNotMadeUnlessAskedForAndItsCostIsSaid() {
    JsonNode answer = stack.create(with(OFF, "ExcludedBuckets", "logs-*"));

    assertThat(Stack.failed(answer)).isFalse();
    assertThat(run.jobs()).isEmpty();
    assertThat(run.aws().calls().count("macie2", "CreateClassificationJob")).isZero();
    assertThat(data(answer, "JobId")).isEqualTo("none");
    assertThat(data(answer, "Buckets")).isEqualTo("2");
    assertThat(data(answer, "ClassifiableBytes")).isEqualTo("42000000000");
    assertThat(data(answer, "FirstRunCost")).isEqualTo("52.50");
  }

  @Test
  void neverCostsMoreThanWasSaid() {
    JsonNode answer = stack.create(with(ON, "DailyJob", "off", "PricePerGigabyte", "0.0001"));

    assertThat(data(answer, "FirstRunCost")).isEqualTo("0.01");
  }

  @Test
  void looksEveryDayForEverythingIntoAllBucketsButLogsAndOurOwn() {
    stack.create(ON);

    Job job = run.living().getFirst();
    assertThat(job.frequency()).isEqualTo(Frequency.DAILY);
    assertThat(job.initialRun()).isTrue();
    assertThat(job.sampling()).isEqualTo(100);
    assertThat(job.choice()).isEqualTo(Choice.ALL);
    assertThat(job.target())
        .isEqualTo(
            new Target.Matching(
                List.of(),
                List.of(
                    new BucketCondition.Property(
                        BucketCondition.Key.S3_BUCKET_NAME,
                        true,
                        List.of("logs-of-everything", SetupRun.STATE)))));
    assertThat(covered(job)).containsExactly("orders", "reports");
    run.bucket(SetupRun.OWNER, "of-tomorrow", 1);
    assertThat(covered(job)).contains("of-tomorrow");
  }

  private List<String> covered(Job job) {
    return run.aws()
        .organization()
        .buckets()
        .all()
        .filter(job::covers)
        .map(bucket -> bucket.name())
        .sorted()
        .toList();
  }

  @Test
  void looksWhereItWasToldByNameAccountAndTag() {
    run.bucket(SetupRun.HOME, "ours", 1, Tags.of("Stage", "prod"));
    run.bucket(SetupRun.HOME, "ours-too", 1, Tags.of("Stage", "prod", "Purpose", "archive"));
    stack.create(
        with(
            ON,
            "Accounts",
            SetupRun.CENTRAL,
            "Tags",
            "Stage=prod,Stage=test",
            "ExcludedTags",
            "Purpose=archive"));
    assertThat(covered(run.living().getFirst())).containsExactly("ours");

    stack.update(with(ON, "Tags", "Purpose="));
    assertThat(covered(run.living().getFirst())).containsExactly("ours-too");

    stack.update(with(ON, "Buckets", "orders"));
    assertThat(covered(run.living().getFirst())).containsExactly("orders");
  }

  @Test
  void isNotMadeWhenItsFirstRunWouldCostTooMuch() {
    JsonNode answer = stack.create(with(ON, "FirstRunLimit", "52.49"));

    assertThat(Stack.failed(answer)).isTrue();
    assertThat(answer.path("Reason").asText())
        .contains("52.50 US dollars", "FirstRunLimit of 52.49", "2 buckets", "Raise the limit");
    assertThat(run.jobs()).isEmpty();
  }

  @Test
  void isMadeOnceHoweverOftenTheSameRequestComes() {
    JsonNode request = run.request("Create", "Job", "", Stack.properties(ON));

    JsonNode first = run.deliver(request);
    JsonNode second = run.deliver(request);
    JsonNode third = run.deliver(request);

    assertThat(run.jobs()).hasSize(1);
    assertThat(second.path("PhysicalResourceId")).isEqualTo(first.path("PhysicalResourceId"));
    assertThat(third.path("Data")).isEqualTo(first.path("Data"));
    assertThat(run.aws().calls().count("macie2", "CreateClassificationJob")).isEqualTo(1);
  }

  @Test
  void isMadeOnceWhenMaciesAnswerIsLost() {
    run.aws().faults().add(Fault.cutAfter("macie2", "CreateClassificationJob").first(1));

    JsonNode answer = stack.create(ON);

    assertThat(Stack.failed(answer)).isFalse();
    assertThat(run.jobs()).hasSize(1);
  }

  @Test
  @DisplayName("is made once when Macie does not list it yet and the request comes again")
  void isMadeOnceWhenTheListIsBehind() {
    JsonNode request = run.request("Create", "Job", "", Stack.properties(ON));
    run.deliver(request);
    Job made = run.jobs().getFirst();
    run.aws().organization().jobs().change(made.id(), job -> renamed(job));

    run.deliver(request);

    assertThat(run.jobs()).hasSize(1);
  }

  /** What Macie does not list under its name, it does not list. */
  private static Job renamed(Job job) {
    return new Job(
        job.id(),
        job.creator(),
        "not listed",
        job.createdAt(),
        job.frequency(),
        job.initialRun(),
        job.status(),
        job.target(),
        job.scope(),
        job.choice(),
        job.sampling(),
        job.lastRun(),
        job.failed());
  }

  @Test
  void staysWhenAnUpdateChangesNothingThatMakesAJob() {
    stack.create(ON);
    String before = stack.physicalId();

    JsonNode answer =
        stack.update(
            with(ON, "PricePerGigabyte", "2", "FirstRunLimit", "1", "ExcludedBuckets", "logs-*"));

    assertThat(stack.physicalId()).isEqualTo(before);
    assertThat(data(answer, "FirstRunCost")).isEqualTo("84.00");
    assertThat(run.jobs()).hasSize(1);
    assertThat(run.living()).hasSize(1);
  }

  @Test
  void staysWhenNamesComeInAnotherOrder() {
    stack.create(
        with(ON, "ExcludedBuckets", "logs-*,tmp-*", "Accounts", "222233334444,111122223333"));

    stack.update(
        with(ON, "ExcludedBuckets", "tmp-*,logs-*", "Accounts", "111122223333,222233334444"));

    assertThat(run.jobs()).hasSize(1);
  }

  @Test
  void isReplacedAndTheOldOneCancelledAfterwards() {
    stack.create(ON);
    Job before = run.living().getFirst();

    stack.update(with(ON, "Accounts", SetupRun.MEMBER));

    assertThat(status(before)).isEqualTo(Status.CANCELLED);
    assertThat(run.living()).hasSize(1);
    assertThat(stack.physicalId()).isEqualTo("job/" + run.living().getFirst().id());
  }

  @Test
  void runsOnWhenTheUpdateOfTheStackIsRolledBack() {
    stack.create(ON);
    Job before = run.living().getFirst();

    stack.updateInVain(with(ON, "Accounts", SetupRun.MEMBER));

    assertThat(run.living()).extracting(Job::id).containsExactly(before.id());
    assertThat(run.jobs()).hasSize(2);
    assertThat(stack.physicalId()).isEqualTo("job/" + before.id());
  }

  @Test
  void runsOnWhenItsOwnUpdateFails() {
    stack.create(ON);
    Job before = run.living().getFirst();

    JsonNode answer = stack.update(with(ON, "Accounts", SetupRun.MEMBER, "FirstRunLimit", "1"));

    assertThat(Stack.failed(answer)).isTrue();
    assertThat(run.living()).extracting(Job::id).containsExactly(before.id());
  }

  @Test
  void thatNobodyHeardOfIsCancelledByTheRollback() {
    stack.create(ON);
    Job before = run.living().getFirst();
    run.deliverUnheard(
        run.request(
            "Update",
            "Job",
            stack.physicalId(),
            Stack.properties(with(ON, "Accounts", SetupRun.MEMBER))));
    assertThat(run.living()).hasSize(2);

    run.deliver(run.request("Update", "Job", stack.physicalId(), Stack.properties(ON)));

    assertThat(run.living()).extracting(Job::id).containsExactly(before.id());
  }

  @Test
  void thatNobodyHeardOfIsCancelledWhenTheFailedCreationIsDeleted() {
    run.deliverUnheard(run.request("Create", "Job", "", Stack.properties(ON)));
    assertThat(run.living()).hasSize(1);

    run.deliver(run.request("Delete", "Job", "truelabel-macie-Job-1XYZ", Stack.properties(ON)));

    assertThat(run.living()).isEmpty();
  }

  @Test
  void isMadeAnewWhenAnEarlierChoiceComesBack() {
    stack.create(ON);
    stack.update(with(ON, "Accounts", SetupRun.MEMBER));

    stack.update(ON);

    assertThat(run.jobs()).hasSize(3);
    assertThat(run.living()).hasSize(1);
    assertThat(covered(run.living().getFirst())).containsExactly("orders", "reports");
  }

  @Test
  void isCancelledWhenItIsSwitchedOff() {
    stack.create(ON);

    stack.update(OFF);

    assertThat(run.living()).isEmpty();
    assertThat(stack.physicalId()).isEqualTo("job/none");
    stack.update(ON);
    assertThat(run.living()).hasSize(1);
  }

  @Test
  void isCancelledWithItsStack() {
    stack.create(ON);

    JsonNode first = stack.delete();
    JsonNode again = stack.delete();

    assertThat(Stack.failed(first)).isFalse();
    assertThat(Stack.failed(again)).isFalse();
    assertThat(run.living()).isEmpty();
    assertThat(run.aws().calls().count("macie2", "UpdateClassificationJob")).isEqualTo(1);
  }

  @Test
  void ofSomebodyElseIsNeverCancelled() {
    Job foreign =
        Job.daily("f0f0", SetupRun.HOME, "truelabel-look-alike", SetupRun.NOW, Target.account("x"));
    run.aws().organization().jobs().put(foreign);
    stack.create(ON);

    JsonNode answer = run.deliver(run.request("Delete", "Job", "job/f0f0", Stack.properties(ON)));
    run.deliver(run.request("Delete", "Job", "failed", Stack.properties(ON)));

    assertThat(Stack.failed(answer)).isFalse();
    assertThat(status(foreign)).isEqualTo(Status.IDLE);
    assertThat(run.living()).extracting(Job::id).containsExactly("f0f0");
  }

  @Test
  void ofAnotherStackIsLeftAlone() {
    stack.create(ON);
    var request =
        run.request("Create", "Job", "", Stack.properties(ON))
            .put("StackId", "arn:aws:cloudformation:eu-west-1:111122223333:stack/other/9");

    String id = run.deliver(request).path("PhysicalResourceId").asText();
    stack.delete();

    assertThat(run.living()).extracting(job -> "job/" + job.id()).containsExactly(id);
  }

  private Status status(Job job) {
    return run.aws().organization().jobs().withId(job.id()).orElseThrow().status();
  }

  @Test
  void waitsItsTurnWhereMacieTakesOneJobInTenSeconds() {
    stack.create(ON);

    stack.update(with(ON, "Accounts", SetupRun.MEMBER));

    assertThat(run.pauses()).containsExactly(Duration.ofSeconds(11));
    assertThat(run.living()).hasSize(1);
  }

  @Test
  void isGivenUpInTimeWhereMacieIsBusyWithOthers() {
    run.aws().faults().add(Fault.throttle("macie2", "CreateClassificationJob"));

    JsonNode answer = stack.create(ON);

    assertThat(Stack.failed(answer)).isTrue();
    assertThat(answer.path("Reason").asText()).contains("one new job in ten seconds", "again");
    assertThat(run.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofSeconds(840), Duration.ofSeconds(860));
    assertThat(run.jobs()).isEmpty();
  }

  @Test
  void whereMacieIsNotEnabledThatIsSaid() {
    run.aws()
        .organization()
        .put(
            run.aws().organization().account(SetupRun.CENTRAL).orElseThrow().withMacieIn(Set.of()));

    JsonNode answer = stack.create(ON);

    assertThat(answer.path("Reason").asText()).contains("Macie is not enabled in eu-west-1");
    assertThat(Stack.failed(stack.delete())).isFalse();
  }
}

package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.policy.BucketSelector;
import io.truelabel.policy.Exclusion;
import io.truelabel.policy.Match;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Choice.Selector;
import io.truelabel.sampleorg.CustomIdentifier;
import io.truelabel.standin.core.Fault;
import io.truelabel.sweep.Policies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the job looks for")
class IdentifiersTest {
  private static final Map<String, String> BY_POLICY =
      Map.of("DailyJob", "on", "Identifiers", "POLICY");

  private final SetupRun run = new SetupRun();
  private final Stack stack = new Stack(run, "Job");

  @AfterEach
  void close() {
    run.close();
  }

  private static Policy policy(List<Exclusion> exclusions, Match... more) {
    Policy base = Policies.plain();
    List<Requirement> contents =
        IntStream.range(0, more.length)
            .mapToObj(
                i -> new Requirement("r" + i, i + 1, more[i], base.contents().getFirst().demand()))
            .toList();
    return new Policy(
        base.levels(),
        base.tagKeys(),
        base.unlabeled(),
        contents,
        base.exposure(),
        base.coverage(),
        base.alerts(),
        base.teams(),
        exclusions,
        List.of(),
        base.findings());
  }

  private static Match named(String detection) {
    return new Match(Set.of(), Set.of(), Set.of(detection), Set.of(), 1, 1);
  }

  private static Match custom(String name) {
    return new Match(Set.of(), Set.of(), Set.of(), Set.of(name), 1, 1);
  }

  private void exists(String id, String name) {
    run.aws().organization().put(CustomIdentifier.of(SetupRun.HOME, id, name, SetupRun.NOW));
  }

  private Choice choice() {
    return run.living().getFirst().choice();
  }

  private static String notice(JsonNode answer) {
    return answer.path("Data").path("Notice").asText();
  }

  @Test
  void isWhatThePolicyNamesAndNothingElse() {
    exists("id-1", "EmployeeId");
    exists("id-2", "Unrelated");
    run.policy(policy(List.of(), named("CREDIT_CARD_NUMBER"), custom("EmployeeId")));

    JsonNode answer = stack.create(BY_POLICY);

    assertThat(choice())
        .isEqualTo(new Choice(Selector.INCLUDE, List.of("CREDIT_CARD_NUMBER"), List.of("id-1")));
    assertThat(notice(answer)).isEqualTo("nothing");
  }

  @Test
  void isOnlyCustomWhereThePolicyNamesNothingElse() {
    exists("id-1", "EmployeeId");
    run.policy(policy(List.of(), custom("EmployeeId")));

    stack.create(BY_POLICY);

    assertThat(choice()).isEqualTo(new Choice(Selector.NONE, List.of(), List.of("id-1")));
  }

  @Test
  void cannotBeWhatDoesNotExistAndThatIsSaid() {
    run.policy(policy(List.of(), named("NAME"), named("SHOE_SIZE"), custom("EmployeeId")));

    JsonNode answer = stack.create(BY_POLICY);

    assertThat(choice().managed()).containsExactly("NAME");
    assertThat(notice(answer))
        .contains("managed identifier \"SHOE_SIZE\"", "custom identifier \"EmployeeId\"");
  }

  @Test
  void cannotFollowAPolicyThatNobodyStored() {
    JsonNode answer = stack.create(BY_POLICY);

    assertThat(answer.path("Reason").asText())
        .contains("Identifiers is POLICY", "could not be read", "store it first", "write ALL");
    assertThat(run.jobs()).isEmpty();
  }

  @Test
  void needsNoPolicyIfItIsEverything() {
    run.aws().faults().add(Fault.refuse("s3", "GetObject", "AccessDenied", 403));

    JsonNode answer = stack.create(Map.of("DailyJob", "on"));

    assertThat(Stack.failed(answer)).isFalse();
    assertThat(choice()).isEqualTo(Choice.ALL);
    assertThat(notice(answer)).contains("Buckets that the policy excludes are not left out");
  }

  @Test
  void isNotLookedForInBucketsThatThePolicyExcludes() {
    run.bucket(SetupRun.OWNER, "orders", 1);
    run.bucket(SetupRun.OWNER, "access-logs-1", 1_000);
    run.bucket(SetupRun.HOME, "access-logs-2", 1);
    BucketSelector logs = new BucketSelector(List.of("access-logs-*"), Set.of(SetupRun.MEMBER));
    run.policy(policy(List.of(new Exclusion(logs, "logs", 9)), named("NAME")));

    JsonNode answer = stack.create(Map.of("DailyJob", "on", "PricePerGigabyte", "1"));

    assertThat(answer.path("Data").path("FirstRunCost").asText()).isEqualTo("2.00");
    assertThat(
            run.aws()
                .organization()
                .buckets()
                .all()
                .filter(run.living().getFirst()::covers)
                .map(bucket -> bucket.name())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("orders", "access-logs-2");
  }

  @Test
  void changesWithThePolicyOnlyWhenToldSo() {
    run.policy(policy(List.of(), named("NAME")));
    stack.create(BY_POLICY);
    run.policy(policy(List.of(), named("ADDRESS")));

    stack.update(DailyJobTest.with(BY_POLICY, "PricePerGigabyte", "2"));
    assertThat(choice().managed()).containsExactly("NAME");

    stack.update(DailyJobTest.with(BY_POLICY, "PolicyVersion", "2"));
    assertThat(choice().managed()).containsExactly("ADDRESS");
  }

  @Test
  void mustExist() {
    JsonNode answer =
        stack.create(Map.of("DailyJob", "on", "CustomDataIdentifiers", "id-of-nobody"));

    assertThat(answer.path("Reason").asText())
        .contains("no custom data identifier with the id or name id-of-nobody", "leave it out");
    assertThat(run.jobs()).isEmpty();
  }

  @Test
  void isNoMoreThanThirtyCustomIdentifiers() {
    IntStream.range(0, 31).forEach(i -> exists("id-" + i, "name-" + i));
    String all = IntStream.range(0, 31).mapToObj(i -> "id-" + i).collect(Collectors.joining(","));

    JsonNode answer = stack.create(Map.of("DailyJob", "on", "CustomDataIdentifiers", all));

    assertThat(answer.path("Reason").asText()).contains("takes 30", "these are 31");
  }
}

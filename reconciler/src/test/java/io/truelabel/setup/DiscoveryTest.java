package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sampleorg.CustomIdentifier;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.ManagedIdentifier;
import io.truelabel.standin.core.Fault;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Automated discovery")
class DiscoveryTest {
  private static final Map<String, String> ALL = Map.of("Identifiers", "ALL");

  private final SetupRun run = new SetupRun();
  private final Stack stack = new Stack(run, "Discovery");

  @AfterEach
  void close() {
    run.close();
  }

  private Discovery discovery() {
    return run.aws().organization().discovery(SetupRun.REGION);
  }

  private void discovery(Discovery discovery) {
    run.aws().organization().put(SetupRun.REGION, discovery);
  }

  private static Set<String> all() {
    return ManagedIdentifier.all().stream()
        .map(ManagedIdentifier::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String notice(JsonNode answer) {
    return answer.path("Data").path("Notice").asText();
  }

  @Test
  void isEnabledAndLooksForEverything() {
    run.bucket(SetupRun.OWNER, "orders", 1);
    run.aws()
        .organization()
        .put(CustomIdentifier.of(SetupRun.HOME, "id-1", "EmployeeId", SetupRun.NOW));

    JsonNode answer = stack.create(Map.of("CustomDataIdentifiers", "EmployeeId"));

    assertThat(notice(answer)).isEqualTo("nothing");
    assertThat(stack.physicalId()).isEqualTo("discovery/made");
    assertThat(discovery().enabled()).isTrue();
    assertThat(discovery().managed()).containsAll(all());
    assertThat(discovery().custom()).containsExactly("id-1");
  }

  @Test
  void thatWasNeverEnabledLooksForEverything() {
    discovery(Discovery.never());

    JsonNode answer = stack.create(ALL);

    assertThat(notice(answer)).isEqualTo("nothing");
    assertThat(discovery().enabled()).isTrue();
    assertThat(discovery().managed()).containsAll(all());

    stack.delete();
    assertThat(discovery().enabled()).isFalse();
  }

  @Test
  void thatCannotBeTaughtIsEnabledAllTheSameAndThatIsSaid() {
    discovery(Discovery.never());
    run.aws()
        .faults()
        .add(
            Fault.refuse(
                "macie2", "UpdateSensitivityInspectionTemplate", "ValidationException", 400));

    JsonNode answer = stack.create(ALL);
    assertThat(Stack.failed(answer)).isFalse();
    assertThat(notice(answer)).contains("begins with the identifiers that Macie chooses", "400");

    stack.delete();
    assertThat(discovery().enabled()).isFalse();
  }

  @Test
  void looksForWhatThePolicySpeaksOf() {
    run.policy(DefaultPolicy.load());

    stack.create(Map.of("Identifiers", "POLICY"));

    assertThat(discovery().managed())
        .contains("USA_MEDICARE_BENEFICIARY_IDENTIFIER", "NAME", "ADDRESS", "BANK_ACCOUNT_NUMBER");
  }

  @Test
  void isDisabledAgainWithItsStack() {
    stack.create(ALL);

    stack.delete();

    assertThat(discovery().enabled()).isFalse();
    assertThat(discovery().managed()).hasSameElementsAs(Discovery.byDefault().managed());
  }

  @Test
  void thatWasEnabledBeforeStaysEnabledForEver() {
    discovery(Discovery.byDefault());

    JsonNode answer = stack.create(ALL);
    stack.update(Map.of("Identifiers", "ALL", "Members", "NEW"));
    stack.delete();

    assertThat(notice(answer)).contains("was enabled before");
    assertThat(discovery().enabled()).isTrue();
    assertThat(run.aws().calls().count("macie2", "UpdateAutomatedDiscoveryConfiguration")).isZero();
  }

  @Test
  @DisplayName("that was enabled before, with Macie's own choice, looks for more")
  void thatLooksForWhatMacieChoseLooksForMore() {
    discovery(Discovery.byDefault());

    stack.create(ALL);
    assertThat(discovery().managed()).containsAll(all());

    stack.delete();
    assertThat(discovery().managed()).hasSameElementsAs(Discovery.byDefault().managed());
  }

  @Test
  void thatSomebodyTaughtWhatToLookForIsLeftAlone() {
    Discovery chosen = Discovery.byDefault().without("GITHUB_ACCESS_TOKEN");
    discovery(chosen);

    JsonNode answer = stack.create(ALL);
    stack.delete();

    assertThat(notice(answer)).contains("Somebody chose", "wanted managed identifiers");
    assertThat(discovery()).isEqualTo(chosen);
  }

  @Test
  void thatSomebodyDisabledSinceStaysDisabled() {
    discovery(Discovery.byDefault());
    stack.create(ALL);
    discovery(discovery().withEnabled(false, SetupRun.NOW));

    JsonNode answer = stack.update(Map.of("Identifiers", "ALL", "Members", "NEW"));

    assertThat(notice(answer)).contains("stays disabled");
    assertThat(discovery().enabled()).isFalse();
  }

  @Test
  void isOursAlsoWhereTheAnswerWasLost() {
    run.deliver(run.request("Create", "Discovery", "", Stack.properties(ALL)));

    JsonNode again = stack.create(ALL);
    assertThat(again.path("PhysicalResourceId").asText()).isEqualTo("discovery/made");

    run.deliver(run.request("Delete", "Discovery", "stack-1XYZ", Stack.properties(ALL)));
    assertThat(discovery().enabled()).isFalse();
  }

  @Test
  void thatCouldNotBeEnabledIsAsBefore() {
    run.aws()
        .faults()
        .add(
            Fault.refuse(
                    "macie2", "UpdateAutomatedDiscoveryConfiguration", "ValidationException", 400)
                .first(1));

    JsonNode answer = stack.create(ALL);

    assertThat(Stack.failed(answer)).isTrue();
    assertThat(discovery().enabled()).isFalse();
    assertThat(discovery().managed()).hasSameElementsAs(Discovery.byDefault().managed());
  }
}

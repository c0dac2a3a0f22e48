package io.truelabel.cloudformation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.cloudformation.Template.Resource;
import io.truelabel.verdict.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The conformance pack")
final class ConformancePackTest {

  /** The most that AWS Config takes as one text. */
  private static final int LARGEST = 51_200;

  /** A pack adds 27 to a rule's name, and results are read by names of up to 64. */
  private static final int LONGEST_NAME = 36;

  private static final Template PACK = Template.of("conformance-pack.yaml");

  @Test
  @DisplayName("holds the three rules, by the names that the code knows")
  void holdsTheRules() {
    assertThat(PACK.resources()).allMatch(it -> it.type().equals("AWS::Config::ConfigRule"));
    assertThat(names())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Rule.values()).map(Rule::configName).toList())
        .allMatch(name -> name.length() <= LONGEST_NAME);
  }

  @Test
  @DisplayName("uses no function that AWS's own packs do not use")
  void usesNothingUnproven() {
    Set<String> functions = new TreeSet<>();
    collect(PACK.json(), functions);

    assertThat(functions).containsExactly("Ref");
    assertThat(Intrinsics.names(PACK.json()))
        .allMatch(name -> PACK.parameters().contains(name), "is a parameter");
    assertThat(PACK.json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("Parameters", "Resources");
    assertThat(PACK.text()).doesNotContain("!Ref", "!Sub", "AWS::AccountId", "AWS::Region");
  }

  @Test
  void isSmallEnough() {
    assertThat(PACK.text().getBytes(UTF_8)).hasSizeLessThan(LARGEST);
    assertThat(PACK.parameters()).hasSizeLessThan(60);
  }

  @Test
  @DisplayName("lets each rule be started by what it judges by")
  void startsRulesByWhatTheyJudgeBy() {
    Map<String, List<String>> triggers = new TreeMap<>();
    for (Resource rule : PACK.resources()) {
      List<String> messages = new ArrayList<>();
      for (JsonNode detail : rule.property("/Source/SourceDetails")) {
        assertThat(detail.path("EventSource").asText()).isEqualTo("aws.config");
        messages.add(detail.path("MessageType").asText());
      }
      triggers.put(rule.property("/ConfigRuleName").asText(), messages);
      assertThat(rule.property("/Source/Owner").asText()).isEqualTo("CUSTOM_LAMBDA");
    }

    assertThat(triggers)
        .containsEntry(
            "s3-classification-label",
            List.of(
                "ConfigurationItemChangeNotification",
                "OversizedConfigurationItemChangeNotification"))
        .containsEntry("s3-classification-contents", List.of("ScheduledNotification"))
        .containsEntry("s3-classification-coverage", List.of("ScheduledNotification"));
  }

  @Test
  @DisplayName("never leaves out a bucket that has no tag, which is what the rule is about")
  void hasNoScopeByTag() {
    assertThat(PACK.resources()).noneMatch(rule -> rule.property("/Scope").has("TagKey"));
    assertThat(Intrinsics.texts(PACK.resource("Label").property("/Scope/ComplianceResourceTypes")))
        .containsExactly("AWS::S3::Bucket");
  }

  @Test
  @DisplayName("names each rule's own function, which the satellite has")
  void namesTheFunctionsOfTheSatellite() {
    JsonNode outputs = Template.of("satellite.yaml").json().path("Outputs");
    for (Resource rule : PACK.resources()) {
      String function = rule.property("/Source/SourceIdentifier/Ref").asText();
      assertThat(function).isEqualTo(rule.id() + "Function");
      assertThat(outputs.path(function).path("Value").path("Ref").asText())
          .isEqualTo(rule.id() + "Alias");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"single-account.yaml", "organization.yaml"})
  @DisplayName("is the same wherever it is installed")
  void isTheSameEverywhere(String name) {
    Template template = Template.of(name);
    Resource pack = template.resource("Pack");
    List<String> given = new ArrayList<>();
    for (JsonNode parameter : pack.property("/ConformancePackInputParameters")) {
      given.add(parameter.path("ParameterName").asText());
      assertThat(parameter.path("ParameterValue").path("Ref").asText()).isEqualTo(given.getLast());
    }

    assertThat(pack.property("/TemplateBody").asText()).isEqualTo(PACK.text());
    assertThat(given).containsExactlyInAnyOrderElementsOf(PACK.parameters());
    assertThat(template.parameters()).containsAll(PACK.parameters());
  }

  private static List<String> names() {
    return PACK.resources().stream().map(it -> it.property("/ConfigRuleName").asText()).toList();
  }

  private static void collect(JsonNode node, Set<String> functions) {
    node.fieldNames()
        .forEachRemaining(name -> {
          if (name.equals("Ref") || name.startsWith("Fn::")) {
            functions.add(name);
          }
        });
    node.forEach(child -> collect(child, functions));
  }
}

package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.truelabel.aws.AllowedOperations;
import io.truelabel.cloudformation.Template;
import io.truelabel.policyfile.DefaultPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code cloudformation/macie.yaml} against the function that it deploys. */
class MacieTemplateTest {
  private final SetupRun run = new SetupRun();
  private final Template template = Template.of("macie.yaml");

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void theHandlerIsThere() throws ClassNotFoundException {
    String handler = template.resource("SetupFunction").properties().path("Handler").asText();

    assertThat(Class.forName(handler)).isEqualTo(MacieSetupHandler.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Job", "Discovery", "Export"})
  void theFunctionKnowsEveryPropertyOfItsResources(String name) {
    Template.Resource resource = template.resource(name);
    ObjectNode properties = resource.properties().deepCopy();
    properties.properties().forEach(property -> property.setValue(TextNode.valueOf("")));
    if (name.equals("Export")) {
      run.bucket(SetupRun.HOME, "results", 0);
      properties.put("BucketName", "results");
      properties.put("KmsKeyArn", "arn:aws:kms:eu-west-1:111122223333:key/1");
    }

    JsonNode answer = run.deliver(run.request("Create", name, "", properties));

    assertThat(resource.type()).isEqualTo("Custom::TruelabelMacie" + name);
    assertThat(answer.path("Status").asText()).as(answer.toString()).isEqualTo("SUCCESS");
    assertThat(attributesUsed(name)).isSubsetOf(names(answer.path("Data")));
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private Set<String> attributesUsed(String name) {
    return template.json().path("Outputs").findValues("Fn::GetAtt").stream()
        .filter(attribute -> attribute.path(0).asText().equals(name))
        .map(attribute -> attribute.path(1).asText())
        .collect(Collectors.toSet());
  }

  @Test
  void theRoleMayDoWhatTheFunctionDoesAndNothingElse() {
    run.policy(DefaultPolicy.load());
    run.bucket(SetupRun.HOME, "results", 0);
    Map<String, String> to =
        Map.of("BucketName", "results", "KmsKeyArn", "arn:aws:kms:eu-west-1:111122223333:key/1");
    everythingWith("Job", Map.of("DailyJob", "on"));
    everythingWith("Discovery", Map.of("Identifiers", "POLICY"));
    everythingWith("Export", to);

    Set<String> needed =
        run.called().stream()
            .map(AllowedOperations.bundled().iamActions()::get)
            .collect(Collectors.toCollection(TreeSet::new));
    // No call shows these: a job with tags, the encrypted policy, and Lambda's own log.
    needed.addAll(
        Set.of("macie2:TagResource", "kms:Decrypt", "logs:CreateLogStream", "logs:PutLogEvents"));
    assertThat(allowed()).isEqualTo(needed);
  }

  private void everythingWith(String resource, Map<String, String> properties) {
    Stack stack = new Stack(run, resource);
    stack.create(properties);
    stack.delete();
  }

  private Set<String> allowed() {
    Set<String> actions = new TreeSet<>();
    for (JsonNode action :
        template.resource("SetupRole").property("/Policies").findValues("Action")) {
      action.forEach(one -> actions.add(one.asText()));
      if (action.isTextual()) {
        actions.add(action.asText());
      }
    }
    return actions;
  }

  @Test
  void cloudFormationWaitsForLongerThanTheFunctionCanTake() {
    JsonNode retries = template.resource("SetupRetries").properties();
    int longest =
        retries.path("MaximumEventAgeInSeconds").asInt()
            + template.resource("SetupFunction").properties().path("Timeout").asInt();

    assertThat(retries.path("MaximumRetryAttempts").asInt(1)).isZero();
    for (String name : Set.of("Job", "Discovery", "Export")) {
      assertThat(template.resource(name).properties().path("ServiceTimeout").asInt())
          .isGreaterThan(longest);
    }
  }

  @Test
  void everyExampleFindsWhatItsDescriptionShows() {
    List<Template.Resource> examples = template.resources("AWS::Macie::CustomDataIdentifier");

    assertThat(examples).hasSize(3);
    for (Template.Resource example : examples) {
      Pattern regex = Pattern.compile(example.property("/Regex").asText());
      Matcher found = regex.matcher(example.property("/Description").asText());
      assertThat(found.find()).as(example.id()).isTrue();
      assertThat(example.property("/MaximumMatchDistance").asInt())
          .isBetween(found.group().length() + 1, 300);
      assertThat(texts(example.property("/Keywords")))
          .isNotEmpty()
          .allMatch(word -> word.length() >= 3 && word.length() <= 90);
      assertThat(texts(example.property("/IgnoreWords")))
          .allMatch(word -> word.length() >= 4 && regex.matcher(word).find());
    }
  }

  @Test
  @DisplayName(
      "the regular expressions hold nothing that Macie does not take: groups that capture, look-around, references")
  void theRegularExpressionsAreMacies() {
    assertThat(template.json().findValuesAsText("Regex"))
        .hasSize(4)
        .allMatch(regex -> regex.length() <= 512)
        .noneMatch(regex -> regex.contains("(") || regex.matches(".*\\\\[0-9bB].*"));
  }

  @Test
  void theJobIsOffUnlessAskedFor() {
    assertThat(template.parameter("DailyJob").path("Default").asText()).isEqualTo("off");
    assertThat(template.parameter("AutomatedDiscovery").path("Default").asText()).isEqualTo("off");
    assertThat(template.parameter("MacieSession").path("Default").asText()).isEqualTo("existing");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}

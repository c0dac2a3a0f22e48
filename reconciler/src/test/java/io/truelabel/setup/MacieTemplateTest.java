package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.truelabel.aws.AllowedOperations;
import io.truelabel.policyfile.DefaultPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Holds {@code cloudformation/macie.yaml} against the function that it deploys. */
class MacieTemplateTest {
  private final SetupRun run = new SetupRun();
  private final JsonNode template = read();

  @AfterEach
  void close() {
    run.close();
  }

  /** The template, in which a function of CloudFormation's is its name. */
  private static JsonNode read() {
    Map<Tag, ConstructNode> functions =
        Stream.of(
                "Ref",
                "Sub",
                "GetAtt",
                "If",
                "Equals",
                "Not",
                "And",
                "Or",
                "Join",
                "Split",
                "Condition")
            .collect(Collectors.toMap(name -> new Tag("!" + name), MacieTemplateTest::function));
    LoadSettings settings = LoadSettings.builder().setTagConstructors(functions).build();
    try {
      String yaml = Files.readString(Path.of("..", "cloudformation", "macie.yaml"));
      return new ObjectMapper().valueToTree(new Load(settings).loadFromString(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConstructNode function(String name) {
    return (Node node) ->
        switch (node) {
          case ScalarNode text -> name + " " + text.getValue();
          case SequenceNode _, MappingNode _ -> name;
          default -> throw new IllegalStateException(name);
        };
  }

  private JsonNode resource(String name) {
    return template.path("Resources").path(name);
  }

  @Test
  void theHandlerIsThere() throws ClassNotFoundException {
    String handler = resource("SetupFunction").path("Properties").path("Handler").asText();

    assertThat(Class.forName(handler)).isEqualTo(MacieSetupHandler.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Job", "Discovery", "Export"})
  void theFunctionKnowsEveryPropertyOfItsResources(String name) {
    JsonNode resource = resource(name);
    ObjectNode properties = resource.path("Properties").deepCopy();
    properties.properties().forEach(property -> property.setValue(TextNode.valueOf("")));
    if (name.equals("Export")) {
      run.bucket(SetupRun.HOME, "results", 0);
      properties.put("BucketName", "results");
      properties.put("KmsKeyArn", "arn:aws:kms:eu-west-1:111122223333:key/1");
    }

    JsonNode answer = run.deliver(run.request("Create", name, "", properties));

    assertThat(resource.path("Type").asText()).isEqualTo("Custom::TruelabelMacie" + name);
    assertThat(answer.path("Status").asText()).as(answer.toString()).isEqualTo("SUCCESS");
    assertThat(attributesUsed(name)).isSubsetOf(names(answer.path("Data")));
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private Set<String> attributesUsed(String name) {
    String prefix = "GetAtt " + name + ".";
    return template.path("Outputs").findValuesAsText("Value").stream()
        .filter(value -> value.startsWith(prefix))
        .map(value -> value.substring(prefix.length()))
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
    for (JsonNode policy : resource("SetupRole").path("Properties").path("Policies")) {
      for (JsonNode statement : policy.path("PolicyDocument").path("Statement")) {
        JsonNode action = statement.path("Action");
        action.forEach(one -> actions.add(one.asText()));
        if (action.isTextual()) {
          actions.add(action.asText());
        }
      }
    }
    // The statement that is there only with a key of one's own is a function to this reader.
    actions.add("kms:Decrypt");
    return actions;
  }

  @Test
  void cloudFormationWaitsForLongerThanTheFunctionCanTake() {
    JsonNode retries = resource("SetupRetries").path("Properties");
    int longest =
        retries.path("MaximumEventAgeInSeconds").asInt()
            + resource("SetupFunction").path("Properties").path("Timeout").asInt();

    assertThat(retries.path("MaximumRetryAttempts").asInt(1)).isZero();
    for (String name : Set.of("Job", "Discovery", "Export")) {
      assertThat(resource(name).path("Properties").path("ServiceTimeout").asInt())
          .isGreaterThan(longest);
    }
  }
}

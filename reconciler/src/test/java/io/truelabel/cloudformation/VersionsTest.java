package io.truelabel.cloudformation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.cloudformation.Template.Resource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CloudFormation publishes a version when it replaces the resource of the version, and replaces it
 * when its description changes and in no other case that we use. So an update runs new code if, and
 * only if, the description says everything that makes the function.
 */
@DisplayName("A published version")
final class VersionsTest {

  /** The most that Lambda takes as a description. */
  private static final int LONGEST = 256;

  private static final Template SATELLITE = Template.of("satellite.yaml");

  @ParameterizedTest
  @ValueSource(strings = {"Label", "Contents", "Coverage"})
  @DisplayName("is another one whenever the code or a setting of the function is another")
  void changesWithEverythingThatMakesTheFunction(String rule) {
    Resource function = SATELLITE.resource(rule + "Function");
    List<String> made = SATELLITE.parametersIn(function.properties());
    Map<String, String> before = new TreeMap<>();
    made.forEach(name -> before.put(name, name + "-1"));
    String description = description(rule, before);

    assertThat(made).contains("RulesCode", "StateBucket", "HomeRegion", "ExternalId");
    for (String changed : made) {
      if (!changed.equals("CodeBucket")) {
        Map<String, String> after = new TreeMap<>(before);
        after.put(changed, changed + "-2");
        assertThat(description(rule, after))
            .as("when %s changes", changed)
            .isNotEqualTo(description);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Label", "Contents", "Coverage"})
  @DisplayName("is another one whenever the template makes the function in another way")
  void changesWithTheTemplate(String rule) {
    String digest = digest(SATELLITE.resource(rule + "Function").properties());

    assertThat(version(rule).property("/Description/Fn::Sub").asText())
        .as("the digest of what stands in the template; write this one")
        .endsWith(" " + digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Label", "Contents", "Coverage"})
  @DisplayName("has room for everything in its description")
  void describesItselfWithinTheLimit(String rule) {
    Map<String, String> longest =
        Map.of(
            "RulesCode",
            "x".repeat(parameter("RulesCode", "MaxLength")),
            "StateBucket",
            "x".repeat(parameter("StateBucket", "MaxLength")),
            "ExternalId",
            "x".repeat(48),
            "HomeRegion",
            "ap-southeast-2",
            "RulesMemory",
            "10240",
            "Architecture",
            "x86_64");

    assertThat(SATELLITE.parameter("ExternalId").path("AllowedPattern").asText())
        .endsWith("{0,48}");
    assertThat(description(rule, longest)).hasSizeLessThanOrEqualTo(LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Label", "Contents", "Coverage"})
  @DisplayName("is what runs: snapshot, alias, retries and permissions all hang on it")
  void isWhatRuns(String rule) {
    Resource function = SATELLITE.resource(rule + "Function");
    Resource alias = SATELLITE.resource(rule + "Alias");
    Resource retries = SATELLITE.resource(rule + "Retries");

    assertThat(function.property("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(version(rule).property("/FunctionName/Ref").asText()).isEqualTo(function.id());
    assertThat(Intrinsics.text(alias.property("/FunctionVersion")))
        .isEqualTo("${" + rule + "Version.Version}");
    assertThat(alias.property("/Name").asText()).isEqualTo("live");
    assertThat(retries.property("/Qualifier").asText()).isEqualTo("live");
    assertThat(Intrinsics.text(retries.property("/DestinationConfig/OnFailure/Destination")))
        .isEqualTo("${RulesDead.Arn}");
    assertThat(Intrinsics.text(SATELLITE.resource(rule + "Permission").property("/FunctionName")))
        .isEqualTo("${" + alias.id() + "}");
    assertThat(Intrinsics.text(SATELLITE.resource(rule + "Policy").property("/ResourceArn")))
        .isEqualTo("${" + alias.id() + "}");
  }

  @Test
  @DisplayName("is never pinned: no function of the rules runs as $LATEST")
  void isNeverLeftOut() {
    assertThat(SATELLITE.resources("AWS::Lambda::Version")).hasSize(3);
    assertThat(SATELLITE.resources("AWS::Lambda::Alias")).hasSize(3);
    assertThat(SATELLITE.text()).doesNotContain("$LATEST");
    Resource permission = Template.of("permissions.yaml").resources().getFirst();
    assertThat(Intrinsics.text(permission.property("/FunctionName"))).endsWith(":live");
  }

  private static Resource version(String rule) {
    return SATELLITE.resource(rule + "Version");
  }

  private static String description(String rule, Map<String, String> parameters) {
    return Intrinsics.filled(
        version(rule).property("/Description"), name -> parameters.getOrDefault(name, ""));
  }

  private static int parameter(String name, String limit) {
    return SATELLITE.parameter(name).path(limit).asInt();
  }

  /** Of what a function is made of, whatever the order; that it is there matters, not how safe. */
  private static String digest(JsonNode properties) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(sorted(properties).toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Object sorted(JsonNode node) {
    if (!node.isContainerNode()) {
      return node.asText();
    }
    Stream<Entry<String, JsonNode>> members =
        node.isObject()
            ? node.properties().stream()
            : IntStream.range(0, node.size())
                .mapToObj(i -> Map.entry(String.valueOf(1000 + i), node.get(i)));
    Map<String, Object> sorted = new TreeMap<>();
    members.forEach(member -> sorted.put(member.getKey(), sorted(member.getValue())));
    return sorted;
  }
}

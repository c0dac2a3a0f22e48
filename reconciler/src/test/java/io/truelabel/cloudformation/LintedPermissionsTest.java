package io.truelabel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.SecondOpinion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The linter knows from AWS which resources an action can be permitted on, but looks only at ARNs
 * that are written out. So it is shown the templates as they would be in one account and Region.
 */
@DisplayName("The linter, shown ARNs that are written out,")
final class LintedPermissionsTest {

  private static final String MISMATCH = "I3510";

  private static final Map<String, String> VALUES =
      Map.of(
          "AWS::Partition", "aws",
          "AWS::AccountId", "111122223333",
          "AWS::Region", "eu-west-1",
          "AWS::URLSuffix", "amazonaws.com",
          "AdministratorAccount", "111122223333",
          "StateBucket", "truelabel-state");

  @TempDir private Path folder;

  @Test
  @DisplayName("finds no action that is permitted on a resource which it cannot be about")
  void findsNoPermissionForNothing() throws IOException, InterruptedException {
    List<String> written = new ArrayList<>();
    for (Template template : Template.all()) {
      if (!template.resources("AWS::IAM::Role").isEmpty()) {
        written.add(write(template.name(), writtenOut(template.json())));
      }
    }

    assertThat(written).hasSizeGreaterThan(3);
    assertThat(lint(written)).doesNotContain(MISMATCH);
  }

  @Test
  @DisplayName("would find one")
  void wouldFindOne() throws IOException, InterruptedException {
    ObjectNode member = (ObjectNode) writtenOut(Template.of("member.yaml").json());
    ObjectNode statement =
        (ObjectNode)
            member.at("/Resources/Evaluator/Properties/Policies/0/PolicyDocument/Statement/1");
    statement.put("Resource", "arn:aws:s3:::truelabel-state/*");

    assertThat(lint(List.of(write("member.yaml", member)))).contains(MISMATCH);
  }

  private String write(String name, JsonNode json) throws IOException {
    Path file = folder.resolve(name.replace(".yaml", ".json"));
    return Files.writeString(file, json.toPrettyString()).toString();
  }

  /** What the linter says; other things than permissions it may take amiss in such a form. */
  private static String lint(List<String> files) throws IOException, InterruptedException {
    Optional<Path> linter =
        SecondOpinion.onThisMachine().find("cfn-lint", "which resources actions are permitted on");
    assumeTrue(linter.isPresent());
    List<String> command =
        new ArrayList<>(
            List.of(linter.orElseThrow().toString(), "--include-checks", MISMATCH, "--"));
    command.addAll(files);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static JsonNode writtenOut(JsonNode node) {
    if (node.path("Fn::Sub").isTextual() && Intrinsics.names(node).allMatch(VALUES::containsKey)) {
      return JsonNodeFactory.instance.textNode(
          Intrinsics.filled(node, name -> VALUES.getOrDefault(name, name)));
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(member -> object.set(member.getKey(), writtenOut(member.getValue())));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(writtenOut(element)));
      return array;
    }
    return node;
  }
}

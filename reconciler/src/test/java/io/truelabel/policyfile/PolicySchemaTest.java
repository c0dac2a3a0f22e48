package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.Category;
import io.truelabel.policy.ManagedIdentifier;
import io.truelabel.verdict.ViolationKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class PolicySchemaTest {

  private static final JsonNode SCHEMA = schema();

  @Test
  void isASchema() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(SCHEMA)).isEmpty();
  }

  @Test
  void knowsTheSameWordsAsTheCode() {
    assertThat(choices("detection"))
        .containsExactlyElementsOf(
            Catalogue.bundled().identifiers().stream().map(ManagedIdentifier::id).toList());
    assertThat(choices("group")).containsExactlyElementsOf(Catalogue.bundled().groups());
    assertThat(choices("category")).containsExactlyElementsOf(Category.ALL);
    assertThat(choices("kind"))
        .containsExactlyElementsOf(
            Arrays.stream(ViolationKind.values()).map(ViolationKind::id).toList());
  }

  @Test
  void statesTheDefaultsThatHold() {
    assertThat(SCHEMA.at("/properties/coverage/properties/grace/default").asText())
        .isEqualTo(Defaults.GRACE);
    assertThat(SCHEMA.at("/properties/coverage/properties/maximumAge/default").asText())
        .isEqualTo(Defaults.MAXIMUM_AGE);
    assertThat(SCHEMA.at("/properties/alerts/properties/reminder/default").asText())
        .isEqualTo(Defaults.REMINDER);
    assertThat(SCHEMA.at("/properties/teams/properties/atMost/default").asInt())
        .isEqualTo(Defaults.TEAMS_AT_MOST);
    for (String tag : List.of("classification", "topic", "team")) {
      assertThat(SCHEMA.at("/properties/tags/properties/" + tag + "/default").asText())
          .isEqualTo(Defaults.tagKey(tag));
    }
  }

  @Test
  void helpsEditorsEverywhere() {
    SCHEMA
        .findParents("type")
        .forEach(part -> {
          if (part.path("type").isTextual() || part.path("type").isArray()) {
            assertThat(
                    part.has("title") || part.has("enum") || part.has("const") || part.size() == 1)
                .as(part.toString())
                .isTrue();
          }
        });
    assertThat(SCHEMA.at("/properties"))
        .allSatisfy(property -> assertThat(property.path("description").asText()).isNotBlank());
  }

  private static List<String> choices(String definition) {
    return StreamSupport.stream(SCHEMA.at("/$defs/" + definition + "/enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static JsonNode schema() {
    try (InputStream in = PolicySchemaTest.class.getResourceAsStream("policy.schema.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

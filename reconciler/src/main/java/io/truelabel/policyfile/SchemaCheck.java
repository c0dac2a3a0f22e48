package io.truelabel.policyfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Holds a policy against its JSON Schema; what it says is said in our words. */
final class SchemaCheck {

  private static final Schema SCHEMA = load();

  private SchemaCheck() {}

  static void check(Yaml.Mapping policy, Remarks remarks) {
    List<Error> errors = SCHEMA.validate(YamlJson.of(policy));
    errors.stream()
        .filter(error -> !isAlternative(error.getEvaluationPath()))
        .forEach(error -> report(error, policy, remarks));
  }

  private static void report(Error error, Yaml.Mapping policy, Remarks remarks) {
    Found found = Found.at(policy, error.getInstanceLocation());
    SchemaSentence.of(error, rule(error), found).report(remarks);
  }

  /** The schema that the failed keyword belongs to. */
  private static SchemaRule rule(Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    JsonNode node = SCHEMA.getSchemaNode();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      Object step = path.getElement(i);
      node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }
    return new SchemaRule(SCHEMA.getSchemaNode(), node);
  }

  /** What belongs to a choice between fields is checked, and said, as a whole. */
  private static boolean isAlternative(NodePath path) {
    return path.contains("oneOf") || path.contains("anyOf");
  }

  private static Schema load() {
    try (InputStream json = SchemaCheck.class.getResourceAsStream("policy.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Objects.requireNonNull(json));
    } catch (IOException e) {
      throw new UncheckedIOException("The schema of policies cannot be read", e);
    }
  }
}

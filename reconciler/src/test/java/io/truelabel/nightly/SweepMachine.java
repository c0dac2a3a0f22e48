package io.truelabel.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The state machine of the template, as CloudFormation makes it.
 *
 * @param definition in the Amazon States Language
 * @param handlers the classes behind the functions, by the functions' names
 */
public record SweepMachine(JsonNode definition, SortedMap<String, String> handlers) {
  private static final Path TEMPLATE = Path.of("../cloudformation/home.yaml");
  private static final LoadSettings YAML = LoadSettings.builder().build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:";

  /** Reads it from the template. */
  public static SweepMachine read() throws IOException {
    Node template = new Compose(YAML).composeString(Files.readString(TEMPLATE)).orElseThrow();
    Node resources = at(template, "Resources");
    Node machine = at(resources, "SweepMachine", "Properties");
    String text = JSON.writeValueAsString(plain(at(machine, "Definition")));
    SortedMap<String, String> handlers = new TreeMap<>();
    for (NodeTuple entry : ((MappingNode) at(machine, "DefinitionSubstitutions")).getValue()) {
      String name = text(entry.getKeyNode());
      String value = text(entry.getValueNode()).replace("${AWS::Partition}", "aws");
      if (entry.getValueNode().getTag().getValue().equals("!GetAtt")) {
        Node function = at(resources, value.substring(0, value.indexOf('.')), "Properties");
        handlers.put(text(at(function, "FunctionName")), text(at(function, "Handler")));
        value = ARN + text(at(function, "FunctionName"));
      }
      text = text.replace("${" + name + "}", value);
    }
    return new SweepMachine(JSON.readTree(text), handlers);
  }

  /** The class behind a function. */
  String handler(String arn) {
    return Optional.ofNullable(handlers.get(arn.substring(ARN.length()))).orElseThrow();
  }

  private static Node at(Node node, String... path) {
    Node found = node;
    for (String key : path) {
      found =
          ((MappingNode) found)
              .getValue().stream()
                  .filter(entry -> text(entry.getKeyNode()).equals(key))
                  .findFirst()
                  .orElseThrow(() -> new IllegalArgumentException("nothing is called " + key))
                  .getValueNode();
    }
    return found;
  }

  private static String text(Node node) {
    return ((ScalarNode) node).getValue();
  }

  /** The definition holds no function of CloudFormation, so it is plain YAML. */
  private static Object plain(Node node) {
    return new StandardConstructor(YAML).constructSingleDocument(Optional.of(node));
  }
}

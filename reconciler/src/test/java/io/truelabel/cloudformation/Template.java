package io.truelabel.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template of the deployment.
 *
 * @param name of its file
 * @param text the file as it is
 * @param json what is in it
 */
public record Template(String name, String text, JsonNode json) {

  private static final Path FOLDER = Path.of("../cloudformation");

  /** Reads a template by the name of its file. */
  public static Template of(String name) {
    try {
      String text = Files.readString(FOLDER.resolve(name));
      return new Template(name, text, TemplateYaml.parse(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every template there is, those that others hold as text not repeated. */
  static List<Template> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .sorted()
          .map(Template::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A resource, by its logical name. */
  public record Resource(String id, String type, JsonNode json) {
    public JsonNode properties() {
      return json.path("Properties");
    }

    public JsonNode property(String pointer) {
      return properties().at(pointer);
    }
  }

  /** The resources, those in loops included. */
  List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    collect(json.path("Resources"), resources);
    return resources;
  }

  private static void collect(JsonNode named, List<Resource> into) {
    for (Entry<String, JsonNode> entry : named.properties()) {
      if (entry.getKey().startsWith("Fn::ForEach::")) {
        collect(entry.getValue().path(2), into);
      } else {
        JsonNode json = entry.getValue();
        into.add(new Resource(entry.getKey(), json.path("Type").asText(), json));
      }
    }
  }

  /** The resources of a type. */
  public List<Resource> resources(String type) {
    return resources().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /** The resource of that logical name; there must be one. */
  public Resource resource(String id) {
    return resources().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /** A resource that a function points to, by Ref or GetAtt. */
  Resource pointedTo(JsonNode function) {
    return resource(
        function.has("Ref")
            ? function.path("Ref").asText()
            : function.path("Fn::GetAtt").path(0).asText());
  }

  /** The names of the parameters. */
  Set<String> parameters() {
    return json.path("Parameters").properties().stream()
        .map(Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** A parameter, or nothing. */
  public JsonNode parameter(String name) {
    return json.path("Parameters").path(name);
  }

  /** Every Ref and every name in a Sub below a node that is a parameter of this template. */
  List<String> parametersIn(JsonNode node) {
    return Intrinsics.names(node).filter(json.path("Parameters")::has).distinct().sorted().toList();
  }

  @Override
  public String toString() {
    return name;
  }
}

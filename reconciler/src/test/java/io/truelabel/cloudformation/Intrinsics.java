package io.truelabel.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What functions of CloudFormation can come to. */
final class Intrinsics {

  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

  private Intrinsics() {}

  /** Every value that a node can have: the branches of conditions, without what is left out. */
  static Stream<JsonNode> branches(JsonNode node) {
    JsonNode choice = node.path("Fn::If");
    if (choice.isArray()) {
      return Stream.of(choice.path(1), choice.path(2)).flatMap(Intrinsics::branches);
    }
    return node.path("Ref").asText().equals("AWS::NoValue") ? Stream.empty() : Stream.of(node);
  }

  /** The elements of a list, or the one that stands for it, in every branch. */
  static Stream<JsonNode> elements(JsonNode node) {
    if (node.isMissingNode()) {
      return Stream.empty();
    }
    return branches(node)
        .flatMap(it ->
            it.isArray()
                ? StreamSupport.stream(it.spliterator(), false).flatMap(Intrinsics::elements)
                : Stream.of(it));
  }

  /** A value as text, with names in braces for what is known only when it is deployed. */
  static String text(JsonNode node) {
    if (node.has("Ref")) {
      return "${" + node.path("Ref").asText() + "}";
    }
    if (node.has("Fn::GetAtt")) {
      JsonNode parts = node.path("Fn::GetAtt");
      return "${" + parts.path(0).asText() + "." + parts.path(1).asText() + "}";
    }
    if (node.has("Fn::Sub")) {
      JsonNode sub = node.path("Fn::Sub");
      return sub.isArray() ? sub.path(0).asText() : sub.asText();
    }
    return node.isTextual() ? node.asText() : node.toString();
  }

  static List<String> texts(JsonNode node) {
    return elements(node).map(Intrinsics::text).toList();
  }

  /** Every name that a node refers to. */
  static Stream<String> names(JsonNode node) {
    if (node.isTextual()) {
      return Stream.empty();
    }
    Stream<String> own =
        node.has("Ref") || node.has("Fn::Sub")
            ? NAME.matcher(text(node)).results().map(found -> found.group(1))
            : Stream.empty();
    Stream<JsonNode> children =
        node.isObject()
            ? node.properties().stream().map(Entry::getValue)
            : StreamSupport.stream(node.spliterator(), false);
    return Stream.concat(own, children.flatMap(Intrinsics::names));
  }

  /** A text with names in braces, filled in. */
  static String filled(JsonNode node, UnaryOperator<String> values) {
    return NAME.matcher(text(node))
        .replaceAll((MatchResult name) -> Matcher.quoteReplacement(values.apply(name.group(1))));
  }
}

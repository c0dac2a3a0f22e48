package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One condition of a filter: what the values of one field must be. Values inside {@code eq} are
 * alternatives; all members given must hold.
 *
 * @param allowed by {@code eq}; empty when the condition does not have it
 * @param refused by {@code neq}
 * @param exact by {@code eqExactMatch}: exactly these values, no others
 * @param prefix of a bucket's name; empty for none
 */
record Criterion(
    Set<String> allowed,
    Set<String> refused,
    Set<String> exact,
    String prefix,
    long atLeast,
    long atMost) {

  /** AWS: an array in a condition holds 50 values at most. */
  private static final int MOST_VALUES = 50;

  /** The fields with several values, for which alone Macie documents exact matches. */
  private static final Set<String> LISTS =
      Set.of(
          "classificationDetails.result.customDataIdentifiers.detections.name",
          "classificationDetails.result.sensitiveData.category",
          "classificationDetails.result.sensitiveData.detections.type");

  private static final Set<String> NUMBERS =
      Set.of("count", "createdAt", "updatedAt", "sensitivityScore");

  static Criterion read(String field, JsonNode json) {
    json.properties().forEach(member -> check(field, member.getKey()));
    return new Criterion(
        texts(field, json.path("eq")),
        texts(field, json.path("neq")),
        texts(field, json.path("eqExactMatch")),
        json.path("prefix").asText(),
        Math.max(
            bound(json, "gte", 0).orElse(Long.MIN_VALUE),
            bound(json, "gt", 1).orElse(Long.MIN_VALUE)),
        Math.min(
            bound(json, "lte", 0).orElse(Long.MAX_VALUE),
            bound(json, "lt", -1).orElse(Long.MAX_VALUE)));
  }

  private static void check(String field, String member) {
    boolean fits =
        switch (member) {
          case "eq", "neq" -> true;
          case "eqExactMatch" -> LISTS.contains(field);
          case "prefix" -> field.equals("bucketName");
          case "gt", "gte", "lt", "lte" -> NUMBERS.contains(field);
          default -> false;
        };
    if (!fits) {
      throw Invalid.request("The condition on " + field + " cannot have " + member);
    }
  }

  private static Set<String> texts(String field, JsonNode array) {
    if (array.size() > MOST_VALUES) {
      throw Invalid.request("The condition on " + field + " has more than 50 values");
    }
    Set<String> texts = new HashSet<>();
    array.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  private static OptionalLong bound(JsonNode json, String member, int shift) {
    return json.hasNonNull(member)
        ? OptionalLong.of(json.get(member).asLong() + shift)
        : OptionalLong.empty();
  }

  boolean comparesNumbers() {
    return atLeast != Long.MIN_VALUE || atMost != Long.MAX_VALUE;
  }

  /** Whether the values of the field satisfy the condition. */
  boolean holds(List<String> values) {
    return (allowed.isEmpty() || values.stream().anyMatch(allowed::contains))
        && values.stream().noneMatch(refused::contains)
        && (exact.isEmpty() || exact.equals(Set.copyOf(values)))
        && (prefix.isEmpty() || values.stream().anyMatch(value -> value.startsWith(prefix)))
        && (!comparesNumbers() || values.stream().anyMatch(this::isBetween));
  }

  private boolean isBetween(String number) {
    long value = Long.parseLong(number);
    return value >= atLeast && value <= atMost;
  }
}

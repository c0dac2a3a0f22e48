package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A whole filter: the conditions on all fields, every one of which must hold. */
final class Criteria<T> implements Predicate<T> {
  private final List<Condition<T>> conditions;

  private Criteria(List<Condition<T>> conditions) {
    this.conditions = conditions;
  }

  private record Condition<T>(
      String field, Function<T, List<String>> values, Criterion criterion) {}

  /**
   * Reads a filter.
   *
   * @param json field names with their conditions
   * @param fields the fields that can be filtered by, with their values
   */
  static <T> Criteria<T> read(JsonNode json, Map<String, Function<T, List<String>>> fields) {
    List<Condition<T>> conditions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> condition : json.properties()) {
      String field = condition.getKey();
      Function<T, List<String>> values = fields.get(field);
      if (values == null) {
        throw Invalid.request("The stand-in cannot filter by " + field);
      }
      conditions.add(new Condition<>(field, values, Criterion.read(field, condition.getValue())));
    }
    return new Criteria<>(conditions);
  }

  Optional<Criterion> on(String field) {
    return conditions.stream()
        .filter(condition -> condition.field().equals(field))
        .map(Condition::criterion)
        .findFirst();
  }

  @Override
  public boolean test(T candidate) {
    return conditions.stream()
        .allMatch(condition -> condition.criterion().holds(condition.values().apply(candidate)));
  }
}

package io.truelabel.standin.cloudwatch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A part of an answer, not yet written in any protocol. */
sealed interface Value {

  record Text(String text) implements Value {}

  record Quantity(double number) implements Value {}

  record Time(Instant time) implements Value {}

  record Listing(List<Value> elements) implements Value {}

  /** Members in the order in which they were set. */
  record Structure(Map<String, Value> members) implements Value {

    static Structure empty() {
      return new Structure(Map.of());
    }

    Structure with(String name, Value value) {
      Map<String, Value> more = new LinkedHashMap<>(members);
      more.put(name, value);
      return new Structure(more);
    }

    Structure with(String name, String text) {
      return with(name, new Text(text));
    }

    Structure with(String name, double number) {
      return with(name, new Quantity(number));
    }
  }

  static <T> Collector<T, ?, Listing> listing(Function<T, Value> element) {
    return Collectors.collectingAndThen(
        Collectors.mapping(element, Collectors.toList()), Listing::new);
  }
}

package io.truelabel.metrics;

import io.truelabel.metrics.Gauge.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects gauges; those with the same name and dimensions add up. */
final class Gauges {
  private record Key(String name, SortedMap<String, String> dimensions, Unit unit) {}

  private final Map<Key, Double> values = new LinkedHashMap<>();

  /** Adds to a gauge; adding nothing makes it appear as zero. */
  void add(String name, Map<String, String> dimensions, double value, Unit unit) {
    values.merge(new Key(name, new TreeMap<>(dimensions), unit), value, Double::sum);
  }

  /** Adds to a count. */
  void count(String name, Map<String, String> dimensions, long value) {
    add(name, dimensions, (double) value, Unit.COUNT);
  }

  /** Adds to a count with one dimension. */
  void count(String name, String dimension, String dimensionValue, long value) {
    count(name, Map.of(dimension, dimensionValue), value);
  }

  /** Adds to a count without dimensions. */
  void count(String name, long value) {
    count(name, Map.of(), value);
  }

  List<Gauge> all() {
    List<Gauge> all = new ArrayList<>();
    values.forEach(
        (key, value) -> all.add(new Gauge(key.name(), key.dimensions(), value, key.unit())));
    return List.copyOf(all);
  }
}

package io.truelabel.sweep;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one of each of many equal values: of 100,000 buckets most share their verdicts, word for
 * word, with many others. Safe for use by many threads.
 */
final class SharedValues {
  private final Map<Object, Object> values = new ConcurrentHashMap<>();

  /** The value that is equal to this one and came first. */
  @SuppressWarnings("unchecked") // equal values of one class: records, strings and lists of them
  <T> T same(T value) {
    Object first = values.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }
}

package io.truelabel.sweep;

import io.truelabel.aws.CallListener;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts AWS calls by operation, retries not counted. Safe for use by many threads. */
public final class CallCounter implements CallListener {
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  @Override
  public void called(String operation) {
    counts.computeIfAbsent(operation, key -> new LongAdder()).increment();
  }

  /** The counts so far, by operation. */
  public SortedMap<String, Long> counts() {
    SortedMap<String, Long> sums = new TreeMap<>();
    counts.forEach((operation, count) -> sums.put(operation, count.sum()));
    return sums;
  }
}

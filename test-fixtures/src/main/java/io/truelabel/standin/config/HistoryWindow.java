package io.truelabel.standin.config;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The seven days that one page of a history looks at.
 *
 * @param forward towards later times; else towards earlier ones
 * @param start the first time that is looked at, itself included
 */
record HistoryWindow(boolean forward, Instant start) {
  private static final Duration LENGTH = Duration.ofDays(7);
  private static final Duration STEP = Duration.ofMillis(1);

  /** What a page holds, and where the next one starts; that is empty after the last page. */
  record Choice(List<Item> items, List<Instant> nextStart) {
    Optional<Instant> next() {
      return nextStart.stream().findFirst();
    }
  }

  Choice choose(NavigableMap<Instant, Item> all, int size) {
    NavigableMap<Instant, Item> ordered = forward ? all : all.descendingMap();
    NavigableMap<Instant, Item> rest = ordered.tailMap(start, true);
    List<Item> items = rest.headMap(end(), true).values().stream().limit(size).toList();
    Instant next = items.size() == size ? beyond(items.getLast().capturedAt()) : beyond(end());
    boolean more = !rest.tailMap(next, true).isEmpty();
    return new Choice(items, Stream.of(next).filter(_ -> more).toList());
  }

  private Instant end() {
    return forward ? start.plus(LENGTH) : start.minus(LENGTH);
  }

  private Instant beyond(Instant time) {
    return forward ? time.plus(STEP) : time.minus(STEP);
  }
}

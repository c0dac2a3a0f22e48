package io.truelabel.standin.config;

import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * What the rules found, one result for each rule and resource. NOT_APPLICABLE takes a result out of
 * sight but keeps its time, so that an older result cannot come back.
 */
public final class Results {
  private final Map<Rule, NavigableMap<Resource, Result>> byRule = new ConcurrentHashMap<>();

  /** Stores a result unless a newer one is there. */
  void put(Rule rule, Result result) {
    of(rule)
        .merge(
            result.resource(),
            result,
            (stored, offered) -> offered.ordering().isBefore(stored.ordering()) ? stored : offered);
  }

  /** The results of a rule by resource. */
  public Stream<Result> all(Rule rule) {
    return visible(of(rule));
  }

  /** The same, only those after a resource. */
  Stream<Result> after(Rule rule, Resource last) {
    return visible(of(rule).tailMap(last, false));
  }

  private static Stream<Result> visible(NavigableMap<Resource, Result> results) {
    return results.values().stream().filter(Result::counts);
  }

  private NavigableMap<Resource, Result> of(Rule rule) {
    return byRule.computeIfAbsent(rule, unknown -> new ConcurrentSkipListMap<>());
  }
}

package io.truelabel.policy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The scale of sensitivity: at least two levels, no two of which are equal when case is ignored.
 *
 * @param ascending the levels from least to most sensitive, ranked 0, 1, 2 and so on
 */
public record Levels(List<Level> ascending) {

  public Levels {
    ascending = List.copyOf(ascending);
    if (ascending.size() < 2) {
      throw new IllegalArgumentException("a scale needs at least two levels: " + ascending);
    }
    Set<String> seen = new HashSet<>();
    for (int rank = 0; rank < ascending.size(); rank++) {
      Level level = ascending.get(rank);
      if (level.rank() != rank || !seen.add(level.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("misplaced or doubled level: " + level);
      }
    }
  }

  /** The scale with these names, least sensitive first. */
  public static Levels of(String... names) {
    return of(Arrays.asList(names));
  }

  /** The scale with these names, least sensitive first. */
  public static Levels of(List<String> names) {
    return new Levels(
        IntStream.range(0, names.size()).mapToObj(i -> new Level(names.get(i), i)).toList());
  }

  /** The level of exactly this name: case and spaces count. */
  public Optional<Level> named(String exactName) {
    return ascending.stream().filter(level -> level.name().equals(exactName)).findFirst();
  }

  /** The least sensitive level. */
  public Level lowest() {
    return ascending.getFirst();
  }

  /** The most sensitive level. */
  public Level highest() {
    return ascending.getLast();
  }

  /** The names, least sensitive first. */
  public List<String> names() {
    return ascending.stream().map(Level::name).toList();
  }
}

package io.truelabel.sampleorg;

import java.util.List;

/**
 * Which objects of its buckets a job looks at.
 *
 * @param includes conditions of which all must hold; empty for every object
 * @param excludes conditions of which not all may hold; empty for no object
 */
public record ObjectScope(List<Condition> includes, List<Condition> excludes) {

  /** Every object. */
  public static final ObjectScope WHOLE = new ObjectScope(List.of(), List.of());

  public ObjectScope {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** All objects but those whose keys begin like this. */
  public static ObjectScope without(String prefix) {
    return new ObjectScope(
        List.of(), List.of(new Condition("OBJECT_KEY", "STARTS_WITH", List.of(prefix))));
  }

  /** Only objects with one of these extensions. */
  public static ObjectScope onlyExtensions(String... extensions) {
    return new ObjectScope(
        List.of(new Condition("OBJECT_EXTENSION", "EQ", List.of(extensions))), List.of());
  }

  /**
   * One condition, in the words of the wire format.
   *
   * @param key such as {@code OBJECT_EXTENSION}
   * @param comparator such as {@code EQ}
   */
  public record Condition(String key, String comparator, List<String> values) {

    public Condition {
      values = List.copyOf(values);
    }
  }
}

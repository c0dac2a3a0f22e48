package io.truelabel.sampleorg;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tags of one bucket, in the order in which they were written; keys are case-sensitive and
 * unique.
 */
public record Tags(List<Tag> all) {

  /** No tags at all. */
  public static final Tags NONE = new Tags(List.of());

  public Tags {
    all = List.copyOf(all);
    long distinct = all.stream().map(Tag::key).distinct().count();
    if (distinct != all.size()) {
      throw new IllegalArgumentException("A tag key appears twice: " + all);
    }
  }

  /**
   * Tags from their keys and values.
   *
   * @param keysAndValues key, value, key, value and so on
   */
  public static Tags of(String... keysAndValues) {
    if (keysAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("The last key has no value.");
    }
    return new Tags(
        IntStream.range(0, keysAndValues.length / 2)
            .mapToObj(i -> new Tag(keysAndValues[2 * i], keysAndValues[2 * i + 1]))
            .toList());
  }

  /** The value of exactly this key. */
  public Optional<String> get(String key) {
    return all.stream().filter(has(key)).map(Tag::value).findFirst();
  }

  /** These tags with this one set; what had the key before is replaced. */
  public Tags with(String key, String value) {
    Tag added = new Tag(key, value);
    return new Tags(Stream.concat(without(key).all().stream(), Stream.of(added)).toList());
  }

  /** These tags without the one of exactly this key. */
  public Tags without(String key) {
    return new Tags(all.stream().filter(Predicate.not(has(key))).toList());
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  private static Predicate<Tag> has(String key) {
    return tag -> tag.key().equals(key);
  }
}

package io.truelabel.sampleorg;

import java.util.List;

/**
 * Which identifiers a job looks for.
 *
 * @param selector how the managed ones are chosen
 * @param managed ids of managed identifiers, for {@link Selector#INCLUDE} and {@link
 *     Selector#EXCLUDE}
 * @param custom ids of custom identifiers
 */
public record Choice(Selector selector, List<String> managed, List<String> custom) {

  /** Every managed identifier, and no custom one. */
  public static final Choice ALL = new Choice(Selector.ALL, List.of(), List.of());

  /** What a job looks for unless told otherwise: a fifth of the managed identifiers. */
  public static final Choice RECOMMENDED = new Choice(Selector.RECOMMENDED, List.of(), List.of());

  public Choice {
    managed = List.copyOf(managed);
    custom = List.copyOf(custom);
  }

  /** These managed identifiers alone. */
  public static Choice only(String... ids) {
    return new Choice(Selector.INCLUDE, List.of(ids), List.of());
  }

  /** All managed identifiers but these. */
  public static Choice allBut(String... ids) {
    return new Choice(Selector.EXCLUDE, List.of(ids), List.of());
  }

  /** The same managed identifiers, with these custom ones. */
  public Choice withCustom(String... ids) {
    return new Choice(selector, managed, List.of(ids));
  }

  /** {@code managedDataIdentifierSelector}. */
  public enum Selector {
    ALL,
    EXCLUDE,
    INCLUDE,
    NONE,
    RECOMMENDED
  }
}

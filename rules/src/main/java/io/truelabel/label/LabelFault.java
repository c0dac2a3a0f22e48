package io.truelabel.label;

import java.util.List;

/** One thing that is wrong with a tag, with what was found: every value here is owner-written. */
public sealed interface LabelFault {
  /** The key of the tag as the policy writes it. */
  String key();

  /** There is no such tag, in any spelling. */
  record Missing(String key) implements LabelFault {}

  /** The tag holds nothing, or nothing but spaces. */
  record Blank(String key) implements LabelFault {}

  /** The key differs from the policy's in case or by spaces around it; its value counts. */
  record KeySpelling(String key, String found) implements LabelFault {}

  /**
   * Several tags claim to be this one.
   *
   * @param key the key of the tag as the policy writes it
   * @param found the keys that claim to be it, in their natural order
   * @param agreeing whether they have the same value, which counts; of different values none does
   */
  record SeveralSpellings(String key, List<String> found, boolean agreeing) implements LabelFault {
    /** Keeps an unmodifiable copy of the spellings. */
    public SeveralSpellings {
      found = List.copyOf(found);
    }
  }

  /** The value is no level of the policy. */
  record NotALevel(String key, String found) implements LabelFault {}

  /** The value is a level but for upper and lower case. */
  record ValueCase(String key, String found, String level) implements LabelFault {}

  /** The value is a level but for spaces around it. */
  record ValuePadded(String key, String found, String level) implements LabelFault {}

  /** The value is no level and holds a character outside ASCII, which may look like another. */
  record NotAscii(String key, String found, int codePoint) implements LabelFault {}

  /** The value is neither the ARN nor the name of an SNS topic. */
  record NotATopic(String key, String found) implements LabelFault {}
}

package io.truelabel.aws;

import java.time.Instant;

/** What became of an object in which something was found. */
public sealed interface Lookup {

  /** It still is the object that was scanned. */
  record Unchanged() implements Lookup {}

  /**
   * It was overwritten.
   *
   * @param lastModified when
   */
  record Replaced(Instant lastModified) implements Lookup {}

  /** It is not there any more. */
  record Gone() implements Lookup {}

  /**
   * It could not be looked up.
   *
   * @param why for people, without the object's name
   */
  record Unchecked(String why) implements Lookup {}
}

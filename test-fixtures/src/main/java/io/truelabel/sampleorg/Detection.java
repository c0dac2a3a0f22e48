package io.truelabel.sampleorg;

/** One kind of sensitive data in one object, and how often it occurs there. */
public sealed interface Detection {

  /** Occurrences in the object, at least 1. */
  long count();

  /**
   * Found by one of Macie's own identifiers.
   *
   * @param category such as {@code PERSONAL_INFORMATION}
   * @param type the identifier, such as {@code USA_SOCIAL_SECURITY_NUMBER}
   */
  record Managed(String category, String type, long count) implements Detection {}

  /**
   * Found by an identifier of the organization's own.
   *
   * @param arn what Macie puts there: the bare id of the identifier
   */
  record Custom(String arn, String name, long count) implements Detection {}
}

package io.truelabel.sampleorg;

/** One kind of sensitive data in one object, and how often it occurs there. */
public sealed interface Detection {

  /** Occurrences in the object, at least 1. */
  long count();

  /** The severity that Macie gives it; High for an identifier that the samples do not know. */
  Severity severity();

  /**
   * Found by one of Macie's own identifiers.
   *
   * @param category such as {@code PERSONAL_INFORMATION}
   * @param type the identifier, such as {@code USA_SOCIAL_SECURITY_NUMBER}
   */
  record Managed(String category, String type, long count) implements Detection {

    @Override
    public Severity severity() {
      return Identifier.named(type).map(known -> known.severity(count)).orElse(Severity.HIGH);
    }
  }

  /**
   * Found by an identifier of the organization's own.
   *
   * @param arn what Macie puts there: the bare id of the identifier
   */
  record Custom(String arn, String name, long count) implements Detection {

    @Override
    public Severity severity() {
      return Severity.MEDIUM;
    }
  }
}

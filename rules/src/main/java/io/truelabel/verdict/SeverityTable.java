package io.truelabel.verdict;

/**
 * The one table from which the severity of every violation is read.
 *
 * <pre>
 *                                      bucket not exposed   bucket exposed
 * contents 1 level above the label     MEDIUM               HIGH
 * contents 2 levels above              HIGH                 CRITICAL
 * contents 3 or more levels above      CRITICAL             CRITICAL
 * contents forbidden at every level    HIGH                 CRITICAL
 * exposed 1 level above what is allowed                     HIGH
 * exposed 2 or more levels above                            CRITICAL
 * no usable label, or Macie does not look                   MEDIUM
 * label usable but misspelled, or topic wrong               LOW
 * Macie looks, but not so that it proves everything         LOW
 * </pre>
 *
 * <p>Exposed means public, or shared or replicated outside the organization, allowed or not.
 */
final class SeverityTable {
  /** A label that can be used but is misspelled. */
  static final Severity MISSPELLED = Severity.LOW;

  private SeverityTable() {}

  static Severity contents(int levelsAbove, Exposure exposure) {
    return Severity.LOW.worse(levelsAbove + (exposure.any() ? 1 : 0));
  }

  static Severity forbidden(Exposure exposure) {
    return exposure.any() ? Severity.CRITICAL : Severity.HIGH;
  }

  static Severity exposed(int levelsAbove) {
    return Severity.MEDIUM.worse(levelsAbove);
  }

  static Severity of(ViolationKind kind) {
    return switch (kind) {
      case LABEL_MISSING,
          LABEL_BLANK,
          LABEL_NOT_A_LEVEL,
          LABEL_NOT_ASCII,
          LABEL_BOTH_SPELLINGS,
          NOT_MONITORED,
          MONITORING_PAUSED,
          NEVER_LOOKED,
          ACCESS_DENIED,
          OVER_QUOTA,
          NO_MACIE_IN_REGION,
          MACIE_OFF,
          OBJECTS_UNREADABLE ->
          Severity.MEDIUM;
      case LABEL_VALUE_CASE,
          LABEL_VALUE_PADDED,
          LABEL_KEY_CASE,
          TOPIC_MISSING,
          TOPIC_BLANK,
          TOPIC_MALFORMED,
          TOPIC_KEY_CASE,
          TOPIC_BOTH_SPELLINGS,
          TOPIC_FOREIGN,
          TOPIC_FIFO,
          LOOK_UNPROVEN,
          LOOK_TOO_OLD,
          NOT_LOOKED_FOR,
          OBJECTS_UNSUPPORTED ->
          Severity.LOW;
      case CONTENTS_EXCEED_LABEL,
          CONTENTS_FORBIDDEN,
          EXPOSED_PUBLIC,
          EXPOSED_SHARED,
          EXPOSED_REPLICATED ->
          throw new IllegalArgumentException(kind + " depends on levels and exposure");
    };
  }
}

package io.truelabel.policy;

/**
 * Which of Macie's findings count, and when their object is gone.
 *
 * @param source whose findings are read
 * @param honourSuppressed whether a finding that the administrator's suppression rule archived is
 *     left out of the verdict
 * @param gone when an object no longer proves anything
 */
public record FindingsRules(Source source, boolean honourSuppressed, Gone gone) {

  /** Whose findings are read. */
  public enum Source {
    /** Those that the Macie administrator sees: jobs that members created stay unseen. */
    ADMINISTRATOR,
    /** Those of each account, through its own role. */
    EACH_ACCOUNT
  }

  /** When an object counts as gone. */
  public enum Gone {
    /** Its newest version is a delete marker, or it has none. */
    NO_CURRENT_VERSION,
    /** No version of it is left. */
    NO_VERSIONS
  }
}

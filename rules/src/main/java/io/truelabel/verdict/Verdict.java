package io.truelabel.verdict;

import java.util.List;

/** The outcome for one bucket under one rule, with its reasons. */
public sealed interface Verdict {
  /** The kind of verdict. */
  Outcome outcome();

  /**
   * Judged, no violation.
   *
   * @param why what makes it so, for people
   */
  record Compliant(String why) implements Verdict {
    @Override
    public Outcome outcome() {
      return Outcome.COMPLIANT;
    }
  }

  /**
   * At least one violation that nobody waived.
   *
   * @param violations those, worst first; never empty
   * @param waived the waived ones beside them
   */
  record Noncompliant(List<Violation> violations, List<WaivedViolation> waived) implements Verdict {
    /** Keeps unmodifiable copies. */
    public Noncompliant {
      violations = List.copyOf(violations);
      waived = List.copyOf(waived);
    }

    @Override
    public Outcome outcome() {
      return Outcome.NONCOMPLIANT;
    }
  }

  /**
   * Every violation is waived.
   *
   * @param waived those, worst first; never empty
   */
  record Waived(List<WaivedViolation> waived) implements Verdict {
    /** Keeps an unmodifiable copy. */
    public Waived {
      waived = List.copyOf(waived);
    }

    @Override
    public Outcome outcome() {
      return Outcome.WAIVED;
    }
  }

  /**
   * The policy leaves the bucket out.
   *
   * @param reason the reason that the policy gives
   */
  record Excluded(String reason) implements Verdict {
    @Override
    public Outcome outcome() {
      return Outcome.EXCLUDED;
    }
  }

  /**
   * Macie has not looked yet.
   *
   * @param why what is missing, for people
   */
  record Unproven(String why) implements Verdict {
    @Override
    public Outcome outcome() {
      return Outcome.UNPROVEN;
    }
  }

  /**
   * Could not be judged, because something could not be read; whatever was said before stays.
   *
   * @param why what could not be read, for people
   */
  record Unknown(String why) implements Verdict {
    @Override
    public Outcome outcome() {
      return Outcome.UNKNOWN;
    }
  }

  /** The violations that nobody waived, worst first. */
  default List<Violation> violations() {
    return List.of();
  }

  /** The violations that are waived, worst first. */
  default List<WaivedViolation> waived() {
    return List.of();
  }
}

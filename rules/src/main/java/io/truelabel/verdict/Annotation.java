package io.truelabel.verdict;

import java.util.List;

/**
 * The one free text that AWS Config shows beside a result: cause first, then what to do.
 *
 * <p>AWS takes 1 to 256 characters (PutEvaluations, Evaluation.Annotation); we count UTF-16 units
 * and never cut between the two halves of a character.
 */
public final class Annotation {
  /** The most that AWS Config takes, in UTF-16 units. */
  public static final int LONGEST = 256;

  private static final String CUT = "...";

  private Annotation() {}

  /** The annotation of a verdict; never empty, never too long, the same for the same verdict. */
  public static String of(Verdict verdict) {
    return fit(
        switch (verdict) {
          case Verdict.Compliant it -> it.why();
          case Verdict.Noncompliant it -> violations(it.violations());
          case Verdict.Waived it -> waived(it.waived().getFirst());
          case Verdict.Excluded it -> "Left out by the policy: " + Untrusted.shown(it.reason());
          case Verdict.Unproven it -> it.why();
          case Verdict.Unknown it -> it.why();
        });
  }

  private static String violations(List<Violation> violations) {
    var worst = violations.getFirst();
    var others = violations.size() - 1;
    var also = others == 0 ? "" : " (and %d more)".formatted(others);
    return worst.cause() + also + " " + worst.remedy();
  }

  private static String waived(WaivedViolation waived) {
    var waiver = waived.waiver();
    return "Waived until %s: %s".formatted(waiver.until(), waiver.reason());
  }

  private static String fit(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    var end = LONGEST - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}

package io.truelabel.verdict;

import io.truelabel.policy.Waiver;
import java.util.Comparator;
import java.util.List;

/**
 * The one free text that AWS Config shows beside a result: cause first, then what to do.
 *
 * <p>AWS takes 1 to 256 characters (PutEvaluations, Evaluation.Annotation); we count UTF-16 units
 * and never cut between the two halves of a character. However long the cause, the remedy begins.
 */
public final class Annotation {
  /** The most that AWS Config takes, in UTF-16 units. */
  public static final int LONGEST = 256;

  /** How much of a long remedy is shown beside a long cause. */
  private static final int REMEDY_SHARE = 112;

  private static final String CUT = "...";
  private static final String NO_REASON = "No reason was given.";

  private Annotation() {}

  /** The annotation of a verdict; never empty, never too long, the same for the same verdict. */
  public static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compliant it -> text(it.why());
      case Verdict.Noncompliant it -> violations(it.violations());
      case Verdict.Waived it -> waived(it.waived());
      case Verdict.Excluded it -> text("Left out by the policy: " + it.reason());
      case Verdict.Unproven it -> text(it.why());
      case Verdict.Unknown it -> text(it.why());
    };
  }

  private static String violations(List<Violation> violations) {
    var worst = violations.getFirst();
    var count = violations.size();
    var first = count == 1 ? "" : "Worst of %s: ".formatted(count);
    return text(first + worst.cause(), worst.remedy());
  }

  /** The waiver that ends first: until then, and no longer, everything is waived. */
  private static String waived(List<WaivedViolation> waived) {
    var waiver =
        waived.stream()
            .map(WaivedViolation::waiver)
            .min(Comparator.comparing(Waiver::until).thenComparingInt(Waiver::line))
            .orElseThrow();
    return text("Waived until %s: %s".formatted(waiver.until(), waiver.reason()));
  }

  private static String text(String cause, String remedy) {
    var room = Math.max(REMEDY_SHARE, LONGEST - cause.length() - 1);
    var end = cut(remedy, room);
    return text(cut(cause, LONGEST - end.length() - 1) + " " + end);
  }

  private static String text(String whole) {
    var line = Untrusted.line(whole).strip();
    return line.isEmpty() ? NO_REASON : cut(line, LONGEST);
  }

  private static String cut(String text, int room) {
    if (text.length() <= room) {
      return text;
    }
    var end = room - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}

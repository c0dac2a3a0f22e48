package io.truelabel.cli;

import io.truelabel.cli.terminal.Sheet;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.PolicyLine;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Verdict;
import io.truelabel.verdict.Violation;
import io.truelabel.verdict.WaivedViolation;
import java.util.Locale;

/** The part of an explanation that shows the three verdicts. */
final class VerdictPart {

  private VerdictPart() {}

  static void write(Judgement judgement, Sheet sheet) {
    sheet.heading("The verdicts");
    for (Rule rule : Rule.values()) {
      write(rule, judgement.verdict(rule), sheet);
    }
  }

  private static void write(Rule rule, Verdict verdict, Sheet sheet) {
    sheet.text(1, rule.configName() + ": " + verdict.outcome().word(), Inks.of(verdict.outcome()));
    switch (verdict) {
      case Verdict.Compliant(String why) -> sheet.text(2, why);
      case Verdict.Unproven(String why) -> sheet.text(2, why);
      case Verdict.Unknown(String why) -> sheet.text(2, why);
      case Verdict.Excluded(String reason) -> sheet.text(2, "Left out by the policy: " + reason);
      case Verdict.Noncompliant _, Verdict.Waived _ -> {}
    }
    verdict.violations().forEach(violation -> violation(violation, sheet));
    verdict.waived().forEach(waived -> waived(waived, sheet));
  }

  private static void violation(Violation violation, Sheet sheet) {
    sheet.text(2, heading(violation), Inks.of(violation.severity()));
    sheet.text(3, violation.cause());
  }

  private static void waived(WaivedViolation waived, Sheet sheet) {
    sheet.text(2, heading(waived.violation()) + ", waived until " + waived.waiver().until());
    sheet.text(3, waived.violation().cause());
  }

  private static String heading(Violation violation) {
    String severity = violation.severity().name().toLowerCase(Locale.ROOT);
    String heading = severity + " " + violation.kind().id();
    PolicyLine source = violation.source();
    return source.line() == 0
        ? heading
        : "%s, by \"%s\" at line %s".formatted(heading, source.name(), source.line());
  }
}

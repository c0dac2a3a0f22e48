package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.evidence.BucketId;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Waiver;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Notice;
import io.truelabel.verdict.Violation;
import io.truelabel.verdict.WaivedViolation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The part of an explanation that shows which lines of the policy apply. */
record PolicyPart(Policy policy, String name, Instant now) {

  void write(Judgement judgement, Sheet sheet) {
    BucketId id = judgement.bucket();
    sheet.heading("What applies in " + name);
    policy
        .exclusionOf(id.accountId(), id.name())
        .ifPresent(it -> sheet.field(line(it.line()), "leaves the bucket out: " + it.reason()));
    broken(judgement).forEach(violation -> requirement(violation, sheet));
    List<Waiver> waivers = policy.waiversOf(id.accountId(), id.name());
    waivers.forEach(waiver -> waiver(waiver, sheet));
    if (waivers.isEmpty()) {
      sheet.text(1, "No waiver names this bucket.");
    }
    judgement.notices().stream().map(Notice::text).forEach(it -> sheet.text(1, it, Ink.YELLOW));
  }

  private static Stream<Violation> broken(Judgement judgement) {
    return Stream.concat(
            judgement.violations().stream(),
            judgement.waived().stream().map(WaivedViolation::violation))
        .filter(violation -> violation.source().line() > 0)
        .sorted(Comparator.comparingInt(violation -> violation.source().line()));
  }

  private static void requirement(Violation violation, Sheet sheet) {
    String demand =
        violation.required().isEmpty()
            ? " allows this at no level"
            : " requires " + violation.required();
    sheet.field(line(violation.source().line()), "\"" + violation.source().name() + "\"" + demand);
  }

  private void waiver(Waiver waiver, Sheet sheet) {
    boolean inForce = waiver.inForce(now);
    sheet.field(
        line(waiver.line()),
        "waiver %s %s, of %s up to %s"
            .formatted(
                inForce ? "in force until" : "that ended on",
                waiver.until(),
                String.join(", ", waiver.kinds()),
                waiver.upTo().name()),
        inForce ? Ink.CYAN : Ink.YELLOW);
    sheet.field("", "by %s: %s".formatted(waiver.by(), waiver.reason()));
  }

  private static String line(int line) {
    return "Line " + line;
  }
}

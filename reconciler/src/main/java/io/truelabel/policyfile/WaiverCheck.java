package io.truelabel.policyfile;

import io.truelabel.verdict.ViolationKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks each waiver: that it hides no more than somebody meant, and that its time is a time. */
final class WaiverCheck {

  /** The kinds that a waiver hides up to a level only. */
  private static final Set<ViolationKind> GRADED =
      EnumSet.of(
          ViolationKind.CONTENTS_EXCEED_LABEL,
          ViolationKind.CONTENTS_FORBIDDEN,
          ViolationKind.EXPOSED_PUBLIC,
          ViolationKind.EXPOSED_SHARED,
          ViolationKind.EXPOSED_REPLICATED);

  private final Scale scale;
  private final Remarks remarks;
  private final LocalDate today;

  private WaiverCheck(Scale scale, Remarks remarks, LocalDate today) {
    this.scale = scale;
    this.remarks = remarks;
    this.today = today;
  }

  static void check(Section root, Remarks remarks, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    WaiverCheck check = new WaiverCheck(Scale.of(root), remarks, today);
    root.sections("waivers").forEach(check::check);
  }

  private void check(Section waiver) {
    checkAccounts(waiver);
    checkReach(waiver);
    waiver.text("until").ifPresent(this::checkUntil);
  }

  private void checkAccounts(Section waiver) {
    if (waiver.has("accounts")) {
      return;
    }
    waiver.texts("buckets").stream()
        .filter(it -> it.value().contains("*"))
        .findFirst()
        .ifPresent(name ->
            remarks.error(
                name.spot(),
                "The waiver for %s names no account: buckets that anybody creates later, in any account, would be waived."
                    .formatted(Quote.of(name.value())),
                "Add `accounts:`, or name the buckets one by one."));
  }

  private void checkReach(Section waiver) {
    List<ViolationKind> graded =
        waiver.texts("kinds").stream()
            .flatMap(it -> ViolationKind.withId(it.value()).stream())
            .filter(GRADED::contains)
            .toList();
    Optional<Text> upTo = waiver.text("upTo");
    if (upTo.isEmpty() && !graded.isEmpty() && !waiver.has("upTo")) {
      reportNoReach(waiver, graded.getFirst());
    }
    upTo.filter(it -> graded.contains(ViolationKind.CONTENTS_FORBIDDEN))
        .filter(it -> scale.names().contains(it.value()) && !scale.isHighest(it))
        .ifPresent(this::reportTooLow);
  }

  private void reportNoReach(Section waiver, ViolationKind kind) {
    remarks.error(
        waiver.spotOf("upTo"),
        "%s lacks the key `upTo`: without a level, a waiver of `%s` for small things would hide great ones found later."
            .formatted(Quote.of(waiver.spot().path()), kind.id()),
        "Add `upTo:` with one of " + Quote.list(scale.names()) + ".");
  }

  private void reportTooLow(Text upTo) {
    String highest = scale.names().getLast();
    remarks.error(
        upTo.spot(),
        "%s is %s, so the waiver of `contents-forbidden` would hide nothing: what is forbidden at every level counts as %s."
            .formatted(Quote.of(upTo.spot().path()), Quote.of(upTo.value()), Quote.of(highest)),
        "Write `upTo: %s`, in a waiver of its own if other kinds stand beside it."
            .formatted(highest));
  }

  private void checkUntil(Text until) {
    try {
      LocalDate end = LocalDate.parse(until.value());
      if (end.isBefore(today)) {
        warnOfEnd(until);
      }
    } catch (DateTimeException noDate) {
      remarks.error(
          until.spot(),
          "%s is %s, which is not a day in the calendar (%s)."
              .formatted(Quote.of(until.spot().path()), Quote.of(until.value()), "year-month-day"),
          "Write for example `2027-03-31`.");
    }
  }

  private void warnOfEnd(Text until) {
    remarks.warning(
        until.spot(),
        "The waiver ended on %s and has no effect any more.".formatted(until.value()),
        "Take it out, or have it given again with a new date.");
  }
}

package io.truelabel.alert;

import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.text.Paragraph;
import io.truelabel.text.Printable;
import io.truelabel.verdict.ViolationKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One bucket of a letter in plain text: what is wrong, why it matters, what to do next. */
final class BucketText {
  /** Enough for any honest bucket; keeps one with a contrived label from filling the letter. */
  private static final int VIOLATIONS_SHOWN = 8;

  /** What was noticed on the way: rarely more than one. */
  private static final int NOTICES_SHOWN = 3;

  private static final int INDENT = 3;
  private static final Comparator<ViolationLine> WORST_FIRST =
      Comparator.comparing(ViolationLine::severity).reversed();

  private final List<String> lines = new ArrayList<>();

  private BucketText() {}

  /** The lines about one bucket, without a blank line at either end. */
  static List<String> of(int number, Letter.Entry entry) {
    BucketText text = new BucketText();
    if (entry.news() instanceof News.Standing) {
      text.brief(number, entry);
    } else {
      text.heading(number, entry);
      text.violations(entry.bucket().violations().sorted(WORST_FIRST).toList());
    }
    return List.copyOf(text.lines);
  }

  private void heading(int number, Letter.Entry entry) {
    BucketResult bucket = entry.bucket();
    lines.add(number + ". " + NewsWords.rank(entry) + ": " + name(bucket));
    say("Account " + bucket.id().accountId() + ", " + bucket.id().region() + ". " + label(bucket));
    Stream.of(NewsWords.sentence(entry.news()), entry.reason())
        .filter(sentence -> !sentence.isEmpty())
        .forEach(this::say);
    bucket.notices().stream().limit(NOTICES_SHOWN).forEach(this::say);
  }

  /** One bucket of a digest. */
  private void brief(int number, Letter.Entry entry) {
    BucketResult bucket = entry.bucket();
    String worst =
        bucket.violations().sorted(WORST_FIRST).map(ViolationLine::kind).findFirst().orElse("");
    lines.addAll(
        Paragraph.of(
            number + ". ",
            " ".repeat(INDENT),
            "%s: %s, %s %s: %s"
                .formatted(
                    entry.severity(),
                    name(bucket),
                    bucket.id().accountId(),
                    bucket.id().region(),
                    worst)));
  }

  private static String name(BucketResult bucket) {
    return Printable.of(bucket.id().name());
  }

  private static String label(BucketResult bucket) {
    String level = bucket.level().isEmpty() ? "none that can be used" : bucket.level();
    String team = bucket.team().isBlank() ? "" : " Team: " + bucket.team() + ".";
    return "Label: " + level + "." + team;
  }

  private void violations(List<ViolationLine> violations) {
    violations.stream().limit(VIOLATIONS_SHOWN).forEach(this::violation);
    int left = violations.size() - VIOLATIONS_SHOWN;
    if (left > 0) {
      lines.add("");
      say("And " + left + " more that are no worse. The report lists them all.");
    }
  }

  private void violation(ViolationLine violation) {
    lines.add("");
    labelled("What is wrong:  ", violation.cause());
    labelled("Why it matters: ", stakes(violation));
    labelled("What to do:     ", violation.remedy());
  }

  private static String stakes(ViolationLine violation) {
    return ViolationKind.withId(violation.kind()).map(Stakes::of).orElseThrow();
  }

  private void labelled(String label, String text) {
    String margin = " ".repeat(INDENT);
    lines.addAll(Paragraph.of(margin + label, margin + " ".repeat(label.length()), safe(text)));
  }

  private void say(String text) {
    lines.addAll(Paragraph.of(INDENT, safe(text)));
  }

  private static String safe(String text) {
    return Printable.of(text);
  }
}

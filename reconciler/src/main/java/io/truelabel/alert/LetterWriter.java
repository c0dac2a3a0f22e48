package io.truelabel.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.text.Paragraph;
import io.truelabel.text.Printable;
import io.truelabel.verdict.Severity;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a letter as plain text that a developer understands without knowing Truelabel. */
final class LetterWriter {
  /** The longest message of SNS with its attributes, in bytes (API reference, Publish). */
  static final int MAXIMUM_BYTES = 262_144;

  /** The longest subject of SNS (API reference, Publish). */
  static final int LONGEST_SUBJECT = 99;

  /** Room for the closing lines and for what SNS adds. */
  private static final int RESERVE = 2_048;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Occasion occasion;

  /** A writer for one occasion. */
  LetterWriter(Occasion occasion) {
    this.occasion = occasion;
  }

  Message write(Letter letter) {
    return new Message(subject(letter), body(letter));
  }

  private String subject(Letter letter) {
    String text =
        "Truelabel: %s, worst %s (%s)"
            .formatted(
                buckets(letter.entries().size()), letter.worst(), DATE.format(occasion.at()));
    return Printable.ascii(text.substring(0, Math.min(text.length(), LONGEST_SUBJECT)));
  }

  private String body(Letter letter) {
    StringBuilder body = new StringBuilder(lines(opening(letter)));
    int bytes = body.toString().getBytes(UTF_8).length;
    int written = 0;
    for (Letter.Entry entry : letter.entries()) {
      String block = "\n" + lines(BucketText.of(written + 1, entry));
      bytes += block.getBytes(UTF_8).length;
      if (bytes > MAXIMUM_BYTES - RESERVE) {
        break;
      }
      body.append(block);
      written++;
    }
    return body.append(lines(closing(letter.entries().size() - written))).toString();
  }

  private List<String> opening(Letter letter) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Paragraph.of(0, firstLine(letter)));
    lines.add("");
    lines.addAll(
        Paragraph.of(
            0,
            "Truelabel compares what an S3 bucket says about its contents with what Amazon Macie"
                + " found in it. "
                + occasion.opening()));
    if (occasion.mode() == Occasion.Mode.OBSERVE) {
      lines.add("");
      lines.addAll(Paragraph.of(0, "The policy says mode: observe, so no owner was told."));
    }
    return lines;
  }

  private static String firstLine(Letter letter) {
    String all = letter.entries().size() == 1 ? " needs attention: " : " need attention: ";
    return buckets(letter.entries().size()) + all + counts(letter) + ".";
  }

  private static String counts(Letter letter) {
    return Stream.of(Severity.values())
        .sorted((a, b) -> b.compareTo(a))
        .map(severity -> count(letter, severity))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(Letter letter, Severity severity) {
    long count = letter.entries().stream().filter(e -> e.severity() == severity).count();
    return count == 0 ? "" : count + " " + severity.name().toLowerCase(Locale.ROOT);
  }

  private static String buckets(int count) {
    return count == 1 ? "1 S3 bucket" : count + " S3 buckets";
  }

  private List<String> closing(int leftOut) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    if (leftOut > 0) {
      lines.add(
          "... and " + leftOut + " more. A message holds no more; the report lists them all.");
      lines.add("");
    }
    lines.add("--");
    lines.addAll(
        Paragraph.of(
            0,
            "The security team can show the whole story of a bucket: truelabel explain BUCKET."
                + " This was "
                + Printable.of(occasion.id())
                + "."));
    return lines;
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}

package io.truelabel.alert;

import io.truelabel.text.Paragraph;
import io.truelabel.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** A letter as plain text that a developer understands without knowing Truelabel. */
final class LetterText {
  private final Letter letter;
  private final Occasion occasion;
  private final Headline headline;

  LetterText(Letter letter, Occasion occasion) {
    this.letter = letter;
    this.occasion = occasion;
    this.headline = Headline.of(letter, occasion);
  }

  /** What stands before the buckets. */
  String opening() {
    List<String> lines = new ArrayList<>(Paragraph.of(0, headline.text()));
    paragraph(
        lines,
        "Truelabel compares what an S3 bucket says about its contents with what Amazon Macie found"
            + " in it. "
            + Printable.of(occasion.opening()));
    switch (occasion.mode()) {
      case OBSERVE -> paragraph(lines, "The policy says mode: observe, so no owner was told.");
      case TEST ->
          paragraph(
              lines,
              "This is a TEST with a sample finding of Macie: nothing is wrong with anything.");
      case OWNERS -> {
        // That owners are told is nothing to say.
      }
    }
    if (letter.entries().stream().anyMatch(entry -> entry.news() instanceof News.Standing)) {
      paragraph(
          lines,
          "Buckets in one line were known before owners were told of anything. From now on their"
              + " owners hear at once what is new.");
    }
    return text(lines);
  }

  private static void paragraph(List<String> lines, String text) {
    lines.add("");
    lines.addAll(Paragraph.of(0, text));
  }

  /** One bucket, with the empty line before it. */
  String bucket(int index) {
    boolean goesOn = index > 0 && brief(index) && brief(index - 1);
    return (goesOn ? "" : "\n") + text(BucketText.of(index + 1, letter.entries().get(index)));
  }

  private boolean brief(int index) {
    return letter.entries().get(index).news() instanceof News.Standing;
  }

  /** What stands behind the buckets. */
  String closing(int left) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    if (left > 0) {
      lines.add("... and " + left + " more. A message holds no more; the report lists them all.");
      lines.add("");
    }
    lines.add("--");
    if (!occasion.report().isEmpty()) {
      lines.add("The whole report: " + Printable.of(occasion.report()));
    }
    lines.addAll(
        Paragraph.of(
            0,
            "The security team can show the whole story of a bucket: truelabel explain BUCKET."
                + " This was "
                + Printable.of(occasion.id())
                + "."));
    return text(lines);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}

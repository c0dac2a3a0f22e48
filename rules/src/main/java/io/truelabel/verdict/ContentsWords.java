package io.truelabel.verdict;

import io.truelabel.policy.Level;
import java.util.List;

/** The sentences about contents and exposure: what is wrong, then what to do. */
final class ContentsWords {
  private final String key;

  /** Words for the label whose tag has this key. */
  ContentsWords(String key) {
    this.key = key;
  }

  static String exceeds(LabelLevel label, Level needed, List<EvidenceLine> lines) {
    var names = Names.of(lines);
    return "%s, but Macie found %s, which %s at least %s."
        .formatted(label.text(), names.first(), names.with("needs", "need"), needed);
  }

  /** What settles everything that was found: the same for each part of it. */
  String settle(Level level) {
    return "Remove the data, or set %s to %s.".formatted(key, level);
  }

  /** The same, where the new label would not be allowed as open as the bucket is. */
  String closeAndSettle(Level level) {
    return "Close the bucket to outsiders now; then remove the data, or set %s to %s."
        .formatted(key, level);
  }

  static Sentence forbidden(List<EvidenceLine> lines) {
    return new Sentence(
        "Macie found %s, which no label allows.".formatted(Names.of(lines).first()),
        "Revoke what is a credential, then remove the objects that hold the data.");
  }

  static String exposed(LabelLevel label, String how, Level allowed) {
    return "%s, but %s, which is allowed only up to %s.".formatted(label.text(), how, allowed);
  }

  static String clean(LabelLevel label, Found found) {
    return "%s: %sMacie found nothing that needs a higher level, and the bucket is no more open to outsiders than that level allows."
        .formatted(label.text(), apartFrom(found.suppressed().size()));
  }

  static String empty(LabelLevel label) {
    return "%s: the bucket is empty, and no more open to outsiders than that level allows."
        .formatted(label.text());
  }

  private static String apartFrom(int suppressed) {
    return switch (suppressed) {
      case 0 -> "";
      case 1 -> "apart from 1 suppressed detection ";
      default -> "apart from %s suppressed detections ".formatted(suppressed);
    };
  }
}

package io.truelabel.policyfile;

import io.truelabel.text.Printable;
import java.util.List;
import java.util.stream.Stream;

/** Checks the texts that people will read in messages: the names, the reasons, the signatures. */
final class WordsCheck {

  private WordsCheck() {}

  static void check(Section root, Remarks remarks) {
    Stream.of(
            texts(root.sections("contents"), "name"),
            texts(root.section("scope").sections("exclude"), "reason"),
            texts(root.sections("waivers"), "reason"),
            texts(root.sections("waivers"), "by"))
        .flatMap(it -> it)
        .forEach(it -> check(it, remarks));
  }

  private static Stream<Text> texts(List<Section> sections, String key) {
    return sections.stream().flatMap(it -> it.text(key).stream());
  }

  private static void check(Text text, Remarks remarks) {
    if (text.flat().isBlank()) {
      remarks.error(
          text.spot(),
          Quote.of(text.spot().path()) + " is blank, and messages and audits show it.",
          "Write a few words.");
    } else if (!Printable.of(text.flat()).equals(text.flat())) {
      remarks.error(
          text.spot(),
          Quote.of(text.spot().path()) + " holds a character that cannot be seen.",
          "Take it out, or write the text again by hand.");
    }
  }
}

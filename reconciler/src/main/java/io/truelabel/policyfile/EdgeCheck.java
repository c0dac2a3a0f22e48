package io.truelabel.policyfile;

import java.util.List;
import java.util.stream.Stream;

/** Checks that no name that is compared exactly has something invisible around it. */
final class EdgeCheck {

  private EdgeCheck() {}

  static void check(Section root, Remarks remarks) {
    Stream.of(
            texts(root.section("scope").sections("exclude"), "buckets", "accounts"),
            texts(root.sections("waivers"), "buckets", "accounts"),
            texts(List.of(root.section("teams")), "known"))
        .flatMap(it -> it)
        .filter(it -> !it.value().equals(it.value().strip()))
        .forEach(it -> report(it, remarks));
  }

  private static Stream<Text> texts(List<Section> sections, String... keys) {
    return sections.stream()
        .flatMap(section -> Stream.of(keys).flatMap(key -> section.texts(key).stream()));
  }

  private static void report(Text text, Remarks remarks) {
    remarks.error(
        text.spot(),
        Quote.of(text.spot().path())
            + " has spaces or line ends around it, and would match nothing.",
        "Write " + Quote.of(text.flat()) + " on one line.");
  }
}

package io.truelabel.policyfile;

import io.truelabel.policy.Category;
import io.truelabel.policy.Match;
import io.truelabel.policy.Subject;
import java.util.List;
import java.util.stream.Stream;

/** Finds what no requirement speaks of: a category left out, and a value that can never match. */
final class GapCheck {

  private static final List<String> FIELDS =
      List.of("categories", "groups", "detections", "customIdentifiers");

  private GapCheck() {}

  static void check(Section root, Remarks remarks) {
    if (remarks.hasErrorsIn("contents")) {
      return;
    }
    List<Section> requirements = root.sections("contents");
    requirements.forEach(it -> warnOfDeadValues(it, remarks));
    List<Match> matches = requirements.stream().map(PolicyParts::match).toList();
    List<String> left =
        Category.ALL.stream()
            .filter(it -> matches.stream().noneMatch(match -> match.matches(newcomer(it))))
            .toList();
    if (root.has("contents") && !left.isEmpty()) {
      warnOfCategories(root.spotOf("contents"), left, remarks);
    }
  }

  /** Something of a category that nobody has heard of yet, found often and thought grave. */
  private static Subject newcomer(String category) {
    return category.equals(Category.CUSTOM_IDENTIFIER)
        ? new Subject(category, "", Subjects.UNKNOWN, 100, 3)
        : new Subject(category, Subjects.UNKNOWN, "", 100, 3);
  }

  private static void warnOfCategories(Spot contents, List<String> left, Remarks remarks) {
    remarks.warning(
        contents,
        "No requirement covers all of "
            + Quote.list(left)
            + ": what Macie adds there is not judged.",
        "Add a requirement with `categories: %s`; if it may lie anywhere, say so with the lowest level."
            .formatted(left.getFirst()));
  }

  private static void warnOfDeadValues(Section requirement, Remarks remarks) {
    List<Subject> subjects = Subjects.of(PolicyParts.set(requirement, "customIdentifiers"));
    List<Subject> matched =
        subjects.stream().filter(PolicyParts.match(requirement)::matches).toList();
    FIELDS.stream()
        .flatMap(field -> dead(requirement, field, matched))
        .forEach(value -> warnOfValue(value, remarks));
  }

  private static Stream<Text> dead(Section requirement, String field, List<Subject> matched) {
    return requirement.texts(field).stream()
        .filter(value -> matched.stream().noneMatch(only(field, value.value())::matches));
  }

  private static Match only(String field, String value) {
    return PolicyParts.match(Section.with(field, value));
  }

  private static void warnOfValue(Text value, Remarks remarks) {
    remarks.warning(
        value.spot(),
        "%s is %s, which the other fields of the requirement never let match."
            .formatted(Quote.of(value.spot().path()), Quote.of(value.value())),
        "Take it out, or give it a requirement of its own.");
  }
}

package io.truelabel.policyfile;

import io.truelabel.policy.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks each requirement by itself: it has a name, a match that can occur, and one demand. */
final class RequirementCheck {

  private static final List<String> FIELDS =
      List.of("categories", "groups", "detections", "customIdentifiers", "occurrences", "severity");

  private RequirementCheck() {}

  static void check(Section root, Remarks remarks) {
    List<Section> requirements = root.sections("contents");
    checkNames(requirements, remarks);
    for (Section requirement : requirements) {
      checkDemand(requirement, remarks);
      checkFields(requirement, remarks);
      checkPossible(requirement, remarks);
    }
  }

  private static void checkNames(List<Section> requirements, Remarks remarks) {
    Map<String, Text> seen = new HashMap<>();
    Stream<Text> names = requirements.stream().flatMap(it -> it.text("name").stream());
    names.forEach(name -> {
      Text earlier = seen.putIfAbsent(name.flat(), name);
      if (earlier != null) {
        remarks.error(
            name.spot(),
            "The name %s is taken by the requirement in line %s; messages could not tell them apart."
                .formatted(Quote.of(name.flat()), earlier.spot().place().line()),
            "Give one of them another name.");
      }
    });
  }

  private static void checkDemand(Section requirement, Remarks remarks) {
    if (requirement.has("requires") && requirement.has("forbidden")) {
      remarks.error(
          requirement.spotOf("forbidden"),
          Quote.of(requirement.spot().path())
              + " has both `requires` and `forbidden`: what is forbidden has no level.",
          "Keep `requires: LEVEL` or `forbidden: true`.");
    } else if (!requirement.has("requires") && !requirement.has("forbidden")) {
      remarks.error(
          requirement.spotOf("requires"),
          Quote.of(requirement.spot().path())
              + " asks for nothing: it has neither `requires` nor `forbidden`.",
          "Add `requires: LEVEL` or `forbidden: true`.");
    }
  }

  private static void checkFields(Section requirement, Remarks remarks) {
    if (FIELDS.stream().noneMatch(requirement::has)) {
      remarks.error(
          requirement.spot(),
          Quote.of(requirement.spot().path()) + " does not say which detections it speaks of.",
          "Add at least one of " + Quote.list(FIELDS) + ".");
    }
  }

  private static void checkPossible(Section requirement, Remarks remarks) {
    if (!remarks.hasErrorsIn(requirement.spot().path())) {
      Match match = PolicyParts.match(requirement);
      if (Subjects.of(match.customIdentifiers()).stream().noneMatch(match::matches)) {
        remarks.error(
            requirement.spot(),
            Quote.of(requirement.spot().path())
                + " can never match: all given fields must match, and these exclude each other.",
            "Split it into two requirements, or take out the field that is too much.");
      }
    }
  }
}

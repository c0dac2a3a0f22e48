package io.truelabel.policyfile;

import io.truelabel.policy.Catalogue;
import io.truelabel.policy.Category;
import io.truelabel.policy.Match;
import io.truelabel.policy.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that Macie can find, as far as requirements can tell it apart: each managed
 * identifier, one that is not known yet in each category, each custom identifier that the policy
 * names and one that it does not, in every band and severity.
 */
final class Subjects {

  /** The name of what has no name yet; no file can hold it. */
  static final String UNKNOWN = "\u0000";

  private Subjects() {}

  static List<Subject> of(Set<String> customIdentifiers) {
    List<Subject> kinds = new ArrayList<>(managed().toList());
    customIdentifiers.forEach(name -> kinds.add(custom(name)));
    kinds.add(custom(UNKNOWN));
    return kinds.stream().flatMap(Subjects::inEveryBand).toList();
  }

  private static Stream<Subject> managed() {
    return Stream.concat(
        Catalogue.bundled().identifiers().stream()
            .map(it -> new Subject(it.category(), it.id(), "", 1, 1)),
        Category.ALL.stream()
            .filter(category -> !category.equals(Category.CUSTOM_IDENTIFIER))
            .map(category -> new Subject(category, UNKNOWN, "", 1, 1)));
  }

  private static Subject custom(String name) {
    return new Subject(Category.CUSTOM_IDENTIFIER, "", name, 1, 1);
  }

  private static Stream<Subject> inEveryBand(Subject it) {
    return Match.BANDS.stream()
        .flatMap(band ->
            IntStream.rangeClosed(1, 3)
                .mapToObj(severity ->
                    new Subject(
                        it.category(), it.detection(), it.customIdentifier(), band, severity)));
  }
}

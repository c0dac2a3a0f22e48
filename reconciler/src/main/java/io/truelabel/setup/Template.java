package io.truelabel.setup;

import io.truelabel.aws.MacieRegion;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.ManagedIdentifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.GetSensitivityInspectionTemplateResponse;

/**
 * What automated discovery looks for: changed where it is as Macie made it, or as this class left
 * it. What somebody else chose stays.
 */
final class Template {
  static final String NONE_YET =
      "Automated discovery was enabled, but begins with the identifiers that Macie chooses. Update"
          + " the stack again, with another PolicyVersion, to let it look for yours.";

  private final MacieRegion macie;

  Template(MacieRegion macie) {
    this.macie = macie;
  }

  /** Who wrote the template, by its description, of which Macie keeps 200 characters. */
  enum Mark {
    NONE("As Macie recommends."),
    SET("Set by Truelabel."),
    MADE("Set by Truelabel, which enabled automated discovery.");

    private final String text;

    Mark(String text) {
      this.text = text;
    }

    private static Mark of(@Nullable String description) {
      return Stream.of(SET, MADE)
          .filter(mark -> mark.text.equals(description))
          .findFirst()
          .orElse(NONE);
    }
  }

  /**
   * Who wrote it last.
   *
   * @param id of the template; null where there is none yet
   */
  Mark mark(@Nullable String id) {
    return id == null ? Mark.NONE : Mark.of(read(id).description());
  }

  /**
   * Lets it look for more.
   *
   * @param made whether automated discovery is enabled by us
   * @return what was not done, and why
   */
  Optional<String> set(String id, boolean made, Looking looking) {
    Set<String> managed = recommended();
    managed.addAll(looking.managed());
    GetSensitivityInspectionTemplateResponse before = read(id);
    if (Mark.of(before.description()) == Mark.NONE && !isAsMacieMadeIt(before)) {
      return Optional.of(kept(before, managed));
    }
    put(id, made ? Mark.MADE : Mark.SET, managed, looking.custom(), looking.allowLists());
    return Optional.empty();
  }

  private static String kept(
      GetSensitivityInspectionTemplateResponse before, Collection<String> wanted) {
    TreeSet<String> missing = new TreeSet<>(wanted);
    missing.removeAll(managed(before));
    return "Somebody chose what automated discovery looks for, so that stays: %s of the wanted"
            .formatted(missing.size())
        + " managed identifiers are not among it.";
  }

  /** Lets it look for what Macie recommends again, if this class changed it. */
  void restore(@Nullable String id) {
    if (id != null && mark(id) != Mark.NONE) {
      put(id, Mark.NONE, recommended(), List.of(), List.of());
    }
  }

  private GetSensitivityInspectionTemplateResponse read(String id) {
    return macie.client().getSensitivityInspectionTemplate(it -> it.id(id));
  }

  private void put(
      String id,
      Mark mark,
      Collection<String> managed,
      List<String> custom,
      List<String> allowLists) {
    macie
        .client()
        .updateSensitivityInspectionTemplate(it ->
            it.id(id)
                .description(mark.text)
                .includes(includes ->
                    includes
                        .managedDataIdentifierIds(managed)
                        .customDataIdentifierIds(custom)
                        .allowListIds(allowLists))
                .excludes(excludes -> excludes.managedDataIdentifierIds(List.of())));
  }

  private static boolean isAsMacieMadeIt(GetSensitivityInspectionTemplateResponse template) {
    var includes = template.includes();
    var excludes = template.excludes();
    return recommended().containsAll(managed(template))
        && (includes == null
            || (includes.customDataIdentifierIds().isEmpty() && includes.allowListIds().isEmpty()))
        && (excludes == null || excludes.managedDataIdentifierIds().isEmpty());
  }

  private static List<String> managed(GetSensitivityInspectionTemplateResponse template) {
    return template.includes() == null ? List.of() : template.includes().managedDataIdentifierIds();
  }

  private static Set<String> recommended() {
    return Catalogue.bundled().identifiers().stream()
        .filter(ManagedIdentifier::recommended)
        .map(ManagedIdentifier::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package io.truelabel.aws;

import io.truelabel.evidence.Selection.Managed;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.ManagedIdentifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.ManagedDataIdentifierSelector;
import software.amazon.awssdk.services.macie2.model.SensitivityInspectionTemplateExcludes;
import software.amazon.awssdk.services.macie2.model.SensitivityInspectionTemplateIncludes;

/** Reads which of Macie's own identifiers a job or automated discovery looks for. */
final class SelectionParser {

  private SelectionParser() {}

  /** Of a job; empty where it chooses in a way that did not exist when this was written. */
  static Optional<Managed> ofJob(
      @Nullable ManagedDataIdentifierSelector selector, List<String> ids) {
    return switch (selector) {
      case ALL -> Optional.of(new Managed.AllBut(Set.of()));
      case EXCLUDE -> Optional.of(new Managed.AllBut(Set.copyOf(ids)));
      case INCLUDE -> Optional.of(new Managed.Only(Set.copyOf(ids)));
      case NONE -> Optional.of(new Managed.Only(Set.of()));
      case RECOMMENDED -> Optional.of(new Managed.Only(recommended()));
      case null, default -> Optional.empty();
    };
  }

  /** Of automated discovery, which names all that it looks for. */
  static Managed ofTemplate(
      @Nullable SensitivityInspectionTemplateIncludes includes,
      @Nullable SensitivityInspectionTemplateExcludes excludes) {
    Set<String> ids = new HashSet<>();
    if (includes != null) {
      ids.addAll(includes.managedDataIdentifierIds());
    }
    if (excludes != null) {
      excludes.managedDataIdentifierIds().forEach(ids::remove);
    }
    return new Managed.Only(ids);
  }

  private static Set<String> recommended() {
    return Catalogue.bundled().identifiers().stream()
        .filter(ManagedIdentifier::recommended)
        .map(ManagedIdentifier::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package io.truelabel.standin.macie;

import io.truelabel.sampleorg.CustomIdentifier;
import io.truelabel.sampleorg.ManagedIdentifier;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Refuses identifiers that do not exist, or not any more. */
record IdentifierCheck(Organization organization) {

  void requireManaged(Collection<String> ids) {
    require(
        ids,
        ManagedIdentifier.all().stream()
            .map(ManagedIdentifier::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  void requireCustom(Shard owner, Collection<String> ids) {
    require(
        ids,
        organization
            .customIdentifiers(owner)
            .filter(Predicate.not(CustomIdentifier::deleted))
            .map(CustomIdentifier::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static void require(Collection<String> ids, Set<String> known) {
    ids.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(unknown -> {
          throw Invalid.request("There is no data identifier " + unknown);
        });
  }
}

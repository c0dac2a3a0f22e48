package io.truelabel.aws;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.macie2.model.GetCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.ListCustomDataIdentifiersRequest;

/**
 * Tells the names of custom identifiers, which policies and findings use, by the ids, which jobs
 * use.
 *
 * <p>They are listed once. The list leaves out what was deleted since, though jobs go on using it:
 * such a one is looked up by itself.
 */
final class CustomNames {

  private final MacieRegion macie;
  private final Unread unread;
  private final Once<Optional<Map<String, String>>> listed = new Once<>(this::list);
  private final Map<String, Optional<String>> deleted = new ConcurrentHashMap<>();

  CustomNames(MacieRegion macie, Unread unread) {
    this.macie = macie;
    this.unread = unread;
  }

  /** All their names; empty when one of them could not be read. No ids need no call. */
  Optional<Set<String>> of(Collection<String> ids) {
    Set<String> names = new HashSet<>();
    for (String id : ids) {
      Optional<String> name = name(id);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(names);
  }

  private Optional<String> name(String id) {
    return listed
        .get()
        .flatMap(names ->
            names.containsKey(id)
                ? Optional.of(names.get(id))
                : deleted.computeIfAbsent(id, this::get));
  }

  private Optional<Map<String, String>> list() {
    return unread.ask(
        "ListCustomDataIdentifiers",
        () -> {
          Map<String, String> names = new HashMap<>();
          macie
              .client()
              .listCustomDataIdentifiersPaginator(
                  ListCustomDataIdentifiersRequest.builder()
                      .overrideConfiguration(macie.caller())
                      .build())
              .stream()
              .flatMap(page -> page.items().stream())
              .forEach(it -> names.put(it.id(), it.name()));
          return names;
        });
  }

  private Optional<String> get(String id) {
    return unread
        .ask(
            "GetCustomDataIdentifier",
            () ->
                macie
                    .client()
                    .getCustomDataIdentifier(
                        request -> request.id(id).overrideConfiguration(macie.caller())))
        .map(GetCustomDataIdentifierResponse::name);
  }
}

package io.truelabel.setup;

import io.truelabel.aws.MacieRegion;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.ManagedIdentifier;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.macie2.model.ManagedDataIdentifierSummary;

/**
 * Chooses what Macie looks for so that the policy can be judged.
 *
 * <p>Left alone, Macie looks for a fifth of what it knows: for no health data, names, addresses or
 * bank accounts (Macie User Guide, recommended managed data identifiers).
 */
final class Identifiers {
  /** The most custom identifiers of a job (Macie quotas). */
  private static final int MOST_CUSTOM = 30;

  private final MacieRegion macie;

  Identifiers(MacieRegion macie) {
    this.macie = macie;
  }

  /**
   * Resolves a wish against what exists now in this account and Region.
   *
   * @param policy is read only where it chooses
   */
  Looking choose(IdentifierWish wish, Supplier<PolicyReading.Answer> policy) {
    List<ManagedIdentifier> existing = managed();
    return wish.byPolicy()
        ? byPolicy(wish, existing, new Sought(required(policy.get())))
        : all(wish, existing);
  }

  private Looking all(IdentifierWish wish, List<ManagedIdentifier> existing) {
    List<String> all = existing.stream().map(ManagedIdentifier::id).sorted().toList();
    return new Looking(true, all, custom(wish, List.of()), wish.allowLists(), List.of());
  }

  private Looking byPolicy(IdentifierWish wish, List<ManagedIdentifier> existing, Sought sought) {
    Set<String> ids =
        existing.stream().map(ManagedIdentifier::id).collect(Collectors.toUnmodifiableSet());
    Map<String, String> byName = names();
    List<String> found = sought.custom().stream().filter(byName::containsKey).toList();
    List<String> notices =
        Stream.concat(
                without(sought.named(), ids, "managed"),
                without(sought.custom(), byName.keySet(), "custom"))
            .toList();
    return new Looking(
        false, sought.managed(existing), custom(wish, found), wish.allowLists(), notices);
  }

  private static Stream<String> without(Set<String> named, Set<String> there, String kind) {
    return named.stream()
        .filter(name -> !there.contains(name))
        .map(name ->
            "The policy names the %s identifier \"%s\", which does not exist here: nothing looks"
                    .formatted(kind, name)
                + " for it.");
  }

  private static Policy required(PolicyReading.Answer answer) {
    return answer
        .policy()
        .orElseThrow(() ->
            new SetupFailedException(
                "Identifiers is POLICY, but " + answer.problem() + " Or write ALL."));
  }

  private List<ManagedIdentifier> managed() {
    return macie.client().listManagedDataIdentifiersPaginator(_ -> {}).stream()
        .flatMap(page -> page.items().stream())
        .map(Identifiers::known)
        .toList();
  }

  private static ManagedIdentifier known(ManagedDataIdentifierSummary listed) {
    return Catalogue.bundled()
        .identifier(listed.id())
        .orElseGet(() -> ManagedIdentifier.unlisted(listed.id(), listed.categoryAsString()));
  }

  /** The ids of what is named, by the wish or by the policy. */
  private List<String> custom(IdentifierWish wish, List<String> names) {
    List<String> all = new ArrayList<>(wish.custom());
    all.addAll(names);
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, String> byName = names();
    TreeSet<String> ids = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String one : all) {
      Optional<String> id =
          byName.containsValue(one) ? Optional.of(one) : Optional.ofNullable(byName.get(one));
      id.ifPresentOrElse(ids::add, () -> unknown.add(one));
    }
    requireUsable(unknown, ids.size());
    return List.copyOf(ids);
  }

  private static void requireUsable(List<String> unknown, int count) {
    if (!unknown.isEmpty()) {
      throw new SetupFailedException(
          "There is no custom data identifier with the id or name %s in this account and Region."
                  .formatted(String.join(", ", unknown))
              + " Create it, or leave it out.");
    }
    if (count > MOST_CUSTOM) {
      throw new SetupFailedException(
          "Macie takes %s custom data identifiers in a job, and these are %s. Leave some out."
              .formatted(MOST_CUSTOM, count));
    }
  }

  private Map<String, String> names() {
    Map<String, String> ids = new TreeMap<>();
    macie.client().listCustomDataIdentifiersPaginator(_ -> {}).stream()
        .flatMap(page -> page.items().stream())
        .forEach(it -> ids.put(it.name(), it.id()));
    return ids;
  }
}

package io.truelabel.setup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Macie is to look for.
 *
 * @param byPolicy only what the policy speaks of, not all of Macie's own identifiers
 * @param custom custom identifiers, by id or by name
 * @param allowLists ids of the allow lists
 * @param policyVersion says nothing but that the policy is another one than before; matters only
 *     where the policy chooses
 */
record IdentifierWish(
    boolean byPolicy, List<String> custom, List<String> allowLists, String policyVersion) {
  private static final Pattern ANYTHING = Pattern.compile("[\\x20-\\x7e]{1,128}");
  private static final String BY_POLICY = "POLICY";

  static IdentifierWish read(Properties properties) {
    return new IdentifierWish(
        properties.choice("Identifiers", "ALL", BY_POLICY).equals(BY_POLICY),
        properties.list("CustomDataIdentifiers", ANYTHING, "an id or name in printable ASCII"),
        properties.list("AllowLists", ANYTHING, "the id of an allow list"),
        properties.text("PolicyVersion"));
  }

  /** What was chosen, in words, for a digest. */
  List<String> words() {
    return Words.of(
        Map.of(
            "Identifiers",
            byPolicy ? List.of(BY_POLICY) : List.of(),
            "CustomDataIdentifiers",
            custom,
            "AllowLists",
            allowLists,
            "PolicyVersion",
            byPolicy ? List.of(policyVersion) : List.of()));
  }
}

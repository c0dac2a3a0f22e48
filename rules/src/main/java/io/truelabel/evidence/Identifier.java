package io.truelabel.evidence;

import java.util.Comparator;

/** What Macie recognised sensitive data by. */
public sealed interface Identifier extends Comparable<Identifier> {
  /** The order of {@link #compareTo}, under which only equal identifiers are equal. */
  Comparator<Identifier> ORDER =
      Comparator.comparing(Identifier::name)
          .thenComparing(Identifier::category)
          .thenComparing(Custom.class::isInstance);

  /** The name that people know the identifier by. */
  String name();

  /** Macie's word for the category, {@code PERSONAL_INFORMATION} for instance. */
  String category();

  /** Orders by name, then by category, custom ones last. */
  @Override
  default int compareTo(Identifier other) {
    return ORDER.compare(this, other);
  }

  /**
   * One of Macie's own identifiers, known to us or not.
   *
   * @param name Macie's id, {@code CREDIT_CARD_NUMBER} for instance
   * @param category Macie's category of the finding; may be a word that did not exist when this was
   *     written
   */
  record Managed(String name, String category) implements Identifier {}

  /**
   * A custom data identifier of the organization.
   *
   * @param name the name its maker gave it
   */
  record Custom(String name) implements Identifier {
    @Override
    public String category() {
      return "CUSTOM_IDENTIFIER";
    }
  }
}

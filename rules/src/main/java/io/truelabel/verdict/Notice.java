package io.truelabel.verdict;

import io.truelabel.policy.Waiver;

/** Something that people should know although it is no violation. */
public sealed interface Notice {
  /** One sentence for people. */
  String text();

  /**
   * Macie named an identifier that this version has never heard of; it was judged by its category.
   *
   * @param identifier Macie's id
   * @param category Macie's category
   */
  record UnheardOf(String identifier, String category) implements Notice {
    @Override
    public String text() {
      return "Macie found %s, which this version of Truelabel does not know; it is judged by its category, %s."
          .formatted(Untrusted.shown(identifier), Untrusted.shown(category));
    }
  }

  /**
   * A waiver is past its end and has no effect any more, though it would cover a violation.
   *
   * @param waiver the waiver
   */
  record WaiverEnded(Waiver waiver) implements Notice {
    @Override
    public String text() {
      return "The waiver at line %d of the policy ended on %s: renew it or put the bucket right."
          .formatted(waiver.line(), waiver.until());
    }
  }
}

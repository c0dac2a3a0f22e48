package io.truelabel.verdict;

import io.truelabel.policy.Waiver;
import java.util.List;

/** Something that people should know although it is no violation. */
public sealed interface Notice {
  /** One or two sentences for people, without any object key. */
  String text();

  /**
   * Macie named an identifier that this version has never heard of.
   *
   * @param identifier Macie's id
   * @param category Macie's category
   * @param judged whether a requirement matches it all the same, by its category
   */
  record UnheardOf(String identifier, String category, boolean judged) implements Notice {
    @Override
    public String text() {
      return "Macie found %s (category %s), which this version of Truelabel does not know; %s"
          .formatted(
              Untrusted.shown(identifier),
              Untrusted.shown(category),
              judged
                  ? "it is judged by what the policy says of its category."
                  : "no requirement of the policy matches it, so it counts for nothing: add one.");
    }
  }

  /**
   * Findings that the Macie administrator's suppression rules archived, which the policy honours.
   *
   * @param lines what they found; never empty
   */
  record Suppressed(List<EvidenceLine> lines) implements Notice {
    /** Keeps an unmodifiable copy. */
    public Suppressed {
      lines = List.copyOf(lines);
    }

    @Override
    public String text() {
      return "Left out, because a suppression rule of the Macie administrator archived it: %s."
          .formatted(Names.of(lines).list());
    }
  }

  /**
   * Objects behind a violation could not be looked up again, so the violation stands as it was.
   *
   * @param why why not
   */
  record Unchecked(String why) implements Notice {
    @Override
    public String text() {
      return "Objects in which Macie found something still count, but could not be looked up: %s."
          .formatted(Untrusted.line(why));
    }
  }

  /**
   * Objects behind a violation were overwritten, and Macie has not looked at the new ones yet.
   *
   * @param objects how many
   */
  record Superseded(int objects) implements Notice {
    @Override
    public String text() {
      return "%s overwritten since Macie found something; what it found counts until Macie has looked again: in its next run, or else with a one-time job."
          .formatted(objects == 1 ? "1 object was" : objects + " objects were");
    }
  }

  /**
   * No object is left that was kept as proof, but further ones were seen and may still be there.
   */
  record Unwitnessed() implements Notice {
    @Override
    public String text() {
      return "The objects kept as proof are gone, but Macie found it in further ones, which were not re-verified yet: have Macie look again with a one-time job.";
    }
  }

  /**
   * The bucket was judged without its label, as far as that can be done.
   *
   * @param why why its tags are unknown
   */
  record LabelUnread(String why) implements Notice {
    @Override
    public String text() {
      return "Only contents that no label allows were judged, because the tags are unknown: %s"
          .formatted(Untrusted.line(why));
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
      return "The waiver at line %s of the policy ended on %s: renew it or put the bucket right."
          .formatted(waiver.line(), waiver.until());
    }
  }
}

package io.truelabel.offline;

import java.util.stream.Collectors;

/** The text that {@code truelabel collect} puts beside what it collected, for people. */
final class Explanation {

  /** By these the text is known again, whatever its file is called. */
  static final String FIRST_WORDS = "Truelabel collected this folder";

  private Explanation() {}

  static String of(Manifest manifest) {
    return """
    %s at %s, with the credentials of account %s,
    from these Regions: %s.

    Judge it on any machine, without access to AWS:  truelabel sweep --from DIR

    It holds what AWS answered to a sweep that only read:

    %s

    What is in it: names, ids, tags and settings of buckets, which accounts own them, which kinds
    of sensitive data Macie found in how many objects, and what Macie's jobs look for. It shows
    where sensitive data is, so keep it as carefully as you keep Macie's findings.

    What is not in it: no object and no part of one; not where in an object data was found (no
    cells, columns, lines or JSON paths); no tags of objects; no credentials; no names or e-mail
    addresses of people or accounts; no regular expressions and keywords of identifiers.
    Names of objects: %s
    """
        .formatted(
            FIRST_WORDS,
            manifest.collectedAt(),
            manifest.account(),
            String.join(", ", manifest.regions()),
            files(manifest),
            names(manifest));
  }

  private static String files(Manifest manifest) {
    return manifest.files().stream()
        .map(part -> "  %s: %s answers".formatted(part.name(), part.answers()))
        .collect(Collectors.joining("\n"));
  }

  private static String names(Manifest manifest) {
    return switch (manifest.objectNames()) {
      case KEPT -> "they are in it as they are, as --with-object-names asked.";
      case REPLACED ->
          "each is replaced by a pseudonym, the same wherever it occurs in this folder. The\n"
              + "key that made the pseudonyms was never written down.";
    };
  }
}

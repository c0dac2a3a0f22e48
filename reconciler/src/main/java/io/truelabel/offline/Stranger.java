package io.truelabel.offline;

/**
 * Something that nothing can be judged by, and what would be needed in its place.
 *
 * @param problem what it is, as a sentence
 * @param remedy what to do, as a sentence
 */
record Stranger(String problem, String remedy) {

  static final String REMOVE = "Take it out of the folder.";

  static Stranger unknown() {
    return new Stranger(
        "It is JSON, but nothing that Truelabel knows: expected is what aws macie2"
            + " describe-buckets, aws macie2 get-findings or aws configservice"
            + " select-resource-config print, an event of Macie, or a discovery result of Macie.",
        REMOVE);
  }

  static Stranger of(String what, String needed) {
    return new Stranger("It holds " + what + ".", needed);
  }
}

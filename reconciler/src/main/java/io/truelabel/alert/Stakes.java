package io.truelabel.alert;

import io.truelabel.verdict.ViolationKind;

/** Why a kind of violation matters, in one sentence for somebody who never heard of Truelabel. */
final class Stakes {
  private Stakes() {}

  static String of(ViolationKind kind) {
    return switch (kind) {
      case LABEL_MISSING, LABEL_BLANK, LABEL_NOT_A_LEVEL, LABEL_NOT_ASCII ->
          "Without a usable label nobody can tell how this bucket must be protected.";
      case LABEL_VALUE_CASE, LABEL_VALUE_PADDED ->
          "Tag values are compared letter by letter, so rules that look for the level miss this"
              + " bucket.";
      case LABEL_KEY_CASE, TOPIC_KEY_CASE ->
          "Tag keys are compared letter by letter, so everything that looks for the tag misses it.";
      case LABEL_BOTH_SPELLINGS, TOPIC_BOTH_SPELLINGS ->
          "Where several tags claim the same thing, each reader may believe another one.";
      case TOPIC_MISSING, TOPIC_BLANK, TOPIC_MALFORMED ->
          "Without a topic nobody can be told when something is wrong with this bucket.";
      case TOPIC_FOREIGN ->
          "A message about this bucket must not go to an account that has nothing to do with it.";
      case TOPIC_FIFO -> "No person reads a FIFO topic: it reaches neither e-mail nor chat.";
      case CONTENTS_EXCEED_LABEL ->
          "Whoever relies on the label protects this data less than it needs.";
      case CONTENTS_FORBIDDEN ->
          "Whoever can read the bucket can use what was found, and no label makes that right.";
      case EXPOSED_PUBLIC ->
          "Anybody on the internet may be able to read data that the label" + " protects.";
      case EXPOSED_SHARED, EXPOSED_REPLICATED ->
          "Somebody outside the organization can reach data that the label protects.";
      case NOT_MONITORED, MONITORING_PAUSED, NEVER_LOOKED ->
          "As long as Macie does not look into the bucket, nobody knows whether the label is true.";
      case ACCESS_DENIED ->
          "Macie may not read the bucket, so nobody knows whether the label is true.";
      case OVER_QUOTA ->
          "Macie watches only so many buckets of an account, and this one is not among them.";
      case NO_MACIE_IN_REGION ->
          "Nothing can look into a bucket in this Region, so nobody knows whether the label is"
              + " true.";
      case LOOK_UNPROVEN, LOOK_TOO_OLD ->
          "What came into the bucket since the last proven look, nobody has looked at.";
      case NOT_LOOKED_FOR ->
          "That Macie finds nothing of what it does not look for proves nothing.";
      case OBJECTS_UNREADABLE, OBJECTS_UNSUPPORTED ->
          "What Macie cannot read, nobody has looked at, so nobody knows whether the label is"
              + " true.";
      case MACIE_OFF ->
          "Nothing looks into any bucket of this account, so nobody knows whether the label is"
              + " true.";
    };
  }
}

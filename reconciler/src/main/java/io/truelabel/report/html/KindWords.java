package io.truelabel.report.html;

import io.truelabel.verdict.ViolationKind;

/** What each kind of violation means, in half a sentence for somebody who sees its id only. */
final class KindWords {
  private KindWords() {}

  static String of(ViolationKind kind) {
    return switch (kind) {
      case LABEL_MISSING -> "no classification tag";
      case LABEL_BLANK -> "the classification tag holds nothing";
      case LABEL_NOT_A_LEVEL -> "the classification tag names no level of the policy";
      case LABEL_VALUE_CASE -> "the level is written in another case";
      case LABEL_VALUE_PADDED -> "the level has spaces around it";
      case LABEL_NOT_ASCII -> "the level holds a character that only looks right";
      case LABEL_KEY_CASE -> "the key of the classification tag is misspelled";
      case LABEL_BOTH_SPELLINGS -> "several tags claim to be the classification";
      case TOPIC_MISSING -> "no topic tag, so the owner cannot be told";
      case TOPIC_BLANK -> "the topic tag holds nothing";
      case TOPIC_MALFORMED -> "the topic tag names no SNS topic";
      case TOPIC_KEY_CASE -> "the key of the topic tag is misspelled";
      case TOPIC_BOTH_SPELLINGS -> "several tags claim to be the topic";
      case TOPIC_FOREIGN -> "the topic is in an account that the policy does not allow";
      case TOPIC_FIFO -> "the topic is FIFO, which reaches neither e-mail nor chat";
      case CONTENTS_EXCEED_LABEL -> "Macie found what needs a higher level";
      case CONTENTS_FORBIDDEN -> "Macie found what no level allows";
      case EXPOSED_PUBLIC -> "public, above the level at which that is allowed";
      case EXPOSED_SHARED -> "shared outside the organization, above the level for that";
      case EXPOSED_REPLICATED -> "replicated outside the organization, above the level for that";
      case NOT_MONITORED -> "nothing is set to look into the bucket";
      case NEVER_LOOKED -> "Macie is set to look, and has not";
      case ACCESS_DENIED -> "Macie may not read the bucket";
      case OVER_QUOTA -> "the account has more buckets than Macie watches";
      case NO_MACIE_IN_REGION -> "Macie does not exist in the Region";
      case MACIE_OFF -> "Macie is not on in the account";
      case MONITORING_PAUSED -> "only paused jobs are set to look";
      case LOOK_UNPROVEN -> "a job began, and nothing proves that it looked";
      case LOOK_TOO_OLD -> "the contents changed since the last look, too long ago";
      case NOT_LOOKED_FOR -> "what looks into it cannot find what the policy speaks of";
      case OBJECTS_UNREADABLE -> "Macie can open no object of the bucket";
      case OBJECTS_UNSUPPORTED -> "Macie can analyze no object of the bucket";
    };
  }
}

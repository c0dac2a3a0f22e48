package io.truelabel.verdict;

import static io.truelabel.verdict.Rule.CONTENTS;
import static io.truelabel.verdict.Rule.COVERAGE;
import static io.truelabel.verdict.Rule.LABEL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of violations, with the stable ids by which waivers and metrics name them. */
public enum ViolationKind {
  /** No classification tag. */
  LABEL_MISSING(LABEL),
  /** The classification tag holds nothing. */
  LABEL_BLANK(LABEL),
  /** The classification tag names no level. */
  LABEL_NOT_A_LEVEL(LABEL),
  /** The level is written in another case. */
  LABEL_VALUE_CASE(LABEL),
  /** The level has spaces around it. */
  LABEL_VALUE_PADDED(LABEL),
  /** The value holds a character outside ASCII and names no level. */
  LABEL_NOT_ASCII(LABEL),
  /** The key of the classification tag is misspelled. */
  LABEL_KEY_CASE(LABEL),
  /** Several tags claim to be the classification. */
  LABEL_BOTH_SPELLINGS(LABEL),
  /** No topic tag. */
  TOPIC_MISSING(LABEL),
  /** The topic tag holds nothing. */
  TOPIC_BLANK(LABEL),
  /** The topic tag names no SNS topic. */
  TOPIC_MALFORMED(LABEL),
  /** The key of the topic tag is misspelled. */
  TOPIC_KEY_CASE(LABEL),
  /** Several tags claim to be the topic. */
  TOPIC_BOTH_SPELLINGS(LABEL),
  /** The topic belongs to an account that the policy does not allow. */
  TOPIC_FOREIGN(LABEL),
  /** The topic is a FIFO topic, which reaches neither e-mail nor chat. */
  TOPIC_FIFO(LABEL),
  /** The contents need a higher level. */
  CONTENTS_EXCEED_LABEL(CONTENTS),
  /** The contents are allowed at no level. */
  CONTENTS_FORBIDDEN(CONTENTS),
  /** The bucket is public above the level at which that is allowed. */
  EXPOSED_PUBLIC(CONTENTS),
  /** The bucket is shared outside the organization above the level at which that is allowed. */
  EXPOSED_SHARED(CONTENTS),
  /** The bucket is replicated outside the organization above the level at which that is allowed. */
  EXPOSED_REPLICATED(CONTENTS),
  /** Macie is not set to look into the bucket. */
  NOT_MONITORED(COVERAGE),
  /** Macie is set to look but has not. */
  NEVER_LOOKED(COVERAGE),
  /** Macie may not read the bucket. */
  ACCESS_DENIED(COVERAGE),
  /** The account has more buckets than Macie watches. */
  OVER_QUOTA(COVERAGE),
  /** Macie does not exist in the Region. */
  NO_MACIE_IN_REGION(COVERAGE),
  /** Macie is not on in the account. */
  MACIE_OFF(COVERAGE),
  /** Nothing but paused jobs is set to look into the bucket. */
  MONITORING_PAUSED(COVERAGE),
  /** A job began, and nothing proves that it looked into the bucket. */
  LOOK_UNPROVEN(COVERAGE),
  /** The contents changed after the last look, and that is too long ago. */
  LOOK_TOO_OLD(COVERAGE),
  /** What looks into the bucket can never find what the policy speaks of. */
  NOT_LOOKED_FOR(COVERAGE),
  /** Macie cannot decrypt or open one object of the bucket. */
  OBJECTS_UNREADABLE(COVERAGE),
  /** Macie can analyze not one object, for their types or storage classes. */
  OBJECTS_UNSUPPORTED(COVERAGE);

  private final Rule rule;
  private final String id;

  ViolationKind(Rule rule) {
    this.rule = rule;
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The published id in kebab-case; it never changes. */
  public String id() {
    return id;
  }

  /** The rule under which it is judged. */
  public Rule rule() {
    return rule;
  }

  /** Whether it is about who can reach the bucket, and not about what is in it. */
  public boolean exposure() {
    return switch (this) {
      case EXPOSED_PUBLIC, EXPOSED_SHARED, EXPOSED_REPLICATED -> true;
      default -> false;
    };
  }

  /** The kind with a published id. */
  public static Optional<ViolationKind> withId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}

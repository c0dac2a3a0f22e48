package io.truelabel.verdict;

import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says of which kinds of violations nobody can tell whether they stand, because something could not
 * be read: one violation decides a verdict, and leaves open what else there is.
 */
public final class Undecided {
  private final boolean tags;
  private final boolean evidence;
  private final Exposure exposure;
  private final Coverage coverage;

  private Undecided(BucketState bucket) {
    this.tags = bucket.tags() instanceof Tags.Unknown;
    this.evidence = !(bucket.evidence() instanceof EvidenceState.Known);
    this.exposure = bucket.exposure();
    this.coverage = bucket.coverage();
  }

  /** The kinds of a rule that are open in a bucket, in their own order. */
  public static List<ViolationKind> of(Rule rule, BucketState bucket) {
    Undecided undecided = new Undecided(bucket);
    return Stream.of(ViolationKind.values())
        .filter(kind -> kind.rule() == rule)
        .filter(undecided::open)
        .toList();
  }

  private boolean open(ViolationKind kind) {
    return switch (kind) {
      case CONTENTS_EXCEED_LABEL -> tags || evidence;
      // What no label allows needs no label to be seen.
      case CONTENTS_FORBIDDEN -> evidence;
      case EXPOSED_PUBLIC -> tags || exposure.publicAccess() == Reach.UNKNOWN;
      case EXPOSED_SHARED -> tags || exposure.sharedOutside() == Reach.UNKNOWN;
      case EXPOSED_REPLICATED -> tags || exposure.replicatedOutside() == Reach.UNKNOWN;
      case NOT_LOOKED_FOR -> monitored() && BlindSpots.undecided(coverage.analyses());
      case NEVER_LOOKED, LOOK_UNPROVEN, LOOK_TOO_OLD -> monitored() && !lookKnown();
      case OBJECTS_UNREADABLE -> monitored() && !(lookKnown() && holdingsKnown());
      case OBJECTS_UNSUPPORTED -> monitored() && !holdingsKnown();
      case NOT_MONITORED,
          ACCESS_DENIED,
          OVER_QUOTA,
          NO_MACIE_IN_REGION,
          MACIE_OFF,
          MONITORING_PAUSED ->
          !coverage.known();
      case LABEL_MISSING,
          LABEL_BLANK,
          LABEL_NOT_A_LEVEL,
          LABEL_VALUE_CASE,
          LABEL_VALUE_PADDED,
          LABEL_NOT_ASCII,
          LABEL_KEY_CASE,
          LABEL_BOTH_SPELLINGS,
          TOPIC_MISSING,
          TOPIC_BLANK,
          TOPIC_MALFORMED,
          TOPIC_KEY_CASE,
          TOPIC_BOTH_SPELLINGS,
          TOPIC_FOREIGN,
          TOPIC_FIFO ->
          tags;
    };
  }

  /** Where nothing looks, that is the violation, and the only one. */
  private boolean monitored() {
    return coverage.monitoring() == Monitoring.MONITORED;
  }

  private boolean lookKnown() {
    return coverage.lookKnown()
        && !(coverage.look() instanceof Look.At(var time) && coverage.mayHaveLookedSince(time));
  }

  private boolean holdingsKnown() {
    return coverage.holdings() instanceof Holdings.Known;
  }
}

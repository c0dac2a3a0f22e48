package io.truelabel.topics;

import io.truelabel.alert.Via;
import io.truelabel.label.TopicArn;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a topic is used for.
 *
 * @param topic the topic
 * @param via the role that publishes to it
 * @param parts which parts it plays, sorted
 * @param buckets how many buckets name it
 * @param problem why no message goes to it although buckets name it; empty when it is used
 */
record TopicUse(TopicArn topic, Via via, List<Part> parts, int buckets, String problem) {

  /** The parts that a topic can play. */
  enum Part {
    /** Buckets name it. */
    TAG,
    /** The policy gives it to an account. */
    ACCOUNT,
    /** The policy's topic of last resort. */
    FALLBACK,
    /** The security team's topic. */
    STREAM,
    /** The policy lets buckets of other accounts name it. */
    ALLOWED
  }

  TopicUse {
    parts = parts.stream().distinct().sorted().toList();
  }

  /** The same topic in all the parts that both know. */
  TopicUse and(TopicUse other) {
    List<Part> all = Stream.concat(parts.stream(), other.parts.stream()).toList();
    boolean member = ofMember() || other.ofMember();
    return new TopicUse(
        topic,
        member ? Via.MEMBER : Via.CENTRAL,
        all,
        buckets + other.buckets,
        problem.isEmpty() || other.problem.isEmpty() ? "" : problem);
  }

  private boolean ofMember() {
    return via == Via.MEMBER && problem.isEmpty();
  }
}

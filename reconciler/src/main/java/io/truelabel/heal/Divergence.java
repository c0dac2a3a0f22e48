package io.truelabel.heal;

import java.util.Comparator;
import java.util.List;

/**
 * Buckets about which AWS Config and the report cannot agree by judging again, for one reason.
 *
 * @param rule the rule's name, with the suffix of a pack
 * @param buckets their names, sorted
 */
public record Divergence(
    String account, String region, String rule, Reason reason, List<String> buckets)
    implements Comparable<Divergence> {
  private static final Comparator<Divergence> ORDER =
      Comparator.comparing(Divergence::account)
          .thenComparing(Divergence::region)
          .thenComparing(Divergence::rule)
          .thenComparing(Divergence::reason);

  /** Why judging again would change nothing. */
  public enum Reason {
    /** The verdict is unknown, so that the last result stays. */
    UNKNOWN_VERDICT("the verdict is unknown, so the last result stays"),
    /** The rule judges recorded items, and there is none. */
    NOT_RECORDED("AWS Config does not record the bucket"),
    /** The rule judges the last recorded item. */
    OLD_TAGS("AWS Config has recorded older tags than the bucket has"),
    /** The rule is not for this bucket. */
    OUT_OF_SCOPE("the scope of the rule leaves the bucket out"),
    /** Neither Macie nor AWS Config lists it, so the function behind the rule does not see it. */
    UNSEEN("only S3 lists the bucket, so the rule does not see it"),
    /** The bucket is gone, and its last result is not taken off by itself. */
    GONE("the bucket is gone, and AWS Config still shows its last result");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** Half a sentence for people. */
    public String text() {
      return text;
    }
  }

  public Divergence {
    buckets = buckets.stream().sorted().toList();
  }

  @Override
  public int compareTo(Divergence other) {
    return ORDER.compare(this, other);
  }
}

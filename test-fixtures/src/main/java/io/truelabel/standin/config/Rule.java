package io.truelabel.standin.config;

import io.truelabel.sampleorg.Shard;

/**
 * One Config rule in one account and Region, made by a conformance pack.
 *
 * @param base the name in the pack's template, such as {@code s3-classification-label}
 */
public record Rule(Shard shard, String base, Trigger trigger) {

  /** What makes a rule run. */
  public enum Trigger {
    CHANGE,
    SCHEDULE
  }

  /** As Config names it: 27 characters longer than in the template. */
  public String name() {
    return base + "-conformance-pack-" + letters(9);
  }

  public String id() {
    return "config-rule-" + letters(6);
  }

  /** A rule of a pack is service-linked, so its ARN has a longer path. */
  public String arn(String partition) {
    return "arn:%s:config:%s:%s:config-rule/aws-service-rule/config-conforms.amazonaws.com/%s"
        .formatted(partition, shard.region(), shard.account(), id());
  }

  /** Letters and digits that are the same for the same rule, and differ between accounts. */
  private String letters(int count) {
    long seed = Integer.toUnsignedLong((shard.account() + shard.region() + base).hashCode());
    String text = Long.toString(seed * 2_654_435_761L & Long.MAX_VALUE, 36) + "aaaaaaaaa";
    return text.substring(0, count);
  }
}

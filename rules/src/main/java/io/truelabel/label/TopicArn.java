package io.truelabel.label;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ARN of an SNS topic.
 *
 * @param partition AWS partition, {@code aws} for instance
 * @param region Region of the topic: SNS publishes only within it
 * @param accountId 12-digit id of the account that owns the topic
 * @param name name of the topic, up to 256 letters, digits, hyphens and underscores
 */
public record TopicArn(String partition, String region, String accountId, String name) {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-]{1,256}|[A-Za-z0-9_-]{1,251}\\.fifo");
  private static final Pattern ARN =
      Pattern.compile(
          "arn:(aws[a-z-]{0,20}):sns:([a-z]{2,10}(?:-[a-z]{2,15}){1,3}-[0-9]{1,2}):([0-9]{12}):(.{1,256})");

  /** The topic that a full ARN names; empty when the text is no ARN of an SNS topic. */
  public static Optional<TopicArn> parse(String text) {
    var arn = ARN.matcher(text);
    if (!arn.matches() || !NAME.matcher(arn.group(4)).matches()) {
      return Optional.empty();
    }
    return Optional.of(new TopicArn(arn.group(1), arn.group(2), arn.group(3), arn.group(4)));
  }

  /** The topic that an ARN or, meaning the bucket's own account and Region, a bare name names. */
  static Optional<TopicArn> parse(String text, Home home) {
    if (NAME.matcher(text).matches()) {
      return Optional.of(new TopicArn(home.partition(), home.region(), home.accountId(), text));
    }
    return parse(text);
  }

  /** Whether this is a FIFO topic, which e-mail and chat cannot subscribe to. */
  public boolean fifo() {
    return name.endsWith(".fifo");
  }

  /** The ARN. */
  @Override
  public String toString() {
    return "arn:%s:sns:%s:%s:%s".formatted(partition, region, accountId, name);
  }
}

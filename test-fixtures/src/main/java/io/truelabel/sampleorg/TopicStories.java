package io.truelabel.sampleorg;

import static io.truelabel.sampleorg.SampleOrganization.HOME;
import static io.truelabel.sampleorg.SampleOrganization.PAYMENTS;
import static io.truelabel.sampleorg.SampleOrganization.SECURITY;
import static io.truelabel.sampleorg.SampleOrganization.STRANGER;
import static io.truelabel.sampleorg.SampleOrganization.TOPIC;

import io.truelabel.sampleorg.Topic.Subscription;
import java.util.List;
import java.util.stream.Stream;

/** Buckets whose topic tag is the point, and the topics that are no team's. */
final class TopicStories {

  private static final Topic FIFO = in(PAYMENTS, "payments-support.fifo");
  private static final Topic FOREIGN = in(STRANGER, "collects-everything");
  private static final Topic GONE = in(PAYMENTS, "team-that-left");
  private static final Topic LOCKED =
      in(PAYMENTS, "payments-locked").withKey(Topic.KeyState.ACCESS_DENIED);

  private TopicStories() {}

  static List<Story> all() {
    return List.of(
        names("topic-in-foreign-account", arn(FOREIGN), "A stranger would read our alerts."),
        names("topic-is-fifo", arn(FIFO), "A FIFO topic cannot send e-mail."),
        withCards(names("topic-deleted", arn(GONE), "The topic does not exist any more.")),
        withCards(names("topic-with-a-locked-key", arn(LOCKED), "We may not use its KMS key.")),
        names("topic-malformed", "arn:aws:sns:payments-support", "Half an ARN."),
        names("topic-by-bare-name", "payments-support", "A name means the own account."),
        names("topic-blank", "", "The tag is there, the value is not."),
        names("topic-forgotten", "", "A label, but nobody to tell.").without(TOPIC));
  }

  /** Topics beside those of the teams: where alerts go that have no better place, and traps. */
  static Stream<Topic> topics() {
    return Stream.of(
        in(SECURITY, "truelabel-stream", new Subscription("lambda", "truelabel-slack")),
        in(SECURITY, "truelabel-fallback", new Subscription("email", "security@example.com")),
        FIFO,
        FOREIGN,
        LOCKED);
  }

  private static Story names(String bucket, String topic, String line) {
    return Team.PAYMENTS.owns(bucket, "internal", line).with(TOPIC, topic);
  }

  private static Story withCards(Story story) {
    return story.holds("cards.csv", Identifier.CREDIT_CARD_NUMBER.found(3));
  }

  private static String arn(Topic topic) {
    return topic.arn(SampleOrganization.PARTITION);
  }

  private static Topic in(String account, String name, Subscription... subscriptions) {
    return Topic.of(new Shard(account, HOME), name, subscriptions);
  }
}

package io.truelabel.standin.sns;

import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Topic;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a call through to a topic of the same Region, if the topic's policy admits the caller. */
record TopicGate(Organization organization, Switches switches) {

  private static final Pattern ARN =
      Pattern.compile("arn:([\\w-]+):sns:([\\w-]+):(\\d{12}):[\\w-]{1,256}(?:\\.fifo)?");

  /** The topic for a publisher, or the error that SNS answers. */
  Topic forPublishing(Call call, String arn) {
    Topic topic = find(call, arn);
    if (!topic.admits(call.account())) {
      throw SnsError.unauthorized(call, arn);
    }
    SnsError.check(topic.key());
    return topic;
  }

  /** The topic for its own account. */
  Topic forOwner(Call call, String arn) {
    Topic topic = find(call, arn);
    if (!topic.shard().account().equals(call.account())) {
      throw SnsError.unauthorized(call, arn);
    }
    return topic;
  }

  private Topic find(Call call, String arn) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()
        || !parts.group(1).equals(organization.partition())
        || !parts.group(2).equals(call.region())) {
      throw SnsError.invalid("TopicArn");
    }
    boolean foreign = !parts.group(3).equals(call.account());
    return organization.topics().withArn(arn).orElseThrow(() -> missing(call, arn, foreign));
  }

  private ServiceError missing(Call call, String arn, boolean foreign) {
    return foreign && switches.isOn(Switch.SNS_HIDES_MISSING_FOREIGN_TOPICS)
        ? SnsError.unauthorized(call, arn)
        : SnsError.notFound();
  }
}

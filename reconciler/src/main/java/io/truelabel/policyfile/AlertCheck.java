package io.truelabel.policyfile;

import io.truelabel.label.TopicArn;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what the schema cannot say about alerts: account ids as keys, and topics that mute. */
final class AlertCheck {

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  private AlertCheck() {}

  static void check(Section root, Remarks remarks) {
    Section alerts = root.section("alerts");
    Section accounts = alerts.section("accountTopics");
    accounts.keys().forEach(account -> checkAccount(accounts, account, remarks));
    topics(alerts, accounts).forEach(topic -> checkTopic(topic, remarks));
    Stream.of("fallbackTopic", "streamTopic")
        .flatMap(key -> alerts.text(key).stream())
        .forEach(topic -> warnOfFifo(topic, remarks));
    warnWithoutFallback(alerts, remarks);
  }

  private static Stream<Text> topics(Section alerts, Section accounts) {
    return Stream.of(
            alerts.texts("allowedTopics").stream(),
            alerts.text("fallbackTopic").stream(),
            alerts.text("streamTopic").stream(),
            accounts.keys().stream().flatMap(it -> accounts.text(it).stream()))
        .flatMap(it -> it);
  }

  private static void checkAccount(Section accounts, String account, Remarks remarks) {
    if (!ACCOUNT.matcher(account).matches()) {
      remarks.error(
          accounts.spotOf(account),
          Quote.of(account) + " is not an account id: 12 digits in quotes.",
          "Write the id with all its zeros, for example `\"012345678901\":`.");
    }
  }

  private static void checkTopic(Text topic, Remarks remarks) {
    if (TopicArn.parse(topic.value()).isEmpty()) {
      remarks.error(
          topic.spot(),
          Quote.of(topic.value()) + " is not the full ARN of an SNS topic.",
          "Write for example `arn:aws:sns:eu-west-1:111122223333:data-owners`.");
    }
  }

  private static void warnOfFifo(Text topic, Remarks remarks) {
    if (TopicArn.parse(topic.value()).filter(TopicArn::fifo).isPresent()) {
      remarks.warning(
          topic.spot(),
          Quote.of(topic.spot().path())
              + " is a FIFO topic, which reaches neither e-mail nor chat.",
          "Name a standard topic, unless only queues are meant to listen.");
    }
  }

  private static void warnWithoutFallback(Section alerts, Remarks remarks) {
    boolean owners = alerts.text("mode").filter(it -> it.value().equals("owners")).isPresent();
    if (owners && !alerts.has("fallbackTopic")) {
      remarks.warning(
          alerts.spotOf("mode"),
          "Owners are told, but there is no fallback topic: nobody hears of a bucket whose own topic"
              + " cannot be used.",
          "Add `fallbackTopic:` with the ARN of a topic that somebody reads.");
    }
  }
}

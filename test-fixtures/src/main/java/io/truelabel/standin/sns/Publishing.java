package io.truelabel.standin.sns;

import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Topic;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Form;
import io.truelabel.standin.core.QueryReply;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Switches;
import io.truelabel.standin.core.Xml;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes messages, one by one or up to ten at a time. */
final class Publishing {

  private final Mailbox mailbox;
  private final TopicGate gate;
  private final DraftCheck rules;
  private final Clock clock;
  private final String partition;
  private final AtomicLong sequence = new AtomicLong();

  Publishing(Organization organization, Mailbox mailbox, Clock clock, Switches switches) {
    this.mailbox = mailbox;
    this.gate = new TopicGate(organization, switches);
    this.rules = new DraftCheck(switches);
    this.clock = clock;
    this.partition = organization.partition();
  }

  Reply one(Call call) {
    Form form = call.form();
    if (form.text("PhoneNumber").isPresent()) {
      throw SnsError.invalid("PhoneNumber: the stand-in publishes to topics only");
    }
    String arn = form.text("TopicArn").or(() -> form.text("TargetArn")).orElse("");
    Topic topic = gate.forPublishing(call, arn);
    Consumer<Xml> receipt = publish(call, topic, Draft.of(form));
    return QueryReply.of(call, SnsService.NAMESPACE, receipt);
  }

  Reply batch(Call call) {
    Form form = call.form();
    Topic topic = gate.forPublishing(call, form.text("TopicArn").orElse(""));
    List<Form> entries = form.nested("PublishBatchRequestEntries.member");
    Batch.check(entries);
    Batch batch = new Batch();
    entries.forEach(entry -> batch.add(entry, draft -> publish(call, topic, draft)));
    return QueryReply.of(call, SnsService.NAMESPACE, batch::write);
  }

  /** What the publisher is told. */
  private Consumer<Xml> publish(Call call, Topic topic, Draft draft) {
    Map<String, String> texts = rules.check(draft, topic);
    Message message =
        new Message(
            UUID.randomUUID().toString(),
            topic.arn(partition),
            draft.subject(),
            texts,
            draft.attributes().stream()
                .collect(
                    Collectors.toMap(Draft.Attribute::name, Draft.Attribute::value, (a, b) -> b)),
            call.caller().arn(),
            clock.instant());
    mailbox.take(message);
    return receipt -> {
      receipt.text("MessageId", message.id());
      if (topic.fifo()) {
        receipt.text("SequenceNumber", sequence.incrementAndGet());
      }
    };
  }
}

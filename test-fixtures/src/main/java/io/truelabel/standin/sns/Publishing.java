package io.truelabel.standin.sns;

import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Topic;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Form;
import io.truelabel.standin.core.QueryReply;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Switches;
import io.truelabel.standin.core.Xml;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes messages, one by one or up to ten at a time. */
final class Publishing {

  private static final int LARGEST_BATCH = 10;
  private static final String ENTRIES = "PublishBatchRequestEntries.member";

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
    List<Form> entries = form.nested(ENTRIES);
    checkBatch(entries);
    List<Consumer<Xml>> successful = new ArrayList<>();
    List<Consumer<Xml>> failed = new ArrayList<>();
    for (Form entry : entries) {
      String id = entry.required("Id");
      try {
        Consumer<Xml> receipt = publish(call, topic, Draft.of(entry));
        successful.add(member -> receipt.accept(member.text("Id", id)));
      } catch (ServiceError refused) {
        failed.add(member -> failure(member.text("Id", id), refused));
      }
    }
    return QueryReply.of(
        call,
        SnsService.NAMESPACE,
        result ->
            result
                .element("Successful", list -> members(list, successful))
                .element("Failed", list -> members(list, failed)));
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

  private static void checkBatch(List<Form> entries) {
    if (entries.isEmpty()) {
      throw refused("EmptyBatchRequest", "The batch request has no entry.");
    }
    if (entries.size() > LARGEST_BATCH) {
      throw refused("TooManyEntriesInBatchRequest", "A batch has 10 entries at most.");
    }
    Set<String> ids = entries.stream().map(form -> form.required("Id")).collect(Collectors.toSet());
    if (!ids.stream().allMatch(id -> id.matches("[\\w-]{1,80}"))) {
      throw refused("InvalidBatchEntryId", "An Id has 1 to 80 letters, digits, - and _.");
    }
    if (ids.size() < entries.size()) {
      throw refused("BatchEntryIdsNotDistinct", "Two entries have the same Id.");
    }
    if (entries.stream().map(Draft::of).mapToInt(Draft::size).sum() > DraftCheck.LARGEST) {
      throw refused("BatchRequestTooLong", "All entries together have 262144 bytes at most.");
    }
  }

  private static void members(Xml list, List<Consumer<Xml>> entries) {
    entries.forEach(entry -> list.element("member", entry));
  }

  private static void failure(Xml member, ServiceError refused) {
    member
        .text("Code", refused.code())
        .text("Message", refused.message())
        .text("SenderFault", true);
  }

  private static ServiceError refused(String code, String message) {
    return new ServiceError(code, 400, message);
  }
}

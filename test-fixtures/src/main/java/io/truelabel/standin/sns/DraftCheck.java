package io.truelabel.standin.sns;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Topic;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** SNS's rules for a message; each broken one throws the error that SNS answers. */
record DraftCheck(Switches switches) {

  /** In bytes, for one message and for a whole batch (API reference of Publish). */
  static final int LARGEST = 262_144;

  private static final int LONGEST_SUBJECT = 99;
  private static final Pattern ASCII_SUBJECT = Pattern.compile("[!-~][ -~]*");
  private static final Pattern SUBJECT = Pattern.compile("\\P{Cntrl}*");
  private static final Pattern TYPE =
      Pattern.compile("String\\.Array|(String|Number|Binary)(\\.[\\w.-]+)?");

  /** The texts by protocol. */
  Map<String, String> check(Draft draft, Topic topic) {
    if (draft.text().isEmpty()) {
      throw SnsError.invalid("Empty message");
    }
    if (draft.size() > LARGEST) {
      throw SnsError.invalid("Message too long");
    }
    checkSubject(draft.subject());
    draft.attributes().forEach(DraftCheck::check);
    if (topic.fifo()) {
      checkFifo(draft);
    }
    return texts(draft);
  }

  private void checkSubject(String subject) {
    Pattern allowed = switches.isOn(Switch.SNS_TAKES_UNICODE_SUBJECTS) ? SUBJECT : ASCII_SUBJECT;
    boolean fits = subject.length() <= LONGEST_SUBJECT && allowed.matcher(subject).matches();
    if (!subject.isEmpty() && !fits) {
      throw SnsError.invalid("Subject");
    }
  }

  private static void check(Draft.Attribute attribute) {
    if (attribute.value().isEmpty() || !TYPE.matcher(attribute.type()).matches()) {
      throw new ServiceError(
          "ParameterValueInvalid",
          400,
          "The message attribute '%s' must have a type and a value that is not empty"
              .formatted(attribute.name()));
    }
  }

  private static void checkFifo(Draft draft) {
    if (draft.group().isEmpty()) {
      throw SnsError.invalid("The MessageGroupId parameter is required for FIFO topics");
    }
    if (draft.deduplication().isEmpty()) {
      throw SnsError.invalid(
          "The topic should either have ContentBasedDeduplication enabled or"
              + " MessageDeduplicationId provided explicitly");
    }
  }

  private static Map<String, String> texts(Draft draft) {
    return switch (draft.structure()) {
      case "" -> Map.of(Message.DEFAULT, draft.text());
      case "json" -> byProtocol(draft.text());
      default -> throw SnsError.invalid("MessageStructure");
    };
  }

  private static Map<String, String> byProtocol(String text) {
    Map<String, String> texts = new HashMap<>();
    parse(text)
        .properties()
        .forEach(entry -> {
          if (entry.getValue().isTextual()) {
            texts.put(entry.getKey(), entry.getValue().textValue());
          }
        });
    if (!texts.containsKey(Message.DEFAULT)) {
      throw SnsError.invalid("Message Structure - No default entry in JSON message body");
    }
    return texts;
  }

  private static JsonNode parse(String text) {
    try {
      return Json.parse(Body.of(text));
    } catch (ServiceError notJson) {
      throw SnsError.invalid("Message Structure - JSON message body failed to parse");
    }
  }
}

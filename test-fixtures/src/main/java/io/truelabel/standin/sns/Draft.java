package io.truelabel.standin.sns;

import io.truelabel.standin.core.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message as a client hands it in, not yet checked.
 *
 * @param subject empty when there is none
 * @param structure {@code json}, or empty
 * @param group for FIFO topics
 * @param deduplication for FIFO topics
 */
record Draft(
    String text,
    String subject,
    String structure,
    String group,
    String deduplication,
    List<Attribute> attributes) {

  static Draft of(Form form) {
    return new Draft(
        form.text("Message").orElse(""),
        form.text("Subject").orElse(""),
        form.text("MessageStructure").orElse(""),
        form.text("MessageGroupId").orElse(""),
        form.text("MessageDeduplicationId").orElse(""),
        form.nested("MessageAttributes.entry").stream().map(Attribute::of).toList());
  }

  /** In bytes: the text and the attributes count, the subject does not. */
  int size() {
    return bytes(text) + attributes.stream().mapToInt(Attribute::size).sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** One message attribute. */
  record Attribute(String name, String type, String value) {

    static Attribute of(Form form) {
      String value =
          form.text("Value.StringValue").or(() -> form.text("Value.BinaryValue")).orElse("");
      return new Attribute(form.required("Name"), form.text("Value.DataType").orElse(""), value);
    }

    int size() {
      return bytes(name) + bytes(type) + bytes(value);
    }
  }
}

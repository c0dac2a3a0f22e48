package io.truelabel.standin.cloudwatch;

import io.truelabel.standin.core.Form;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The members of a request in the query protocol. */
record FormFields(Form form) implements Fields {

  @Override
  public Optional<String> text(String name) {
    return form.text(name);
  }

  @Override
  public Optional<Instant> time(String name) {
    return form.text(name).map(text -> parse(name, text));
  }

  @Override
  public List<String> texts(String name) {
    return form.texts(name + ".member");
  }

  @Override
  public List<Fields> list(String name) {
    return form.nested(name + ".member").stream().<Fields>map(FormFields::new).toList();
  }

  private static Instant parse(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notATime) {
      throw CloudWatchError.invalid(name, text);
    }
  }
}

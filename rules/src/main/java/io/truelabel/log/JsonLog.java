package io.truelabel.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * Writes one JSON object a line: time, level, message, then the given fields.
 *
 * <p>All that is not printable ASCII is escaped, so that no tag value, bucket name or error message
 * can forge a line or steer a terminal. Safe for use by many threads.
 */
public final class JsonLog {

  private static final char DELETE = '\u007f';

  private final OutputStream out;
  private final Clock clock;
  private final JsonFactory json =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** A log that writes to a stream and takes its times from a clock. */
  public JsonLog(OutputStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** What happened, for whoever reads along. */
  public void info(String message, Map<String, ?> fields) {
    write("INFO", message, fields);
  }

  /** What somebody should look at some time. */
  public void warn(String message, Map<String, ?> fields) {
    write("WARN", message, fields);
  }

  /** What somebody must look at. */
  public void error(String message, Map<String, ?> fields) {
    write("ERROR", message, fields);
  }

  private void write(String level, String message, Map<String, ?> fields) {
    byte[] line = line(level, message, fields).getBytes(StandardCharsets.US_ASCII);
    try {
      synchronized (out) {
        out.write(line);
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(String level, String message, Map<String, ?> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(text)) {
      generator.writeStartObject();
      generator.writeStringField("time", clock.instant().toString());
      generator.writeStringField("level", level);
      generator.writeStringField("message", clean(message));
      for (Map.Entry<String, ?> field : fields.entrySet()) {
        writeField(generator, field.getKey(), field.getValue());
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void writeField(JsonGenerator generator, String name, Object value)
      throws IOException {
    switch (value) {
      case Integer number -> generator.writeNumberField(name, number);
      case Long number -> generator.writeNumberField(name, number);
      case Boolean truth -> generator.writeBooleanField(name, truth);
      default -> generator.writeStringField(name, clean(value.toString()));
    }
  }

  /** JSON lets DEL stand as it is; a terminal does not. */
  private static String clean(String text) {
    return text.replace(DELETE, '?');
  }
}

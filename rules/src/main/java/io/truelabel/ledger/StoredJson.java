package io.truelabel.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.truelabel.json.DamagedJsonException;
import io.truelabel.json.JsonFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;

/** One small object beside the ledger: written and refused in the same way, whatever it holds. */
final class StoredJson {

  private StoredJson() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator out) throws IOException;
  }

  /** An object that says first which schema it follows. */
  static byte[] write(int schema, Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = LedgerWriter.JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeNumberField("schema", schema);
      fields.write(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads such an object.
   *
   * @param what what to call it in an error
   * @param schema the newest that this version reads
   */
  static <T> T read(String what, int schema, byte[] stored, JsonFields.Reader<T> reader)
      throws IOException {
    try {
      JsonFields in = JsonFields.parse(new ByteArrayInputStream(stored));
      int found = in.number("schema");
      if (found > schema) {
        throw LedgerFormatException.newer(what, found, schema);
      }
      return reader.read(in);
    } catch (DamagedJsonException e) {
      throw LedgerFormatException.damaged(what, e.detail(), e);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw LedgerFormatException.damaged(what, "a value in it is not allowed", e);
    }
  }
}

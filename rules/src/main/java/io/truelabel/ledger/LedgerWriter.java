package io.truelabel.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/**
 * Writes one ledger: a header, then one line for each bucket, sorted by name, all compressed.
 *
 * <p>Equal ledgers give equal bytes, in ASCII.
 */
public final class LedgerWriter {

  /** The version of the schema that is written, and the newest that is read. */
  public static final int SCHEMA = 1;

  static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonGenerator out;
  private String last = "";

  /** Begins a ledger. */
  public LedgerWriter(LedgerHeader header) throws IOException {
    this.out = JSON.createGenerator(new GZIPOutputStream(bytes));
    out.setRootValueSeparator(new SerializedString("\n"));
    out.writeStartObject();
    out.writeNumberField("schema", SCHEMA);
    out.writeStringField("account", header.account());
    out.writeStringField("region", header.region());
    out.writeStringField("writer", header.writer());
    EvidenceJson.time(out, "writtenAt", header.writtenAt());
    out.writeStringField("policyVersion", header.policyVersion());
    EvidenceJson.time(out, "findingsThrough", header.findingsThrough());
    EvidenceJson.time(out, "fullReadAt", header.fullReadAt());
    out.writeEndObject();
  }

  /**
   * Adds one bucket.
   *
   * @throws IllegalArgumentException if it does not come after the last one
   */
  public void write(LedgerLine line) throws IOException {
    if (line.bucket().compareTo(last) <= 0) {
      throw new IllegalArgumentException(line.bucket() + " does not come after " + last);
    }
    last = line.bucket();
    out.writeStartObject();
    out.writeStringField("bucket", line.bucket());
    EvidenceJson.time(out, "seenAt", line.seenAt());
    out.writeNumberField("objects", line.volume().objects());
    out.writeNumberField("bytes", line.volume().bytes());
    EvidenceJson.time(out, "changedAt", line.volume().changedAt());
    EvidenceJson.time(out, "lookedAt", line.lookedAt());
    ToldJson.write(out, line.told());
    EvidenceJson.write(out, line.evidence());
    EvidenceJson.write(out, line.retired());
    out.writeEndObject();
  }

  /** The whole ledger; nothing may be added after. */
  public byte[] finish() throws IOException {
    out.close();
    return bytes.toByteArray();
  }
}

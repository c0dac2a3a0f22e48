package io.truelabel.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Finding.ScannedObject;
import io.truelabel.evidence.Origin;
import io.truelabel.json.JsonFields;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One finding on its way into the ledger, as the finding handler leaves it in the inbox: what
 * judging needs of it, and nothing of what was found.
 *
 * @param finding the finding
 */
public record InboxEntry(Finding finding) {

  /** The version of the schema that is written, and the newest that is read. */
  public static final int SCHEMA = 1;

  /** Equal entries give equal bytes, in ASCII. */
  public byte[] write() {
    return StoredJson.write(SCHEMA, this::write);
  }

  private void write(JsonGenerator out) throws IOException {
    out.writeStringField("id", finding.id());
    out.writeStringField("partition", finding.bucket().partition());
    out.writeStringField("account", finding.bucket().accountId());
    out.writeStringField("region", finding.bucket().region());
    out.writeStringField("bucket", finding.bucket().name());
    EvidenceJson.time(out, "scannedAt", finding.scannedAt());
    out.writeBooleanField("archived", finding.archived());
    out.writeStringField("origin", word(finding.origin()));
    out.writeNumberField("severity", finding.severity());
    out.writeStringField("key", finding.object().key());
    out.writeStringField("eTag", finding.object().eTag());
    out.writeStringField("versionId", finding.object().versionId());
    out.writeArrayFieldStart("found");
    for (Found found : finding.found()) {
      out.writeStartObject();
      EvidenceJson.write(out, found.identifier());
      out.writeNumberField("count", found.count());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /**
   * The entry that {@link #write} wrote.
   *
   * @param name what to call it in an error
   * @throws LedgerFormatException when it is damaged or newer than this version
   */
  public static InboxEntry read(String name, byte[] stored) throws IOException {
    return StoredJson.read(
        "The inbox entry " + name, SCHEMA, stored, in -> new InboxEntry(finding(in)));
  }

  private static Finding finding(JsonFields in) throws IOException {
    return new Finding(
        in.text("id"),
        new BucketId(
            in.text("partition"), in.text("account"), in.text("region"), in.text("bucket")),
        EvidenceJson.time(in, "scannedAt"),
        in.truth("archived"),
        false,
        in.value("origin", InboxEntry::origin, "one of administrator, member"),
        in.number("severity"),
        new ScannedObject(in.text("key"), in.text("eTag"), in.text("versionId")),
        in.each("found", InboxEntry::found));
  }

  private static Found found(JsonFields in) throws IOException {
    return new Found(EvidenceJson.identifier(in), in.longNumber("count"));
  }

  private static Optional<Origin> origin(String word) {
    return Stream.of(Origin.values()).filter(origin -> word(origin).equals(word)).findFirst();
  }

  private static String word(Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }
}

package io.truelabel.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.truelabel.json.DamagedJsonException;
import io.truelabel.json.JsonFields;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one ledger line by line, so that memory does not grow with it.
 *
 * <p>Every method throws a {@link LedgerFormatException} when the ledger is damaged, is another
 * shard's, or is newer than this version.
 */
public final class LedgerReader implements AutoCloseable {

  private final String what;
  private final BufferedReader lines;
  private final LedgerHeader header;
  private String last = "";

  /**
   * Opens the ledger of a shard and reads its header.
   *
   * @param stored what {@link LedgerWriter} wrote
   */
  public LedgerReader(String account, String region, InputStream stored) throws IOException {
    this.what = "The ledger of account %s in %s".formatted(account, region);
    this.lines = open(stored);
    this.header = header(account, region);
  }

  private BufferedReader open(InputStream stored) throws IOException {
    try {
      return new BufferedReader(new InputStreamReader(new GZIPInputStream(stored), US_ASCII));
    } catch (IOException e) {
      throw LedgerFormatException.damaged(what, "it is not compressed as it should be", e);
    }
  }

  /** What the ledger says of itself. */
  public LedgerHeader header() {
    return header;
  }

  /** The next bucket; empty at the end. */
  public Optional<LedgerLine> next() throws IOException {
    String text = line();
    if (text == null) {
      return Optional.empty();
    }
    LedgerLine line = parse(text, LedgerReader::line);
    if (line.bucket().compareTo(last) <= 0) {
      throw LedgerFormatException.damaged(what, "its lines are not in order");
    }
    last = line.bucket();
    return Optional.of(line);
  }

  private LedgerHeader header(String account, String region) throws IOException {
    String text = line();
    LedgerHeader found = parse(text == null ? "" : text, this::header);
    if (!found.account().equals(account) || !found.region().equals(region)) {
      throw LedgerFormatException.damaged(what, "it belongs to another account or Region");
    }
    return found;
  }

  private @Nullable String line() throws IOException {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw LedgerFormatException.damaged(what, "it ends too early", e);
    }
  }

  private <T> T parse(String text, JsonFields.Reader<T> reader) throws IOException {
    try {
      return reader.read(JsonFields.parse(new ByteArrayInputStream(text.getBytes(US_ASCII))));
    } catch (DamagedJsonException e) {
      throw LedgerFormatException.damaged(what, e.detail(), e);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw LedgerFormatException.damaged(what, "a value in it is not allowed", e);
    }
  }

  private LedgerHeader header(JsonFields in) throws IOException {
    int schema = in.number("schema");
    if (schema > LedgerWriter.SCHEMA) {
      throw LedgerFormatException.newer(what, schema, LedgerWriter.SCHEMA);
    }
    return new LedgerHeader(
        in.text("account"),
        in.text("region"),
        in.text("writer"),
        EvidenceJson.time(in, "writtenAt"),
        in.text("policyVersion"),
        EvidenceJson.time(in, "findingsThrough"),
        EvidenceJson.time(in, "fullReadAt"));
  }

  private static LedgerLine line(JsonFields in) throws IOException {
    return new LedgerLine(
        in.text("bucket"),
        EvidenceJson.time(in, "seenAt"),
        EvidenceJson.evidence(in),
        EvidenceJson.retired(in),
        new Volume(
            in.longNumber("objects"), in.longNumber("bytes"), EvidenceJson.time(in, "changedAt")),
        EvidenceJson.time(in, "lookedAt"),
        ToldJson.read(in));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

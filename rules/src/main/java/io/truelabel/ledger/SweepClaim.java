package io.truelabel.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.truelabel.json.JsonFields;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The right of one sweep to tell about a whole shard, and what it told, which the next sweep takes
 * over into the ledger.
 *
 * @param sweep who took it last
 * @param until when it is void; before that nobody else tells about any bucket of the shard
 * @param told what was told of buckets that the ledger did not know, by bucket
 * @param folded the bucket claims that this includes, by bucket: the eTag of each
 */
public record SweepClaim(
    String sweep, Instant until, SortedMap<String, Told> told, SortedMap<String, String> folded) {

  /** The version of the schema that is written, and the newest that is read. */
  public static final int SCHEMA = 1;

  private static final SweepClaim NONE =
      new SweepClaim("", Instant.EPOCH, new TreeMap<>(), new TreeMap<>());

  public SweepClaim {
    told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
    folded = Collections.unmodifiableSortedMap(new TreeMap<>(folded));
  }

  /** No sweep has told anything. */
  public static SweepClaim none() {
    return NONE;
  }

  /** Whether a sweep may be telling at this moment. */
  public boolean held(Instant now) {
    return now.isBefore(until);
  }

  /** Equal claims give equal bytes, in ASCII. */
  public byte[] write() {
    return StoredJson.write(
        SCHEMA,
        out -> {
          out.writeStringField("sweep", sweep);
          EvidenceJson.time(out, "until", until);
          out.writeArrayFieldStart("buckets");
          for (Map.Entry<String, Told> entry : told.entrySet()) {
            out.writeStartObject();
            out.writeStringField("bucket", entry.getKey());
            ToldJson.write(out, entry.getValue());
            out.writeEndObject();
          }
          out.writeEndArray();
          writeFolded(out);
        });
  }

  private void writeFolded(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("folded");
    for (Map.Entry<String, String> entry : folded.entrySet()) {
      out.writeStringField(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
  }

  /**
   * The claim that {@link #write} wrote.
   *
   * @param key what to call it in an error
   * @throws LedgerFormatException when it is damaged or newer than this version
   */
  public static SweepClaim read(String key, byte[] stored) throws IOException {
    return StoredJson.read("The claim " + key, SCHEMA, stored, SweepClaim::read);
  }

  private static SweepClaim read(JsonFields in) throws IOException {
    return new SweepClaim(
        in.text("sweep"),
        EvidenceJson.time(in, "until"),
        told(in.each("buckets", fields -> fields)),
        new TreeMap<>(in.map("folded")));
  }

  private static SortedMap<String, Told> told(List<JsonFields> buckets) throws IOException {
    SortedMap<String, Told> told = new TreeMap<>();
    for (JsonFields entry : buckets) {
      told.put(entry.text("bucket"), ToldJson.read(entry));
    }
    return told;
  }
}

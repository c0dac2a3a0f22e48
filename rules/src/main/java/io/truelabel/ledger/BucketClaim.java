package io.truelabel.ledger;

import io.truelabel.json.JsonFields;
import java.io.IOException;
import java.time.Instant;

/**
 * The right to tell about one bucket between two sweeps, and what came of it.
 *
 * <p>It is taken by a conditional write before anybody is told and completed after. Who dies in
 * between leaves it open until its time is over; then somebody else may take it and tell again.
 *
 * @param holder names the event that it was taken for, so that a repetition of it is recognised
 * @param until when an open claim is void
 * @param open whether nobody knows yet if somebody was told
 * @param told what was told; of an open claim, what was told before
 */
public record BucketClaim(String holder, Instant until, boolean open, Told told) {

  /** The version of the schema that is written, and the newest that is read. */
  public static final int SCHEMA = 1;

  /** This, for some time longer. */
  public BucketClaim renewed(Instant longer) {
    return new BucketClaim(holder, longer, open, told);
  }

  /** This, after everybody was told. */
  public BucketClaim completed(Told now) {
    return new BucketClaim(holder, until, false, now);
  }

  /** Whether its holder may be telling at this moment. */
  public boolean held(Instant now) {
    return open && now.isBefore(until);
  }

  /** Equal claims give equal bytes, in ASCII. */
  public byte[] write() {
    return StoredJson.write(
        SCHEMA,
        out -> {
          out.writeStringField("holder", holder);
          EvidenceJson.time(out, "until", until);
          out.writeBooleanField("open", open);
          ToldJson.write(out, told);
        });
  }

  /**
   * The claim that {@link #write} wrote.
   *
   * @param key what to call it in an error
   * @throws LedgerFormatException when it is damaged or newer than this version
   */
  public static BucketClaim read(String key, byte[] stored) throws IOException {
    return StoredJson.read("The claim " + key, SCHEMA, stored, BucketClaim::read);
  }

  private static BucketClaim read(JsonFields in) throws IOException {
    return new BucketClaim(
        in.text("holder"), EvidenceJson.time(in, "until"), in.truth("open"), ToldJson.read(in));
  }
}

package io.truelabel.aws;

import io.truelabel.ledger.LedgerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * The ledger of one account and Region as it lies in the state bucket, still compressed.
 *
 * @param eTag to write it again with; empty when there was none
 * @param content all of it; empty when there was none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record StoredLedger(String account, String region, String eTag, byte[] content) {

  /** Whether there is nothing to read: none was ever written, or what was is not used. */
  public boolean blank() {
    return content.length == 0;
  }

  /** This without its content, to be written anew in its place. */
  public StoredLedger emptied() {
    return new StoredLedger(account, region, eTag, new byte[0]);
  }

  /** Reads it from its beginning; only for one that is not blank. */
  public LedgerReader open() throws IOException {
    return new LedgerReader(account, region, new ByteArrayInputStream(content));
  }
}

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

  /** Whether nothing was ever written. */
  public boolean absent() {
    return eTag.isEmpty();
  }

  /** Reads it from its beginning; only for one that is not absent. */
  public LedgerReader open() throws IOException {
    return new LedgerReader(account, region, new ByteArrayInputStream(content));
  }
}

package io.truelabel.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * What a ledger says of itself.
 *
 * @param account the account whose buckets it holds
 * @param region their Region
 * @param writer the sweep that wrote it
 * @param writtenAt when that sweep began
 * @param policyVersion the version of the policy that it judged by; empty when it had none
 * @param findingsThrough every finding that Macie showed as updated until then is in it; the epoch
 *     when none was read
 * @param fullReadAt when all findings of Macie were last read; the epoch for never
 */
public record LedgerHeader(
    String account,
    String region,
    String writer,
    Instant writtenAt,
    String policyVersion,
    Instant findingsThrough,
    Instant fullReadAt) {

  /**
   * Findings may show late, and clocks differ: this much before {@link #findingsThrough} is read
   * again. Macie says that a finding is published at once and names no bound.
   */
  public static final Duration OVERLAP = Duration.ofHours(6);

  /** The header of a ledger in which nothing was ever written. */
  public static LedgerHeader blank(String account, String region) {
    return new LedgerHeader(account, region, "", Instant.EPOCH, "", Instant.EPOCH, Instant.EPOCH);
  }

  /** Since when findings must be read to know them all; the epoch for all of them. */
  public Instant readFrom() {
    return unread() ? Instant.EPOCH : findingsThrough.minus(OVERLAP);
  }

  /** This, after findings were read. */
  public LedgerHeader through(Instant reached, Instant fullRead) {
    return new LedgerHeader(account, region, writer, writtenAt, policyVersion, reached, fullRead);
  }

  /** This, as a sweep writes it. */
  public LedgerHeader written(String sweep, Instant now, String policy) {
    return new LedgerHeader(account, region, sweep, now, policy, findingsThrough, fullReadAt);
  }

  /** Whether Macie's findings were never read to a point from which one could go on. */
  public boolean unread() {
    return findingsThrough.equals(Instant.EPOCH);
  }
}

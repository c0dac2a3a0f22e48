package io.truelabel.sweep;

import io.truelabel.aws.Inbox;
import io.truelabel.aws.Inbox.Item;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.ledger.LedgerLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What events told of one shard since the last sweep.
 *
 * <p>An entry is settled once Macie has had the time to list its finding: it goes into the ledger,
 * marked if Macie does not list it, and out of the inbox. A younger one is judged by and stays.
 *
 * @param young by bucket, what was told so lately that Macie may list it yet
 * @param settled the keys of the entries that the ledger now holds
 * @param failures entries that cannot be used, and that there are more; they stay where they are
 * @param read whether all entries were read; what others tell is not known
 */
record InboxReading(
    Map<String, Evidence> young, List<String> settled, List<Failure> failures, boolean read) {

  private static final String STEP = "read the inbox";

  /**
   * Takes the inbox over into the lines of a ledger.
   *
   * @param whole whether the lines hold all that Macie lists; without that nothing is settled
   */
  static InboxReading of(
      Inbox.Contents told,
      Shard shard,
      SortedMap<String, LedgerLine> lines,
      boolean whole,
      Instant now) {
    var reading =
        new InboxReading(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), told.whole());
    Instant listedBy = whole ? now.minus(LedgerHeader.OVERLAP) : Instant.EPOCH;
    if (!told.whole()) {
      reading.failures.add(tooMany(shard, told.items().size()));
    }
    for (Item item : told.items()) {
      switch (item) {
        case Item.Entry(String key, var entry) ->
            reading.take(key, entry.finding(), lines, listedBy);
        case Item.Damaged(_, String why) -> reading.failures.add(damaged(shard, why));
      }
    }
    return reading;
  }

  private void take(
      String key, Finding finding, SortedMap<String, LedgerLine> lines, Instant listedBy) {
    String bucket = finding.bucket().name();
    if (finding.scannedAt().isAfter(listedBy)) {
      young.merge(bucket, Evidence.of(finding), Evidence::merge);
    } else {
      lines.merge(
          bucket, settle(LedgerLine.blank(bucket), finding), (line, _) -> settle(line, finding));
      settled.add(key);
    }
  }

  /** Evidence that changes nothing is known already; what changes it was never listed. */
  private static LedgerLine settle(LedgerLine line, Finding finding) {
    Evidence told = Evidence.of(finding);
    return line.plus(told).equals(line) ? line : line.plus(told.toldByEvents());
  }

  private static Failure damaged(Shard shard, String why) {
    return new Failure(
        shard.region(),
        shard.account(),
        STEP,
        why + " It stays in the inbox and counts for nothing.",
        "Look at it in the state bucket, then delete it; Macie still lists most findings.");
  }

  private static Failure tooMany(Shard shard, int read) {
    return new Failure(
        shard.region(),
        shard.account(),
        STEP,
        "The inbox holds more than the %s findings that one sweep reads.".formatted(read)
            + " The contents of the buckets concerned are known only in part.",
        "Run the sweep again: each takes over those that are older than six hours.");
  }

  /** What was told lately of one bucket. */
  Evidence young(String bucket) {
    return young.getOrDefault(bucket, Evidence.none());
  }
}

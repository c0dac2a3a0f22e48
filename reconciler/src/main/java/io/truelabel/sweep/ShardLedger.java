package io.truelabel.sweep;

import io.truelabel.aws.OverwrittenException;
import io.truelabel.aws.StoredLedger;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Retirements;
import io.truelabel.ledger.LedgerFormatException;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.ledger.LedgerReader;
import io.truelabel.ledger.LedgerWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The ledger of one shard during a sweep.
 *
 * <p>Between two rewritings it stays compressed, so that a Region of many shards needs little
 * memory. What could not be written is still judged by; it is read from Macie again next time. Not
 * safe for use by several threads at once.
 */
final class ShardLedger {

  private final EvidenceStore store;
  private final Shard shard;
  private final String writer;
  private final List<Failure> failures = new ArrayList<>();
  private final Map<String, Retirements> retired = new HashMap<>();
  private StoredLedger stored;
  private LedgerHeader header;

  private ShardLedger(EvidenceStore store, Shard shard, String writer, StoredLedger stored) {
    this.store = store;
    this.shard = shard;
    this.writer = writer;
    this.stored = stored;
    this.header = LedgerHeader.blank(shard.account(), shard.region());
  }

  /**
   * Opens the ledger of a shard, or begins one. One that is damaged or newer than this version is
   * kept aside and begun anew.
   *
   * @param writer the sweep
   */
  static ShardLedger open(EvidenceStore store, Shard shard, String writer) {
    var ledger = new ShardLedger(store, shard, writer, store.read(shard));
    if (!ledger.stored.blank()) {
      ledger.check();
    }
    return ledger;
  }

  private void check() {
    try (LedgerReader reader = stored.open()) {
      // Every line is parsed here, so that none can surprise later.
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        noteRetired(line.get());
      }
      header = reader.header();
    } catch (LedgerFormatException e) {
      setAside(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void noteRetired(LedgerLine line) {
    if (!line.retired().until().isEmpty()) {
      retired.put(line.bucket(), line.retired());
    }
  }

  private void setAside(LedgerFormatException unusable) {
    String copy = store.keepAside(stored, writer);
    stored = stored.emptied();
    retired.clear();
    failures.add(
        new Failure(
            shard.region(),
            shard.account(),
            "read the ledger",
            unusable.getMessage()
                + " It is kept as "
                + copy
                + " and begun anew from all that Macie still lists: what Macie found more than 90"
                + " days ago is lost.",
            "Restore an older version of the ledger in the state bucket, or have Macie look again"
                + " with a one-time job."));
  }

  Shard shard() {
    return shard;
  }

  LedgerHeader header() {
    return header;
  }

  /** Moves on to what was read, to be written with the lines. */
  void advance(LedgerHeader next) {
    header = next;
  }

  /** What a finding says that the ledger has not retired. */
  Finding news(Finding finding) {
    return retired.getOrDefault(finding.bucket().name(), Retirements.none()).left(finding);
  }

  /** What went wrong with this ledger. */
  List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** All that is remembered, by the buckets' names; the caller may change the map. */
  SortedMap<String, LedgerLine> lines() {
    SortedMap<String, LedgerLine> lines = new TreeMap<>();
    if (stored.blank()) {
      return lines;
    }
    try (LedgerReader reader = stored.open()) {
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.put(line.get().bucket(), line.get());
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds what was found and writes it at once, so that a sweep that ends early loses nothing. */
  void absorb(Map<String, Evidence> found, LedgerHeader next) {
    SortedMap<String, LedgerLine> lines = lines();
    found.forEach((bucket, evidence) ->
        lines.put(bucket, lines.getOrDefault(bucket, LedgerLine.blank(bucket)).plus(evidence)));
    write(next, lines.values());
  }

  /**
   * Writes all lines anew, under a name that no other write has: two runs of one sweep, when it was
   * started twice, must not take each other's write for their own.
   *
   * @return whether they are in the store now; if not, they are judged by all the same
   */
  boolean write(LedgerHeader next, Collection<LedgerLine> lines) {
    byte[] content = content(next, lines);
    header = next;
    try {
      stored = store.write(stored, writer + "/" + UUID.randomUUID(), content);
      return true;
    } catch (OverwrittenException | SdkException e) {
      stored = new StoredLedger(shard.account(), shard.region(), stored.eTag(), content);
      failures.add(unwritten(e));
      return false;
    }
  }

  private static byte[] content(LedgerHeader header, Collection<LedgerLine> lines) {
    try {
      var out = new LedgerWriter(header);
      for (LedgerLine line : lines) {
        out.write(line);
      }
      return out.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
  }

  private Failure unwritten(RuntimeException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    return new Failure(
        shard.region(),
        shard.account(),
        "write the ledger",
        diagnosis.problem() + " What this sweep found in the account is not remembered.",
        diagnosis.remedy());
  }
}

package io.truelabel.sweep;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.EvidenceBook;
import io.truelabel.evidence.Finding;
import io.truelabel.ledger.LedgerHeader;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the ledgers of one part of a sweep up to what Macie has found since they were written.
 *
 * <p>Findings come oldest first. After every so many of them the ledgers concerned are written with
 * the time that was reached, so that a first reading of millions goes on where it was cut off.
 */
final class EvidenceReading {

  private static final String STEP = "read the findings";

  /** Ledgers that are written at a time when time is up: a function has a minute left then. */
  private static final int AT_ONCE = 16;

  /**
   * Findings after which the ledgers are written: some 800 calls to Macie. In a Region with more
   * buckets it is as many as these, for else the same ledgers are written ever so often.
   */
  static final int WINDOW = 20_000;

  private final FindingSource source;
  private final Part part;
  private final int window;
  private final SweepPlan plan;
  private final Clock clock;
  private final StopSign stop;
  private final FindingCount count;
  private final EvidenceBook book = new EvidenceBook();
  private final Set<Shard> partial = new HashSet<>();
  private final List<Failure> failures = new ArrayList<>();

  EvidenceReading(
      FindingSource source,
      Part part,
      int buckets,
      SweepPlan plan,
      Clock clock,
      StopSign stop,
      SweepListener listener) {
    this.source = source;
    this.part = part;
    this.window = Math.max(WINDOW, buckets);
    this.plan = plan;
    this.clock = clock;
    this.stop = stop;
    this.count = new FindingCount(part.region(), listener);
  }

  /** Reads what is missing in these ledgers. What fails is told by {@link #failures}. */
  void read(Collection<ShardLedger> ledgers) {
    new FindingsPlan(plan.startedAt(), part.single() || source.oneByOne())
        .passes(ledgers)
        .forEach(this::read);
  }

  /** What was found in a shard beyond what its ledger says already, by bucket. */
  Map<String, Evidence> beyondLedger(Shard shard) {
    return book.take(shard.account(), shard.region());
  }

  /** Whether everything that Macie has about a shard was read. */
  boolean whole(Shard shard) {
    return !partial.contains(shard);
  }

  /** What is to be reported. */
  List<Failure> failures() {
    return List.copyOf(failures);
  }

  private void read(FindingsPlan.Pass pass) {
    var run = new Run(pass, clock.instant());
    try {
      stop.check();
      FindingsRead read = source.read(part.region(), pass.account(), pass.since(), run::take);
      run.end();
      noteUnusable(read.unusable());
    } catch (NotedException _) {
      cutOff(run, pass);
    } catch (RuntimeException e) {
      cutOff(run, pass);
      failures.add(failure(pass, e));
    } finally {
      count.rest();
    }
  }

  private void cutOff(Run run, FindingsPlan.Pass pass) {
    run.cutOff();
    pass.ledgers().forEach(ledger -> partial.add(ledger.shard()));
  }

  /** One pass while it runs. */
  private final class Run {

    private final FindingsPlan.Pass pass;
    private final Map<Shard, ShardLedger> ledgers;
    private final Instant beganAt;
    private Instant reached = Instant.EPOCH;
    private int taken;

    Run(FindingsPlan.Pass pass, Instant beganAt) {
      this.pass = pass;
      this.ledgers =
          pass.ledgers().stream().collect(Collectors.toMap(ShardLedger::shard, it -> it));
      this.beganAt = beganAt;
    }

    void take(Finding finding) {
      BucketId bucket = finding.bucket();
      ShardLedger ledger = ledgers.get(new Shard(bucket.accountId(), bucket.region()));
      if (ledger != null) {
        book.add(ledger.news(finding));
      }
      reached = finding.scannedAt();
      count.one();
      if (++taken % window == 0) {
        pass.ledgers().forEach(this::absorb);
      }
      stop.check();
    }

    /** Up to here everything is known, for Macie has shown all that it had when we began. */
    void end() {
      reached = beganAt;
      pass.ledgers().forEach(ledger -> ledger.advance(header(ledger)));
    }

    /**
     * Moves every ledger on, also those of accounts in which nothing was found: the next reading
     * begins at the one that is furthest behind.
     */
    void cutOff() {
      if (taken > 0) {
        new Workers(AT_ONCE).map(pass.ledgers(), this::moveOn);
      }
    }

    private LedgerHeader moveOn(ShardLedger ledger) {
      ledger.absorb(beyondLedger(ledger.shard()), header(ledger));
      return ledger.header();
    }

    private void absorb(ShardLedger ledger) {
      Map<String, Evidence> found = beyondLedger(ledger.shard());
      if (!found.isEmpty()) {
        ledger.absorb(found, header(ledger));
      }
    }

    private LedgerHeader header(ShardLedger ledger) {
      LedgerHeader before = ledger.header();
      return pass.full()
          ? before.through(reached, beganAt)
          : before.through(later(before.findingsThrough(), reached), before.fullReadAt());
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** That Macie is not enabled is said of the Region, unless each account was asked for its own. */
  private Failure failure(FindingsPlan.Pass pass, RuntimeException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    boolean everywhere = cause instanceof MacieNotEnabledException && !source.oneByOne();
    return new Failure(
        part.region(),
        everywhere ? "" : pass.account(),
        STEP,
        diagnosis.problem() + " The contents of the buckets concerned are known only in part.",
        diagnosis.remedy());
  }

  private void noteUnusable(long unusable) {
    if (unusable > 0) {
      failures.add(
          new Failure(
              part.region(),
              part.account(),
              STEP,
              unusable + " findings name no bucket, so they prove nothing about any.",
              "Look at them in Macie: findings without a bucket are not expected."));
    }
  }
}

package io.truelabel.sweep;

import io.truelabel.aws.Inbox;
import io.truelabel.aws.ShardClaims;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.Evidence;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.ledger.Told;
import io.truelabel.policy.Policy;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Judge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Judges the buckets of one shard and remembers what it judged by: the same wherever it runs.
 *
 * <p>The order is what makes it safe to be cut off anywhere: the ledger is written first, and only
 * what it then holds is taken out of the inbox.
 */
final class ShardSweep {

  private static final String PARTIAL = "The findings of this Region could not all be read.";

  /** Buckets whose objects are looked up at the same time. */
  private static final int AT_ONCE = 16;

  /** How long the evidence of a bucket is kept that no inventory shows any more. */
  private static final Duration ABSENT = Duration.ofDays(90);

  private final SweepPlan plan;
  private final String policyVersion;
  private final EvidenceStore store;
  private final SweepListener listener;
  private final Transcript transcript;
  private final UnjudgedShard unjudged;
  private final WitnessReview.Tools tools;

  ShardSweep(
      SweepPlan plan,
      JudgedBy policy,
      Sources sources,
      EvidenceStore store,
      SweepListener listener) {
    Policy rules = policy.policy();
    this.plan = plan;
    this.policyVersion = policy.identity().versionId();
    this.store = store;
    this.listener = listener;
    this.transcript = new Transcript(rules.tagKeys());
    this.unjudged = new UnjudgedShard(transcript);
    this.tools =
        new WitnessReview.Tools(
            new Judge(rules), sources, rules.findings().gone(), plan.startedAt());
  }

  private record Reviewed(ListedBucket bucket, WitnessReview.Result result) {}

  /** Judges every bucket; when one cannot be judged, all of them are unknown. */
  ShardResult judge(ShardReading reading) {
    try {
      return judgeAll(reading);
    } catch (RuntimeException e) {
      return unjudged.failed(reading.ledger().shard(), reading.buckets(), e);
    }
  }

  /** What is said of a shard instead where it cannot be judged. */
  UnjudgedShard unjudged() {
    return unjudged;
  }

  private ShardResult judgeAll(ShardReading reading) {
    ShardLedger ledger = reading.ledger();
    SortedMap<String, LedgerLine> lines = ledger.lines();
    reading
        .found()
        .forEach((bucket, evidence) ->
            lines.put(bucket, lines.getOrDefault(bucket, LedgerLine.blank(bucket)).plus(evidence)));
    InboxReading inbox =
        InboxReading.of(
            store.inbox(ledger.shard()), ledger.shard(), lines, reading.whole(), plan.startedAt());
    ShardClaims claims = store.claims(ledger.shard());
    claims.buckets().forEach(bucket -> tell(bucket, claims, lines));
    List<Reviewed> reviewed = review(reading, lines, inbox);
    reviewed.forEach(it -> listener.evidence(it.bucket().id(), it.result().evidence()));
    reviewed.forEach(it -> remember(it, lines));
    forgetAbsent(reading, lines);
    boolean remembered =
        ledger.write(ledger.header().written(plan.sweepId(), now(), policyVersion), lines.values());
    List<Failure> uncleared = remembered ? clear(ledger.shard(), inbox.settled()) : List.of();
    return new ShardResult(
        ledger.shard(),
        reviewed.stream().map(it -> transcript.of(it.bucket(), it.result().judgement())).toList(),
        told(lines, claims, remembered),
        Stream.of(ledger.failures(), inbox.failures(), uncleared).flatMap(List::stream).toList());
  }

  private static void tell(String bucket, ShardClaims claims, SortedMap<String, LedgerLine> lines) {
    LedgerLine line = lines.getOrDefault(bucket, LedgerLine.blank(bucket));
    lines.put(bucket, line.telling(claims.told(bucket, line.told())));
  }

  private static ShardTold told(
      SortedMap<String, LedgerLine> lines, ShardClaims claims, boolean remembered) {
    Map<String, Told> told = new HashMap<>();
    lines.values().forEach(line -> told.put(line.bucket(), line.told()));
    return ShardTold.of(told, claims, remembered);
  }

  private List<Reviewed> review(
      ShardReading reading, SortedMap<String, LedgerLine> lines, InboxReading inbox) {
    var known = known(reading, inbox);
    return reading.buckets().stream()
        .gather(
            Gatherers.mapConcurrent(
                AT_ONCE,
                bucket -> {
                  String name = bucket.id().name();
                  LedgerLine line = lines.getOrDefault(name, LedgerLine.blank(name));
                  return review(bucket, line, inbox.young(name), known);
                }))
        .toList();
  }

  private static Function<Evidence, EvidenceState> known(ShardReading reading, InboxReading inbox) {
    if (!reading.whole()) {
      return evidence -> new EvidenceState.Partial(evidence, PARTIAL);
    }
    return inbox.read()
        ? EvidenceState.Known::new
        : evidence -> new EvidenceState.Partial(evidence, Inbox.CUT_OFF);
  }

  private Reviewed review(
      ListedBucket bucket,
      LedgerLine line,
      Evidence young,
      Function<Evidence, EvidenceState> known) {
    ListedBucket watched = bucket.watched(line, now());
    var review =
        new WitnessReview(
            tools,
            evidence -> watched.state(known.apply(evidence)),
            new OpenEvidence(line.evidence(), young, line.retired()));
    return new Reviewed(watched, review.run());
  }

  private void remember(Reviewed reviewed, SortedMap<String, LedgerLine> lines) {
    ListedBucket bucket = reviewed.bucket();
    String name = bucket.id().name();
    WitnessReview.Result result = reviewed.result();
    LedgerLine line = lines.getOrDefault(name, LedgerLine.blank(name));
    lines.put(
        name,
        bucket.remembered(
            line.reviewed(
                result.evidence(), result.retired().since(now().minus(ABSENT), result.evidence())),
            now()));
  }

  /** A bucket that is not listed may be back tomorrow, when Macie was only off for a while. */
  private void forgetAbsent(ShardReading reading, SortedMap<String, LedgerLine> lines) {
    if (!reading.listed()) {
      return;
    }
    var listed = reading.buckets().stream().map(it -> it.id().name()).collect(Collectors.toSet());
    List<LedgerLine> absent = new ArrayList<>(lines.values());
    absent.removeIf(line -> listed.contains(line.bucket()));
    for (LedgerLine line : absent) {
      if (line.seenAt().equals(Instant.EPOCH)) {
        lines.put(line.bucket(), line.seen(now()));
      } else if (line.seenAt().isBefore(now().minus(ABSENT))) {
        lines.remove(line.bucket());
      }
    }
  }

  /** What stays in the inbox does no harm, for the ledger holds it: no verdict depends on it. */
  private List<Failure> clear(Shard shard, List<String> settled) {
    if (settled.isEmpty()) {
      return List.of();
    }
    try {
      store.clear(settled);
      return List.of();
    } catch (SdkException | IllegalStateException e) {
      return List.of(uncleared(shard, e));
    }
  }

  private static Failure uncleared(Shard shard, RuntimeException cause) {
    return new Failure(
        shard.region(),
        shard.account(),
        "clear the inbox",
        cause.getMessage()
            + " What the ledger holds now stays in the inbox as well: that does no harm, but the"
            + " inbox grows.",
        "Let the role that runs the sweep delete objects of the state bucket under inbox/. The next"
            + " sweep tries again.");
  }

  private Instant now() {
    return plan.startedAt();
  }
}

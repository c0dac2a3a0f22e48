package io.truelabel.alert;

import io.truelabel.aws.OverwrittenException;
import io.truelabel.ledger.Told;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.ShardResult;
import io.truelabel.sweep.ShardTold;
import io.truelabel.sweep.Workers;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What there is to tell of one shard: the right is taken only where there is anything, and what was
 * told is confirmed after.
 */
final class SweepTelling {

  private static final int AT_ONCE = 16;

  private final ShardResult shard;
  private final Right right;
  private final List<Pending> pending;

  private SweepTelling(ShardResult shard, Right right, List<Pending> pending) {
    this.shard = shard;
    this.right = right;
    this.pending = pending;
  }

  /**
   * Takes the right to tell about every shard of which there is anything to tell.
   *
   * @param failures gets what went wrong: a shard that is not told of now is told of next time
   */
  static List<SweepTelling> take(
      List<ShardResult> shards,
      AlertDecision decision,
      Rights rights,
      Instant at,
      List<Failure> failures) {
    List<ShardResult> concerned =
        shards.stream().filter(shard -> concerns(shard, decision, at)).toList();
    List<Taken> taken =
        new Workers(AT_ONCE).map(concerned, shard -> take(shard, decision, rights, at));
    taken.stream().map(Taken::failures).forEach(failures::addAll);
    return taken.stream().map(Taken::telling).flatMap(List::stream).toList();
  }

  private record Taken(List<SweepTelling> telling, List<Failure> failures) {}

  private static boolean concerns(ShardResult shard, AlertDecision decision, Instant at) {
    return shard.told().claimed()
        || shard.buckets().stream()
            .anyMatch(bucket -> {
              Told before = shard.told().of(bucket.id().name());
              return !decision.decide(before, bucket, at).after().equals(before);
            });
  }

  private static Taken take(ShardResult shard, AlertDecision decision, Rights rights, Instant at) {
    try {
      Right right = rights.take(shard.shard(), shard.told());
      List<Pending> pending =
          shard.buckets().stream()
              .filter(bucket -> !overtaken(bucket.id().name(), shard.told(), right, at))
              .map(bucket -> pending(bucket, right, decision, at))
              .toList();
      return new Taken(List.of(new SweepTelling(shard, right, pending)), List.of());
    } catch (OverwrittenException | SdkException | UncheckedIOException e) {
      return new Taken(List.of(), List.of(untold(shard.shard(), e)));
    }
  }

  /**
   * Whether a finding handler is telling of a bucket, or has told of it since the sweep began: then
   * it may know what the verdict does not, and the next sweep decides.
   */
  private static boolean overtaken(String bucket, ShardTold judged, Right right, Instant began) {
    Told told = right.told(bucket);
    return right.elsewhere(bucket) || !told.equals(judged.of(bucket)) || told.last().isAfter(began);
  }

  private static Pending pending(
      BucketResult bucket, Right right, AlertDecision decision, Instant at) {
    Told before = right.told(bucket.id().name());
    return new Pending(bucket, before, decision.decide(before, bucket, at));
  }

  /** The buckets that there is something to decide or to tell of. */
  List<Pending> pending() {
    return pending;
  }

  /** Confirms what was told, many shards at a time. */
  static List<Failure> confirm(List<SweepTelling> tellings, Reached reached) {
    return new Workers(AT_ONCE)
        .map(tellings, telling -> telling.confirm(reached)).stream()
            .flatMap(Optional::stream)
            .toList();
  }

  private Optional<Failure> confirm(Reached reached) {
    Map<String, Told> told = new HashMap<>();
    for (Pending bucket : pending) {
      String name = bucket.bucket().id().name();
      Told after = bucket.after(reached);
      Told known = shard.told().remembered() ? shard.told().of(name) : Told.nothing();
      if (!after.equals(known)) {
        told.put(name, after);
      }
    }
    try {
      right.confirm(told);
      return Optional.empty();
    } catch (OverwrittenException | SdkException e) {
      return Optional.of(unconfirmed(shard.shard(), e));
    }
  }

  private static Failure untold(Shard shard, RuntimeException cause) {
    return failure(
        shard, "take the right to tell", cause, " Nobody was told of its buckets this time.");
  }

  private static Failure unconfirmed(Shard shard, RuntimeException cause) {
    return failure(
        shard,
        "remember what was told",
        cause,
        " The next sweep will tell the same of its buckets again.");
  }

  private static Failure failure(Shard shard, String step, RuntimeException cause, String means) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    return new Failure(
        shard.region(), shard.account(), step, diagnosis.problem() + means, diagnosis.remedy());
  }
}

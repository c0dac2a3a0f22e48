package io.truelabel.sweep;

import io.truelabel.label.Label;
import io.truelabel.policy.Policy;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges the buckets of one shard: the same wherever it runs. */
final class ShardSweep {
  private static final String STEP = "judge the buckets";
  private static final String UNKNOWN = "Its account and Region could not be judged.";

  private final Judge judge;
  private final Transcript transcript;
  private final Instant now;

  ShardSweep(Policy policy, Instant now) {
    this.judge = new Judge(policy);
    this.transcript = new Transcript(policy.tagKeys());
    this.now = now;
  }

  /** Judges every bucket; when one cannot be judged, all of them are unknown. */
  ShardResult judge(Shard shard, List<BucketState> buckets) {
    try {
      return result(shard, buckets, bucket -> judge.judge(bucket, now), List.of());
    } catch (RuntimeException e) {
      return result(shard, buckets, this::unknown, List.of(failure(shard, e)));
    }
  }

  private ShardResult result(
      Shard shard,
      List<BucketState> buckets,
      Function<BucketState, Judgement> judgement,
      List<Failure> failures) {
    return new ShardResult(
        shard, buckets.stream().map(judgement).map(transcript::of).toList(), failures);
  }

  private Judgement unknown(BucketState bucket) {
    Map<Rule, Verdict> verdicts =
        Arrays.stream(Rule.values())
            .collect(Collectors.toMap(Function.identity(), rule -> new Verdict.Unknown(UNKNOWN)));
    return new Judgement(bucket, Label.unread(), "", verdicts, List.of());
  }

  private static Failure failure(Shard shard, RuntimeException cause) {
    return new Failure(
        shard.region(),
        shard.account(),
        STEP,
        "This is a fault of Truelabel: " + cause + ". All buckets of this account are unknown.",
        "Report it with this line and the version of Truelabel.");
  }
}

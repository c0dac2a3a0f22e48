package io.truelabel.sweep;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.label.Label;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;

/** Results of a shard that could not be judged: each of its buckets is unknown, and why. */
final class UnjudgedShard {

  private static final String STEP = "judge the buckets";
  private static final String FAILED = "Its account and Region could not be judged.";
  private static final String UNREAD = "The ledger of its account and Region could not be read.";
  private static final String UNREACHED = "The sweep ended before it came to this account.";

  private final Transcript transcript;

  UnjudgedShard(Transcript transcript) {
    this.transcript = transcript;
  }

  /** Of a shard at which judging failed. */
  ShardResult failed(Shard shard, List<ListedBucket> buckets, RuntimeException cause) {
    return unknown(shard, buckets, FAILED, List.of(failure(shard, cause)));
  }

  /**
   * Of a shard that the sweep did not come to.
   *
   * @param failures what went wrong with its ledger until then, and will not show again
   */
  ShardResult unreached(Shard shard, List<ListedBucket> buckets, List<Failure> failures) {
    return unknown(shard, buckets, UNREACHED, failures);
  }

  /** Of a shard whose ledger could not be read; the failure is told elsewhere. */
  ShardResult unread(Shard shard, List<ListedBucket> buckets) {
    return unknown(shard, buckets, UNREAD, List.of());
  }

  private ShardResult unknown(
      Shard shard, List<ListedBucket> buckets, String why, List<Failure> failures) {
    return new ShardResult(
        shard,
        buckets.stream().map(bucket -> transcript.of(bucket, unknown(bucket, why))).toList(),
        failures);
  }

  private static Judgement unknown(ListedBucket bucket, String why) {
    Map<Rule, Verdict> verdicts =
        Arrays.stream(Rule.values())
            .collect(Collectors.toMap(Function.identity(), rule -> new Verdict.Unknown(why)));
    return new Judgement(
        bucket.state(new EvidenceState.Unknown(why)), Label.unread(), "", verdicts, List.of());
  }

  private static Failure failure(Shard shard, RuntimeException cause) {
    Diagnosis diagnosis =
        cause instanceof SdkException
            ? Diagnosis.of(cause)
            : new Diagnosis(
                "This is a fault of Truelabel: " + cause + ".",
                "Report it with this line and the version of Truelabel.");
    return new Failure(
        shard.region(),
        shard.account(),
        STEP,
        diagnosis.problem() + " All buckets of this account are unknown.",
        diagnosis.remedy());
  }
}

package io.truelabel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Tags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShardSweepTest {
  private static final Shard SHARD = new Shard(Results.MEMBER, "eu-west-1");

  @Test
  void whenJudgingBreaksTheWholeShardIsUnknownAndThatIsReported() {
    ListedBucket fine = bucket("fine");
    ListedBucket broken = mock();
    when(broken.id()).thenReturn(bucket("broken").id());
    when(broken.knownBy()).thenReturn(fine.knownBy());
    when(broken.note()).thenReturn("");
    when(broken.watched(any(), any())).thenThrow(new IllegalStateException("a defect"));
    when(broken.state(any())).thenReturn(fine.state(new EvidenceState.Unknown("not read")));

    ShardResult result = sweep(List.of(fine, broken));

    assertThat(result.buckets())
        .extracting(BucketResult::outcome)
        .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN);
    assertThat(result.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.account()).isEqualTo(Results.MEMBER);
          assertThat(failure.problem()).contains("a defect");
        });
  }

  private static ShardResult sweep(List<ListedBucket> buckets) {
    SweepPlan plan = Results.plan();
    var shards =
        new ShardSweep(
            plan,
            JudgedBy.of(Policies.plain(), "policy.yaml", ""),
            new FakeOrganization().sources(),
            Unwritten.empty(),
            SweepListener.NONE);
    ShardLedger ledger = ShardLedger.open(Unwritten.empty(), SHARD, plan.sweepId());
    return shards.judge(new ShardReading(ledger, buckets, true, Map.of(), true));
  }

  private static ListedBucket bucket(String name) {
    return new ListedBucket(
        new BucketId("aws", Results.MEMBER, "eu-west-1", name),
        Results.NOW,
        new Tags.Known(Map.of()),
        Exposure.none(),
        Coverage.unknown(),
        ListedBucket.KnownBy.BOTH,
        "");
  }
}

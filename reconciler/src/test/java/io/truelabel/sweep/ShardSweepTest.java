package io.truelabel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.BucketState;
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
    BucketState fine = state("fine");
    BucketState broken = mock();
    when(broken.id()).thenReturn(fine.id());
    when(broken.createdAt()).thenReturn(Results.NOW);
    when(broken.tags()).thenReturn(new Tags.Known(Map.of()));
    when(broken.evidence()).thenReturn(fine.evidence());
    when(broken.coverage()).thenThrow(new IllegalStateException("a defect"));

    ShardResult result =
        new ShardSweep(Policies.plain(), Results.NOW).judge(SHARD, List.of(fine, broken));

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

  private static BucketState state(String name) {
    return new BucketState(
        new BucketId("aws", Results.MEMBER, "eu-west-1", name),
        Results.NOW,
        new Tags.Known(Map.of()),
        Exposure.none(),
        Coverage.unknown(),
        new EvidenceState.Unknown("not read"));
  }
}

package io.truelabel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedResultsTest {

  @Test
  void whatWasReadBackIsEqualAndHoldsEqualVerdictsOnce() throws IOException {
    Shard shard = new Shard(Results.MEMBER, "eu-west-1");
    var result =
        new RegionResult(
            shard.region(),
            true,
            List.of(
                new ShardResult(
                    shard,
                    List.of(
                        Results.wrong("one", Severity.HIGH, ViolationKind.CONTENTS_FORBIDDEN),
                        Results.wrong("two", Severity.HIGH, ViolationKind.CONTENTS_FORBIDDEN),
                        Results.undecided(
                            Results.wrong("zoo", Severity.HIGH, ViolationKind.CONTENTS_FORBIDDEN),
                            ViolationKind.EXPOSED_PUBLIC)),
                    List.of())),
            List.of(),
            List.of());
    RegionResult read = readBack(result);

    RegionResult small = new SharedResults().of(read);

    assertThat(small).isEqualTo(result);
    assertThat(verdict(read, 0)).isNotSameAs(verdict(read, 1));
    assertThat(verdict(small, 0)).isSameAs(verdict(small, 1));
  }

  private static RegionResult readBack(RegionResult result) throws IOException {
    var json = new ByteArrayOutputStream();
    PlainJson.write(result, json);
    return PlainJson.read(new ByteArrayInputStream(json.toByteArray()), RegionResult.class);
  }

  private static VerdictLine verdict(RegionResult result, int bucket) {
    return result.shards().getFirst().buckets().get(bucket).verdicts().getFirst();
  }
}

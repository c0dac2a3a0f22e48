package io.truelabel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.Recall;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A first reading of many findings, which may be cut off anywhere. */
class EvidenceReadingTest {

  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
  private static final Shard SHARD = new Shard(Nights.ONE, Nights.REGION);
  private static final BucketId BUCKET =
      new BucketId("aws", SHARD.account(), SHARD.region(), "orders");

  private final MemoryStore store = new MemoryStore();

  @ParameterizedTest(name = "{0} findings in a Region of {1} buckets: {2} writes")
  @CsvSource({"19999, 1, 0", "20000, 1, 1", "60000, 1, 3", "60000, 20001, 2", "60000, 60001, 0"})
  void theLedgerIsWrittenSoOftenThatNeitherTimeNorWorkIsLost(
      int findings, int buckets, int writes) {
    read(findings, buckets);

    assertThat(store.writers).hasSize(writes);
  }

  @ParameterizedTest(name = "of a part {0}: whose findings are read is {0}")
  @ValueSource(strings = {"", Nights.ONE})
  void aPartIsAskedForByItsAccount(String account) {
    List<String> asked = new ArrayList<>();
    FindingSource source =
        new FindingSource() {
          @Override
          public FindingsRead read(
              String region, String of, Instant since, Consumer<Finding> each) {
            asked.add(of);
            return new FindingsRead(0, 0, 0);
          }

          @Override
          public Recall recall(BucketId bucket, int atMost) {
            return new Recall(List.of(), true);
          }
        };

    read(source, new Part(SHARD.region(), account), 1);

    assertThat(asked).containsExactly(account);
  }

  private void read(int findings, int buckets) {
    read(new Many(findings), Part.whole(SHARD.region()), buckets);
  }

  private void read(FindingSource source, Part part, int buckets) {
    SweepPlan plan = SweepPlan.starting(NOW, SHARD.account(), List.of(SHARD.region()), true);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var reading =
        new EvidenceReading(source, part, buckets, plan, clock, new StopSign(), SweepListener.NONE);
    reading.read(List.of(ShardLedger.open(store, SHARD, plan.sweepId())));
  }

  /** So many findings of one object, a second apart. */
  private record Many(int count) implements FindingSource {

    @Override
    public FindingsRead read(String region, String account, Instant since, Consumer<Finding> each) {
      for (int i = 0; i < count; i++) {
        each.accept(finding(i));
      }
      return new FindingsRead(count, 0, 0);
    }

    private Finding finding(int number) {
      return new Finding(
          "finding-" + number,
          BUCKET,
          NOW.minusSeconds(count - number),
          false,
          false,
          Origin.ADMINISTRATOR,
          3,
          new Finding.ScannedObject("key", "etag", ""),
          List.of(new Finding.Found(Nights.CARD, 5)));
    }

    @Override
    public Recall recall(BucketId bucket, int atMost) {
      return new Recall(List.of(), true);
    }
  }
}

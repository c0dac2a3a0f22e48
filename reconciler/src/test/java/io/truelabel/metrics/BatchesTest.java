package io.truelabel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.metrics.Gauge.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Property(tries = 50)
  void everyGaugeIsSentOnceAndInOrder(
      @ForAll @IntRange(max = 3_000) int count,
      @ForAll @IntRange(min = 1, max = 1_024) int length) {
    List<Gauge> gauges = gauges(count, length);

    List<List<Gauge>> batches = Batches.of(gauges);

    assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(gauges);
  }

  @Property(tries = 50)
  void noBatchIsLargerThanCloudWatchTakes(
      @ForAll @IntRange(max = 3_000) int count,
      @ForAll @IntRange(min = 1, max = 1_024) int length) {
    assertThat(Batches.of(gauges(count, length)))
        .allSatisfy(batch -> {
          assertThat(batch).hasSizeBetween(1, 1_000);
          assertThat(batch.stream().mapToInt(Gauge::bytesAtMost).sum())
              .isLessThanOrEqualTo(1_000_000);
        });
  }

  @Test
  void aThousandShortGaugesGoInOneRequest() {
    List<Gauge> gauges =
        IntStream.range(0, 1_001)
            .mapToObj(i -> new Gauge("Buckets", new TreeMap<>(), i, Unit.COUNT))
            .toList();

    assertThat(Batches.of(gauges)).extracting(List::size).containsExactly(1_000, 1);
  }

  @Test
  void nothingNeedsNoRequest() {
    assertThat(Batches.of(List.of())).isEmpty();
  }

  private static List<Gauge> gauges(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Gauge(
                "NoncompliantBuckets",
                new TreeMap<>(Map.of("Team", "x".repeat(length))),
                i,
                Unit.COUNT))
        .toList();
  }
}

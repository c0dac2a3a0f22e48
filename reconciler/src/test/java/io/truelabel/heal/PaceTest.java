package io.truelabel.heal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.truelabel.sweep.Shard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AWS Config is asked")
final class PaceTest {
  private static final Instant T0 = Instant.parse("2026-11-22T02:00:00Z");
  private static final Shard SHARD = new Shard("222233334444", "eu-west-1");

  private final Clock clock = mock();
  private final Pace pace = new Pace(clock);

  @BeforeEach
  void atFirst() {
    at(Duration.ZERO);
  }

  @Test
  @DisplayName("once a minute in an account and Region, counted from when it was asked")
  void onceAMinute() {
    assertThat(pace.take(SHARD)).isTrue();

    at(Duration.ofMillis(59_999));
    assertThat(pace.take(SHARD)).isFalse();

    at(Duration.ofMinutes(1));
    assertThat(pace.take(SHARD)).isTrue();
    assertThat(pace.take(SHARD)).isFalse();
  }

  @Test
  @DisplayName("in another account or Region at the same time")
  void eachOnItsOwn() {
    assertThat(pace.take(SHARD)).isTrue();
    assertThat(pace.take(new Shard("333344445555", SHARD.region()))).isTrue();
    assertThat(pace.take(new Shard(SHARD.account(), "us-east-1"))).isTrue();
  }

  @Test
  @DisplayName("by one of many that want to at the same time")
  void byOneOfMany() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> one = () -> pace.take(SHARD);

      assertThat(threads.invokeAll(Collections.nCopies(200, one)))
          .extracting(Future::resultNow)
          .containsOnlyOnce(true);
    }
  }

  private void at(Duration later) {
    when(clock.instant()).thenReturn(T0.plus(later));
  }
}

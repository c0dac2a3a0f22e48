package io.truelabel.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.FindingsRead;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Finding.ScannedObject;
import io.truelabel.evidence.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A feed of findings")
final class FindingFeedTest {
  private static final BucketId BUCKET = new BucketId("aws", "222233334444", "eu-west-1", "pay");
  private static final FindingsRead SOME = new FindingsRead(3, 1, 1);

  private final List<String> handedOn = new ArrayList<>();

  @Test
  @DisplayName("hands on what was found until a time, that time included, and then the rest")
  void keepsTheOrderOfTime() {
    try (FindingFeed feed =
        FindingFeed.of(each -> {
          IntStream.of(1, 2, 2, 5).forEach(second -> each.accept(at(second)));
          return SOME;
        })) {
      feed.upTo(time(2), this::note);
      assertThat(handedOn).containsExactly("1", "2", "2");

      feed.upTo(time(4), this::note);
      assertThat(handedOn).hasSize(3);

      assertThat(feed.rest(this::note)).isEqualTo(SOME);
    }
    assertThat(handedOn).containsExactly("1", "2", "2", "5");
  }

  @Test
  @DisplayName("that breaks off fails before anything later is handed on, whoever found that")
  void failsWhereItBroke() {
    try (FindingFeed feed =
        FindingFeed.of(each -> {
          each.accept(at(1));
          throw new IllegalStateException("Macie is gone.");
        })) {
      assertThatThrownBy(() -> feed.upTo(time(9), this::note)).hasMessage("Macie is gone.");
    }
    assertThat(handedOn).containsExactly("1");
  }

  @Test
  @DisplayName("that breaks off at its end fails too")
  void failsAtItsEnd() {
    try (FindingFeed feed =
        FindingFeed.of(_ -> {
          throw new IllegalStateException("Macie is gone.");
        })) {
      assertThatThrownBy(() -> feed.rest(this::note)).hasMessage("Macie is gone.");
    }
  }

  @Test
  @DisplayName("reads no more than a page ahead, and ends when nobody wants the rest")
  void readsAPageAhead() throws InterruptedException {
    AtomicInteger read = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(1);
    FindingFeed feed =
        FindingFeed.of(each -> {
          try {
            IntStream.range(0, 10_000)
                .forEach(second -> {
                  read.incrementAndGet();
                  each.accept(at(second));
                });
            return SOME;
          } finally {
            ended.countDown();
          }
        });
    feed.upTo(time(0), this::note);

    feed.close();

    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(read).hasValueLessThan(60);
  }

  private void note(Finding finding) {
    handedOn.add(finding.id());
  }

  private static Finding at(int second) {
    return new Finding(
        Integer.toString(second),
        BUCKET,
        time(second),
        false,
        false,
        Origin.MEMBER,
        3,
        new ScannedObject("key", "etag", ""),
        List.of());
  }

  private static Instant time(int second) {
    return Instant.ofEpochSecond(second);
  }
}

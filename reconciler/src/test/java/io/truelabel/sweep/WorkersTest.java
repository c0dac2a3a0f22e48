package io.truelabel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 40).boxed().toList();

  @Test
  void answersComeInTheOrderOfTheItems() {
    assertThat(new Workers(4).map(ITEMS, item -> item * 2))
        .containsExactlyElementsOf(ITEMS.stream().map(item -> item * 2).toList());
  }

  @Test
  void neverMoreAreBusyThanAllowed() {
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    new Workers(3).map(ITEMS, item -> workSlowly(busy, most));

    assertThat(most.get()).isBetween(1, 3);
  }

  private static int workSlowly(AtomicInteger busy, AtomicInteger most) {
    most.accumulateAndGet(busy.incrementAndGet(), Math::max);
    LockSupport.parkNanos(1_000_000);
    return busy.decrementAndGet();
  }

  @Test
  void allThatAreAllowedWorkAtOnce() {
    Semaphore together = new Semaphore(0);

    new Workers(2)
        .map(
            List.of(1, 2),
            item -> {
              together.release();
              together.acquireUninterruptibly(2);
              together.release(2);
              return item;
            });

    assertThat(together.availablePermits()).isEqualTo(2);
  }

  @Test
  void theOthersAreDoneThoughOneThrows() {
    Set<Integer> done = ConcurrentHashMap.newKeySet();

    assertThatThrownBy(() ->
            new Workers(4)
                .map(
                    ITEMS,
                    item -> {
                      if (item == 0) {
                        throw new IllegalStateException("broken");
                      }
                      return done.add(item);
                    }))
        .hasRootCauseMessage("broken");

    assertThat(done).hasSize(ITEMS.size() - 1);
  }
}

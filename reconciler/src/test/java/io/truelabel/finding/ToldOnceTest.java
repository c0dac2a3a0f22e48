package io.truelabel.finding;

import static io.truelabel.finding.FindingStage.OWNERS;
import static io.truelabel.finding.FindingStage.about;
import static io.truelabel.finding.FindingStage.event;
import static io.truelabel.finding.FindingStage.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.Wire;
import io.truelabel.standin.core.Fault;
import io.truelabel.standin.sns.Message;
import io.truelabel.sweep.ShardResult;
import io.truelabel.sweep.SweepListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * Finding handlers and sweeps race over the same buckets, while S3 and SNS throttle and processes
 * are killed between taking a claim and publishing, or between publishing and confirming it.
 *
 * <p>Of half of the buckets only events tell, so that handlers know what a sweep cannot. The clock
 * goes on with every look at it, and by more than any lease while nobody is at work.
 */
@DisplayName("However handlers and sweeps race")
final class ToldOnceTest {

  private static final int BUCKETS = 20;
  private static final int EVENTS_EACH = 3;
  private static final int TRIALS = 3;
  private static final int NIGHTS = 4;

  /** Longer than any lease, and so longer than any process lives. */
  private static final Duration BETWEEN = Duration.ofMinutes(17);

  /** As a process dies: nothing after this happens, and nothing catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  @DisplayName("everybody is told, and once as long as nobody dies")
  void everybodyIsToldOnce() throws Exception {
    Map<String, Integer> sum = races(false);

    assertThat(sum.get("never told")).isZero();
    assertThat(sum.get("told again after a kill")).isZero();
    assertThat(sum.get("told again without a kill")).isZero();
  }

  private static Map<String, Integer> races(boolean deadly) throws Exception {
    Map<String, Integer> sum = new TreeMap<>();
    for (int seed = 1; seed <= TRIALS; seed++) {
      new Race(seed, deadly).run().forEach((what, count) -> sum.merge(what, count, Integer::sum));
    }
    System.out.println("Handlers and sweeps raced: " + sum);
    assertThat(sum.get("buckets")).isEqualTo(TRIALS * BUCKETS);
    return sum;
  }

  @Test
  @DisplayName("everybody is told, and twice only where the confirmation got lost")
  void everybodyIsToldAndTwiceOnlyAfterAKill() throws Exception {
    Map<String, Integer> sum = races(true);

    assertThat(sum.get("killed before publishing")).isPositive();
    assertThat(sum.get("killed after publishing")).isPositive();
    assertThat(sum.get("told by a handler")).isPositive();
    assertThat(sum.get("told by a sweep")).isPositive();
    assertThat(sum.get("never told")).isZero();
    assertThat(sum.get("told again without a kill")).isZero();
  }

  /** One race from start to end. */
  private static final class Race {

    private final int seed;
    private final Queue<List<Delivery>> queue = new ConcurrentLinkedQueue<>();
    private final Queue<List<Delivery>> coming = new ConcurrentLinkedQueue<>();
    private final Queue<List<Delivery>> late = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final ReadWriteLock atWork = new ReentrantReadWriteLock(true);
    private final Map<String, Integer> excused = new ConcurrentHashMap<>();
    private final AtomicInteger killedBefore = new AtomicInteger();
    private final AtomicInteger killedAfter = new AtomicInteger();
    private volatile boolean deadly;
    private volatile boolean over;

    private record Delivery(String message, String bucket, JsonNode event) {}

    Race(int seed, boolean deadly) {
      this.seed = seed;
      this.deadly = deadly;
    }

    Map<String, Integer> run() throws Exception {
      try (FindingStage stage = new FindingStage()) {
        fill(stage);
        stage.tick();
        stage.standIn.faults().add(Fault.throttle("s3", "PutObject").every(7));
        stage.standIn.faults().add(Fault.throttle("sns", "Publish").every(5));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
          List<Future<?>> racing =
              List.of(
                  threads.submit(() -> handle(stage, seed * 31)),
                  threads.submit(() -> handle(stage, seed * 37)),
                  threads.submit(() -> sweeps(stage)));
          for (Future<?> racer : racing) {
            racer.get();
          }
        }
        deadly = false;
        queue.addAll(coming);
        for (int night = 0; night < 2; night++) {
          pass(stage);
          handle(stage, 0);
          stage.sweep(deadly(stage, new Random(0), ConcurrentHashMap.newKeySet()));
        }
        assertThat(queue).as("messages that nobody could handle").isEmpty();
        return count(stage);
      }
    }

    private static String bucket(int number) {
      return String.format(Locale.ROOT, "bucket-%02d", number);
    }

    private void fill(FindingStage stage) {
      List<Delivery> deliveries = new ArrayList<>();
      for (int number = 0; number < BUCKETS; number++) {
        String bucket = bucket(number);
        if (number % 2 == 0) {
          stage.violating(bucket);
        } else {
          stage.labelled(bucket, "internal");
          stage.holds(bucket, "exports/2026/03/orders.csv", "6bb7fd4fa9d36d6b8fb8882ca0example");
        }
        for (int i = 0; i < EVENTS_EACH; i++) {
          JsonNode event =
              finding(
                  about(event("multiple"), bucket),
                  String.format(Locale.ROOT, "f%02d-%d", number, i));
          deliveries.add(new Delivery(bucket + "-message-" + i, bucket, event));
        }
      }
      Collections.shuffle(deliveries, new Random(seed));
      for (int from = 0; from < deliveries.size(); from += 6) {
        coming.add(deliveries.subList(from, Math.min(from + 6, deliveries.size())));
      }
    }

    /**
     * What SQS does: a message that fails comes again, and after a death when the lease is over.
     */
    private void handle(FindingStage stage, int luck) {
      Set<String> published = ConcurrentHashMap.newKeySet();
      FindingHandler handler = stage.handler(deadly(stage, new Random(luck), published));
      for (int turn = 0; turn < 200 || !over; turn++) {
        List<Delivery> batch = queue.poll();
        if (batch != null) {
          busy.incrementAndGet();
          Optional<List<Delivery>> again = alive(published, () -> deliver(handler, batch));
          again.filter(failed -> !failed.isEmpty()).ifPresent(queue::add);
          if (again.isEmpty()) {
            late.add(batch);
          }
          busy.decrementAndGet();
        } else if (over) {
          return;
        } else {
          LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
      }
    }

    private static List<Delivery> deliver(FindingHandler handler, List<Delivery> batch) {
      List<String> failed =
          FindingStage.deliver(
              handler,
              batch.stream().map(Delivery::message).toList(),
              batch.stream().map(Delivery::event).toList());
      return batch.stream().filter(it -> failed.contains(it.message())).toList();
    }

    private void sweeps(FindingStage stage) {
      Random luck = new Random(seed);
      Set<String> published = ConcurrentHashMap.newKeySet();
      for (int night = 0; night < NIGHTS; night++) {
        come();
        Optional<Boolean> _ =
            alive(
                published,
                () -> {
                  stage.sweep(deadly(stage, luck, published), new Meanwhile());
                  return true;
                });
        pass(stage);
      }
      over = true;
    }

    /** Events come while a sweep reads the inventory, and when it has judged and not yet told. */
    private final class Meanwhile implements SweepListener {

      @Override
      public void bucketPage(String region, int buckets) {
        come();
        await();
      }

      @Override
      public void judged(ShardResult shard) {
        come();
        await();
      }
    }

    private void come() {
      Optional.ofNullable(coming.poll()).ifPresent(queue::add);
    }

    /** A while, and not to the end: some wait for the sweep. */
    private void await() {
      for (int time = 0; time < 20 && (busy.get() > 0 || !queue.isEmpty()); time++) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }

    /** While nobody is at work: no process lives as long as a lease. */
    private void pass(FindingStage stage) {
      atWork.writeLock().lock();
      try {
        stage.pass(BETWEEN);
        queue.addAll(late);
        late.clear();
      } finally {
        atWork.writeLock().unlock();
      }
    }

    /**
     * What a process makes of it; empty when it died.
     *
     * @param published the buckets that it told of and has not confirmed
     */
    private <T> Optional<T> alive(Set<String> published, Supplier<T> work) {
      published.clear();
      atWork.readLock().lock();
      try {
        return Optional.of(work.get());
      } catch (IllegalStateException | Killed died) {
        return Optional.empty();
      } finally {
        atWork.readLock().unlock();
        excuse(published);
      }
    }

    /** What a process published and did not confirm may come again: once for each time. */
    private void excuse(Set<String> published) {
      published.forEach(bucket -> excused.merge(bucket, 1, Integer::sum));
    }

    /**
     * @param published takes the buckets that the owners were told of, until that is confirmed
     */
    private ClientSettings deadly(FindingStage stage, Random luck, Set<String> published) {
      return stage
          .patient()
          .withWire(
              Wire.overheardBy(
                  new ExecutionInterceptor() {
                    @Override
                    public void beforeExecution(
                        Context.BeforeExecution context, ExecutionAttributes attributes) {
                      die(context.request(), killedBefore);
                    }

                    @Override
                    public void afterExecution(
                        Context.AfterExecution context, ExecutionAttributes attributes) {
                      note(context.request());
                      confirm(context.request());
                      die(context.request(), killedAfter);
                    }

                    private void note(Object request) {
                      if (request instanceof PublishRequest message
                          && message.topicArn().equals(OWNERS)) {
                        IntStream.range(0, BUCKETS)
                            .mapToObj(Race::bucket)
                            .filter(message.message()::contains)
                            .forEach(published::add);
                      }
                    }

                    // The claim of a bucket confirms one, and that of a sweep all.
                    private void confirm(Object request) {
                      if (request instanceof PutObjectRequest write
                          && write.key().startsWith("claims/")) {
                        published.removeIf(bucket ->
                            write.key().endsWith("/" + bucket + ".json")
                                || write.key().endsWith("/~sweep.json"));
                      }
                    }

                    private void die(Object request, AtomicInteger deaths) {
                      boolean publishes = request instanceof PublishRequest;
                      if (deadly && publishes && luck.nextInt(5) == 0) {
                        deaths.incrementAndGet();
                        throw new Killed();
                      }
                    }
                  }));
    }

    private Map<String, Integer> count(FindingStage stage) {
      Map<String, Integer> counts = new TreeMap<>();
      counts.put("killed before publishing", killedBefore.get());
      counts.put("killed after publishing", killedAfter.get());
      for (Message message : stage.received(OWNERS)) {
        String by = message.textFor("email").contains("The sweep of") ? "a sweep" : "a handler";
        counts.merge("messages of " + by, 1, Integer::sum);
      }
      for (int number = 0; number < BUCKETS; number++) {
        String bucket = bucket(number);
        int told = stage.toldOf(bucket);
        counts.merge("buckets", 1, Integer::sum);
        counts.merge("never told", told == 0 ? 1 : 0, Integer::sum);
        int again = Math.max(told - 1, 0);
        int allowed = Math.min(again, excused.getOrDefault(bucket, 0));
        counts.merge("told again after a kill", allowed, Integer::sum);
        counts.merge("told again without a kill", again - allowed, Integer::sum);
        counts.merge("told by a handler", stage.toldOf(bucket, "A Macie finding"), Integer::sum);
        counts.merge("told by a sweep", stage.toldOf(bucket, "The sweep of"), Integer::sum);
      }
      return counts;
    }
  }
}

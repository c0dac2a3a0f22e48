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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * Finding handlers and sweeps race over the same buckets, while S3 and SNS throttle and processes
 * are killed between taking a claim and publishing, or between publishing and confirming it.
 */
@DisplayName("However handlers and sweeps race")
final class ToldOnceTest {

  private static final int BUCKETS = 20;
  private static final int EVENTS_EACH = 3;
  private static final int TRIALS = 3;

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
    private final Map<String, Integer> excused = new ConcurrentHashMap<>();
    private final AtomicInteger killedBefore = new AtomicInteger();
    private final AtomicInteger killedAfter = new AtomicInteger();
    private volatile boolean deadly;

    private record Delivery(String message, String bucket, JsonNode event) {}

    Race(int seed, boolean deadly) {
      this.seed = seed;
      this.deadly = deadly;
    }

    Map<String, Integer> run() throws Exception {
      try (FindingStage stage = new FindingStage()) {
        fill(stage);
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
        stage.pass(Duration.ofMinutes(20));
        handle(stage, 0);
        stage.sweep(deadly(stage, new Random(0), ConcurrentHashMap.newKeySet()));
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
        stage.violating(bucket);
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
        queue.add(deliveries.subList(from, Math.min(from + 6, deliveries.size())));
      }
    }

    /** What SQS does: a message that fails comes again. */
    private void handle(FindingStage stage, int luck) {
      Set<String> published = ConcurrentHashMap.newKeySet();
      FindingHandler handler = stage.handler(deadly(stage, new Random(luck), published));
      for (int turn = 0; turn < 200; turn++) {
        List<Delivery> batch = queue.poll();
        if (batch == null) {
          return;
        }
        List<Delivery> again = batch;
        published.clear();
        int errors = errors(stage);
        try {
          List<String> failed =
              FindingStage.deliver(
                  handler,
                  batch.stream().map(Delivery::message).toList(),
                  batch.stream().map(Delivery::event).toList());
          again = batch.stream().filter(it -> failed.contains(it.message())).toList();
          if (errors(stage) > errors) {
            excuse(published);
          }
        } catch (IllegalStateException | Killed died) {
          excuse(published);
        }
        if (!again.isEmpty()) {
          queue.add(again);
        }
      }
    }

    /** On a slow machine an answer of S3 may be lost where it would confirm what was told. */
    private static int errors(FindingStage stage) {
      return stage.logged().split("\"level\":\"ERROR\"", -1).length;
    }

    private void sweeps(FindingStage stage) {
      Random luck = new Random(seed);
      Set<String> published = ConcurrentHashMap.newKeySet();
      for (int night = 0; night < 3; night++) {
        published.clear();
        try {
          stage.sweep(deadly(stage, luck, published));
        } catch (IllegalStateException | Killed died) {
          excuse(published);
        }
      }
    }

    /** What a process published before it died may come again: once for each such death. */
    private void excuse(Set<String> published) {
      published.forEach(bucket -> excused.merge(bucket, 1, Integer::sum));
    }

    /**
     * @param published takes the buckets that the owners were told of
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

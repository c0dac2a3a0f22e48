package io.truelabel.config;

import io.truelabel.aws.StateBucket;
import io.truelabel.aws.StateBucket.Stored;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.verdict.Judge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The policy in the state bucket, kept in memory and looked at again every few minutes.
 *
 * <p>A policy that cannot be read, or is damaged, fails the event: a rule never judges by a policy
 * that may have been replaced.
 */
final class StoredPolicy implements PolicySource {

  /** How old the policy in memory may be. */
  static final Duration REREAD_AFTER = Duration.ofMinutes(5);

  private final StateBucket bucket;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private @Nullable Known known;

  private record Known(Judge judge, String eTag, Instant checkedAt) {}

  StoredPolicy(StateBucket bucket, Clock clock) {
    this.bucket = bucket;
    this.clock = clock;
  }

  @Override
  public Judge judge() {
    reading.lock();
    try {
      Known current = current(known);
      known = current;
      return current.judge();
    } finally {
      reading.unlock();
    }
  }

  private Known current(@Nullable Known last) {
    Instant now = clock.instant();
    if (last == null) {
      return parse(bucket.read(StateBucket.POLICY_KEY), now);
    }
    if (now.isBefore(last.checkedAt().plus(REREAD_AFTER))) {
      return last;
    }
    return bucket
        .readIfChanged(StateBucket.POLICY_KEY, last.eTag())
        .map(stored -> parse(stored, now))
        .orElseGet(() -> new Known(last.judge(), last.eTag(), now));
  }

  private static Known parse(Stored stored, Instant now) {
    try {
      var policy = PolicyFormat.read(new ByteArrayInputStream(stored.content()));
      return new Known(new Judge(policy), stored.eTag(), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.truelabel.config;

import io.truelabel.aws.StateBucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that the deployment listed in the state bucket, a JSON array of ids, kept in memory
 * and read again every few minutes; none where there is no list.
 *
 * <p>A list in the environment would be frozen into a published version, and 500 ids do not fit
 * into the 4 KB that Lambda allows there.
 */
final class StoredAccounts implements AllowedAccounts {

  /** How old the list in memory may be. */
  static final Duration REREAD_AFTER = Duration.ofMinutes(5);

  /** How old it may be when an account is not on it, which may just have joined. */
  static final Duration DOUBTED_AFTER = Duration.ofMinutes(1);

  private final StateBucket bucket;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private @Nullable Known known;

  private record Known(Set<String> accountIds, Instant readAt) {}

  StoredAccounts(StateBucket bucket, Clock clock) {
    this.bucket = bucket;
    this.clock = clock;
  }

  @Override
  public boolean allow(String accountId) {
    reading.lock();
    try {
      return notOlderThan(REREAD_AFTER).contains(accountId)
          || notOlderThan(DOUBTED_AFTER).contains(accountId);
    } finally {
      reading.unlock();
    }
  }

  private Set<String> notOlderThan(Duration age) {
    Known last = known;
    Instant now = clock.instant();
    if (last == null || !now.isBefore(last.readAt().plus(age))) {
      last = new Known(read(), now);
      known = last;
    }
    return last.accountIds();
  }

  private Set<String> read() {
    return AccountList.read(bucket).orElse(Set.of());
  }
}

package io.truelabel.config;

import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.StateBucket;
import io.truelabel.aws.StateBucket.Stored;
import io.truelabel.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
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

  private static final String PROBLEM =
      StateBucket.ACCOUNTS_KEY
          + " in the state bucket is no JSON array of account ids, so it is not known who may be"
          + " judged. Store it again, such as [\"111122223333\"].";

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
    Optional<Stored> stored = bucket.find(StateBucket.ACCOUNTS_KEY);
    return stored.isEmpty() ? Set.of() : parse(stored.get().content());
  }

  private static Set<String> parse(byte[] content) {
    try {
      JsonValue list = JsonValue.parse(new String(content, StandardCharsets.UTF_8));
      Set<String> ids =
          list.elements().stream().map(JsonValue::text).collect(Collectors.toUnmodifiableSet());
      if (list.isArray() && ids.stream().allMatch(CentralAccount::isAccountId)) {
        return ids;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(PROBLEM, e);
    }
    throw new UncheckedIOException(new IOException(PROBLEM));
  }
}

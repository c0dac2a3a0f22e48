package io.truelabel.standin.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that the stand-in accepts: {@code AKIA} + account + anything for an account's own, and
 * {@code ASIA} + account + number for those it gave out. Secrets are not checked.
 */
public final class Credentials {
  private static final Pattern LONG_TERM = Pattern.compile("AKIA(\\d{12})\\w*");

  private final String partition;
  private final Predicate<String> isAccount;
  private final Clock wallClock;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicReference<Duration> longest = new AtomicReference<>(Duration.ofHours(12));

  /**
   * @param partition for the ARNs of callers, such as {@code aws}
   */
  public Credentials(String partition, Predicate<String> isAccount, Clock wallClock) {
    this.partition = partition;
    this.isAccount = isAccount;
    this.wallClock = wallClock;
  }

  /** Temporary credentials as AssumeRole hands them out. */
  public record Session(Principal principal, String token, Instant expiration) {}

  /** Sessions given out from now on live no longer than this, whatever was asked for. */
  public void limitLifetime(Duration lifetime) {
    longest.set(lifetime);
  }

  public Session open(String account, String role, String name, Duration lifetime) {
    long number = numbers.incrementAndGet();
    String arn = "arn:%s:sts::%s:assumed-role/%s/%s".formatted(partition, account, role, name);
    Principal principal = new Principal(account, "ASIA" + account + number, role, arn);
    Duration granted = lifetime.compareTo(longest.get()) < 0 ? lifetime : longest.get();
    Session session =
        new Session(
            principal, "standin-session-token-" + number, wallClock.instant().plus(granted));
    sessions.put(principal.accessKeyId(), session);
    return session;
  }

  /** The owner of a key, or the error that AWS answers for a bad one. */
  Principal principal(String accessKeyId, String token) {
    Session session = sessions.get(accessKeyId);
    return session == null ? longTerm(accessKeyId) : temporary(session, token);
  }

  private Principal longTerm(String accessKeyId) {
    Matcher key = LONG_TERM.matcher(accessKeyId);
    if (!key.matches() || !isAccount.test(key.group(1))) {
      throw new ServiceError(
          "InvalidClientTokenId", 403, "The security token included in the request is invalid.");
    }
    String arn = "arn:%s:iam::%s:root".formatted(partition, key.group(1));
    return new Principal(key.group(1), accessKeyId, "", arn);
  }

  private Principal temporary(Session session, String token) {
    if (!session.token().equals(token)) {
      throw new ServiceError(
          "InvalidClientTokenId", 403, "The security token included in the request is invalid.");
    }
    if (!wallClock.instant().isBefore(session.expiration())) {
      throw new ServiceError(
          "ExpiredToken", 403, "The security token included in the request is expired");
    }
    return session.principal();
  }
}

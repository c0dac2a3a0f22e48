package io.truelabel.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/** The credentials of one assumed role, renewed shortly before they expire. */
final class AssumedRole implements RoleCredentials {

  /** What AWS allows when one role assumes another. */
  private static final Duration SESSION = Duration.ofHours(1);

  /** Long enough for the slowest call that starts with the old credentials. */
  private static final Duration RENEW_BEFORE_EXPIRY = Duration.ofMinutes(5);

  private static final String SESSION_NAME = "truelabel";

  private final StsClient sts;
  private final Clock clock;
  private final String roleArn;
  private final String externalId;

  /**
   * Held across the call to STS: callers of this one role wait for one answer, all others do not.
   */
  private final ReentrantLock renewal = new ReentrantLock();

  private volatile @Nullable Credentials current;

  AssumedRole(StsClient sts, Clock clock, String roleArn, String externalId) {
    this.sts = sts;
    this.clock = clock;
    this.roleArn = roleArn;
    this.externalId = externalId;
  }

  @Override
  public String roleArn() {
    return roleArn;
  }

  @Override
  public AwsCredentials resolveCredentials() {
    Credentials known = current;
    return session(known != null && isFresh(known) ? known : renew());
  }

  private Credentials renew() {
    renewal.lock();
    try {
      Credentials known = current;
      if (known != null && isFresh(known)) {
        return known;
      }
      Credentials renewed = sts.assumeRole(request()).credentials();
      current = renewed;
      return renewed;
    } finally {
      renewal.unlock();
    }
  }

  private boolean isFresh(Credentials credentials) {
    Instant renewAt = credentials.expiration().minus(RENEW_BEFORE_EXPIRY);
    return clock.instant().isBefore(renewAt);
  }

  private AssumeRoleRequest request() {
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .roleArn(roleArn)
            .roleSessionName(SESSION_NAME)
            .durationSeconds(Math.toIntExact(SESSION.toSeconds()));
    if (!externalId.isEmpty()) {
      request.externalId(externalId);
    }
    return request.build();
  }

  private static AwsCredentials session(Credentials credentials) {
    return AwsSessionCredentials.create(
        credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
  }
}

package io.truelabel.aws;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Credentials for work in member accounts, by assuming a role there.
 *
 * <p>In the central account itself no role is assumed: the program's own credentials hold there,
 * and its execution role carries the member roles' permissions. Safe for use by many threads; a
 * slow account keeps nobody waiting who works in another.
 */
public final class MemberAccounts {

  private record Member(String accountId, MemberRole role) {}

  private final CentralAccount central;
  private final StsClient sts;
  private final Clock clock;
  private final Map<Member, AssumedRole> sessions = new ConcurrentHashMap<>();

  /**
   * The member accounts of a central account.
   *
   * @param sts assumes the roles
   * @param clock says when credentials are about to expire
   */
  public MemberAccounts(CentralAccount central, StsClient sts, Clock clock) {
    this.central = central;
    this.sts = sts;
    this.clock = clock;
  }

  /**
   * Credentials of one role in one account. They renew themselves; no call is made before they are
   * used.
   *
   * @throws IllegalArgumentException if the account id is not 12 digits
   */
  public AwsCredentialsProvider credentials(String accountId, MemberRole role) {
    if (isCentral(accountId)) {
      return central.credentials();
    }
    return sessions.computeIfAbsent(new Member(accountId, role), this::open);
  }

  /** Whether an account is the central one, in which no role is assumed. */
  public boolean isCentral(String accountId) {
    return accountId.equals(central.accountId());
  }

  private AssumedRole open(Member member) {
    String arn = central.roleArn(member.accountId(), member.role());
    return new AssumedRole(sts, clock, arn, central.externalId());
  }
}

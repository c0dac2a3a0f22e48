package io.truelabel.buckets;

import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.MemberRole;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Enters accounts in the role that reads there; an account that is closed is asked once. */
public final class RoleDoors implements Doors {

  /** Why an account is closed that has no role for Truelabel, or one that does not trust it. */
  public static final String NO_ROLE = "Its account has no role that may read them.";

  /** Why an account is closed that gave no answer. */
  public static final String UNREACHABLE = "Its account could not be reached.";

  private static final int FORBIDDEN = 403;

  private final MemberAccounts members;
  private final Map<String, Door> doors = new ConcurrentHashMap<>();

  /** The doors of one run of a rule. */
  public RoleDoors(MemberAccounts members) {
    this.members = members;
  }

  @Override
  public Door to(String account, String region) {
    return doors.computeIfAbsent(account, this::knock);
  }

  private Door knock(String account) {
    AwsCredentialsProvider credentials = members.credentials(account, MemberRole.READER);
    try {
      credentials.resolveCredentials();
      return new Door.Open(credentials);
    } catch (StsException e) {
      return new Door.Closed(e.statusCode() == FORBIDDEN ? NO_ROLE : UNREACHABLE);
    } catch (SdkException e) {
      return new Door.Closed(UNREACHABLE);
    }
  }
}

package io.truelabel.inventory;

import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.MemberRole;
import io.truelabel.buckets.Doors;
import io.truelabel.buckets.RoleDoors;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Diagnosis;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Finds out once whether a member account can be entered in a role, so that a thousand buckets of a
 * closed account cost one call, and one line.
 */
final class MemberAccess {
  private static final int FORBIDDEN = 403;

  /** Whether an account can be entered. */
  sealed interface Access {
    /** It can, with these credentials. */
    record Open(AwsCredentialsProvider credentials) implements Access {}

    /** It cannot. */
    record Closed(AccountLine line, String why) implements Access {}
  }

  private record Door(String account, MemberRole role) {}

  private final MemberAccounts members;
  private final Once<Accounts> accounts;
  private final AccountNotes notes;
  private final Map<Door, Once<Access>> doors = new ConcurrentHashMap<>();

  MemberAccess(MemberAccounts members, Once<Accounts> accounts, AccountNotes notes) {
    this.members = members;
    this.accounts = accounts;
    this.notes = notes;
  }

  /** Enters an account, or notes why that cannot be, and that it shows in this Region. */
  Access enter(String account, MemberRole role, String region) {
    Access access =
        doors
            .computeIfAbsent(new Door(account, role), door -> new Once<>(() -> attempt(door)))
            .get();
    if (access instanceof Access.Closed(AccountLine line, _)) {
      notes.add(line.in(region));
    }
    return access;
  }

  /** Enters an account in the role that reads there. */
  Doors.Door reader(String account, String region) {
    return switch (enter(account, MemberRole.READER, region)) {
      case Access.Closed(_, String why) -> new Doors.Door.Closed(why);
      case Access.Open(AwsCredentialsProvider credentials) -> new Doors.Door.Open(credentials);
    };
  }

  private Access attempt(Door door) {
    if (accounts.get().suspended().contains(door.account())) {
      return new Access.Closed(suspended(door.account()), "Its account is suspended.");
    }
    AwsCredentialsProvider credentials = members.credentials(door.account(), door.role());
    try {
      credentials.resolveCredentials();
      return new Access.Open(credentials);
    } catch (StsException e) {
      return e.statusCode() == FORBIDDEN
          ? new Access.Closed(noRole(door), RoleDoors.NO_ROLE)
          : unreachable(door.account(), e);
    } catch (SdkException e) {
      return unreachable(door.account(), e);
    }
  }

  /** One line for a suspended account, wherever it shows. */
  static AccountLine suspended(String account) {
    return new AccountLine(
        account,
        List.of(),
        AccountLine.Kind.SUSPENDED,
        false,
        "The account is suspended or being closed, so nobody looks into its buckets.",
        "Nothing is to be done, unless the account is to be opened again.");
  }

  private static AccountLine noRole(Door door) {
    return new AccountLine(
        door.account(),
        List.of(),
        AccountLine.Kind.NO_ROLE,
        true,
        "The role %s could not be assumed, so what only this account can tell is unknown."
            .formatted(door.role().roleName()),
        "Deploy member.yaml in this account: it makes the roles, and lets them trust the central"
            + " account.");
  }

  private static Access unreachable(String account, SdkException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    AccountLine line =
        new AccountLine(
            account,
            List.of(),
            AccountLine.Kind.UNREACHABLE,
            true,
            diagnosis.problem() + " What only this account can tell is unknown.",
            diagnosis.remedy());
    return new Access.Closed(line, RoleDoors.UNREACHABLE);
  }
}

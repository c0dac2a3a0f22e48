package io.truelabel.sampleorg;

import java.util.List;

/**
 * Who can reach a bucket, as Macie's inventory tells it.
 *
 * @param permission whether everybody may
 * @param sharing whether other accounts may
 * @param replicatedTo accounts that hold a copy
 * @param replicatedOutside whether one of those is outside the organization
 */
public record Reach(
    Permission permission, Sharing sharing, List<String> replicatedTo, boolean replicatedOutside) {

  /** Only its own account reaches it. */
  public static final Reach PRIVATE =
      new Reach(Permission.NOT_PUBLIC, Sharing.NOT_SHARED, List.of(), false);

  /** Everybody reaches it. */
  public static final Reach PUBLIC =
      new Reach(Permission.PUBLIC, Sharing.EXTERNAL, List.of(), false);

  /** Shared with an account outside the organization. */
  public static final Reach SHARED_OUTSIDE =
      new Reach(Permission.NOT_PUBLIC, Sharing.EXTERNAL, List.of(), false);

  /** Macie could not find out. */
  public static final Reach UNKNOWN =
      new Reach(Permission.UNKNOWN, Sharing.UNKNOWN, List.of(), false);

  public Reach {
    replicatedTo = List.copyOf(replicatedTo);
  }

  /** Private, but copied to an account outside the organization. */
  public static Reach replicatedOutside(String account) {
    return new Reach(Permission.NOT_PUBLIC, Sharing.NOT_SHARED, List.of(account), true);
  }

  public boolean replicated() {
    return !replicatedTo.isEmpty();
  }

  /** {@code publicAccess.effectivePermission}. */
  public enum Permission {
    PUBLIC,
    NOT_PUBLIC,
    UNKNOWN
  }

  /** {@code sharedAccess}. */
  public enum Sharing {
    EXTERNAL,
    INTERNAL,
    NOT_SHARED,
    UNKNOWN
  }
}

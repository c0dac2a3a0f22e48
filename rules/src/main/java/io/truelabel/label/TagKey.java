package io.truelabel.label;

/** Keys of tags as owners spell them. */
public final class TagKey {
  private TagKey() {}

  /**
   * Whether an owner's key claims to be one of the policy's: it differs at most in case and by
   * spaces around it.
   */
  public static boolean claims(String ownersKey, String policysKey) {
    return Spaces.strip(ownersKey).equalsIgnoreCase(policysKey);
  }
}

package io.truelabel.sweep;

/**
 * Which policy a sweep judged by, so that a result can be understood later.
 *
 * @param source where it was read: a file's name, or its place in the state bucket
 * @param versionId the version of the object in the state bucket; empty for a file
 * @param sha256 the digest of its canonical form, in hex: equal digests mean equal policies
 */
public record PolicyIdentity(String source, String versionId, String sha256) {

  /** Whether both say the same, wherever they were read. */
  public boolean equalTo(PolicyIdentity other) {
    return sha256.equals(other.sha256);
  }
}

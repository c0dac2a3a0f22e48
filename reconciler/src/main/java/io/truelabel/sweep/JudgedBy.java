package io.truelabel.sweep;

import io.truelabel.policy.Policy;
import io.truelabel.policyformat.PolicyFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A policy and what it is known by. */
public record JudgedBy(Policy policy, PolicyIdentity identity) {

  /**
   * A policy from somewhere.
   *
   * @param source where it was read: a file's name, or its key in the state bucket
   * @param versionId the version of the object; empty for a file
   */
  public static JudgedBy of(Policy policy, String source, String versionId) {
    return new JudgedBy(policy, new PolicyIdentity(source, versionId, digest(policy)));
  }

  private static String digest(Policy policy) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(PolicyFormat.write(policy)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}

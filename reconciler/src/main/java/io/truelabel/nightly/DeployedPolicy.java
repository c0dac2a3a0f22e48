package io.truelabel.nightly;

import io.truelabel.aws.StateBucket;
import io.truelabel.aws.StateBucket.Stored;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sweep.JudgedBy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** The policy that a deployment keeps in its state bucket, which the nightly sweep judges by. */
public final class DeployedPolicy {
  private DeployedPolicy() {}

  /** The policy; there must be one. */
  static JudgedBy read(StateBucket state) throws IOException {
    return of(state.read(StateBucket.POLICY_KEY));
  }

  /**
   * The policy; empty where none was ever stored.
   *
   * @throws IOException when it is damaged, or newer than this version
   */
  public static Optional<JudgedBy> find(StateBucket state) throws IOException {
    Optional<Stored> stored = state.find(StateBucket.POLICY_KEY);
    return stored.isEmpty() ? Optional.empty() : Optional.of(of(stored.get()));
  }

  private static JudgedBy of(Stored stored) throws IOException {
    var policy = PolicyFormat.read(new ByteArrayInputStream(stored.content()));
    return JudgedBy.of(policy, StateBucket.POLICY_KEY, stored.versionId());
  }
}

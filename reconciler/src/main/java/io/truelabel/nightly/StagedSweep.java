package io.truelabel.nightly;

import io.truelabel.inventory.Survey;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.PolicyIdentity;
import io.truelabel.sweep.SweepPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * All that the shards of one sweep must agree on, whenever each of them runs: plain data.
 *
 * @param policy the policy in its canonical form: one that is deployed meanwhile counts tomorrow
 * @param identity what it is known by
 * @param joined whether others than Macie are asked for buckets
 * @param survey where buckets may be
 * @param calls the AWS calls that planning took
 */
record StagedSweep(
    SweepPlan plan,
    String policy,
    PolicyIdentity identity,
    boolean joined,
    Survey survey,
    SortedMap<String, Long> calls) {

  static StagedSweep of(
      SweepPlan plan,
      JudgedBy policy,
      boolean joined,
      Survey survey,
      SortedMap<String, Long> calls) {
    String text = new String(PolicyFormat.write(policy.policy()), StandardCharsets.UTF_8);
    return new StagedSweep(plan, text, policy.identity(), joined, survey, calls);
  }

  /** The policy that every shard judges by. */
  JudgedBy judgedBy() throws IOException {
    byte[] text = policy.getBytes(StandardCharsets.UTF_8);
    return new JudgedBy(PolicyFormat.read(new ByteArrayInputStream(text)), identity);
  }
}

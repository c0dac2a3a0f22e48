package io.truelabel.setup;

import io.truelabel.aws.StateBucket;
import io.truelabel.policy.Policy;
import io.truelabel.policyformat.PolicyFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads the policy of the deployment, if it can be read. */
final class PolicyReading {
  private final StateBucket state;

  PolicyReading(StateBucket state) {
    this.state = state;
  }

  /**
   * What came of it.
   *
   * @param problem why there is none and what to do, as a sentence; empty where there is one
   */
  record Answer(Optional<Policy> policy, String problem) {
    /** What that means where the policy only says which buckets to leave out. */
    List<String> notices() {
      return policy.isPresent()
          ? List.of()
          : List.of("Buckets that the policy excludes are not left out: " + problem);
    }
  }

  Answer read() {
    try {
      var stored = state.find(StateBucket.POLICY_KEY);
      return stored.isEmpty()
          ? problem("none is stored")
          : new Answer(
              Optional.of(PolicyFormat.read(new ByteArrayInputStream(stored.get().content()))), "");
    } catch (SdkException | IOException unreadable) {
      return problem(String.valueOf(unreadable.getMessage()));
    }
  }

  private static Answer problem(String why) {
    return new Answer(
        Optional.empty(),
        "the policy could not be read from the state bucket (%s): store it first.".formatted(why));
  }
}

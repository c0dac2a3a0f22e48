package io.truelabel.buckets;

import io.truelabel.evidence.BucketId;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Opens the accounts whose buckets are asked for their tags. */
@FunctionalInterface
public interface Doors {

  /** The way into the account of a bucket. That it is closed is an answer, and no exception. */
  Door to(BucketId bucket);

  /** Whether an account can be entered. */
  sealed interface Door {
    /**
     * It can.
     *
     * @param credentials of the role that reads there
     */
    record Open(AwsCredentialsProvider credentials) implements Door {}

    /**
     * It cannot.
     *
     * @param why a sentence for people
     */
    record Closed(String why) implements Door {}
  }
}

package io.truelabel.buckets;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Opens the accounts that are asked for what only they can tell. */
@FunctionalInterface
public interface Doors {

  /** The way into an account, for a Region. That it is closed is an answer, and no exception. */
  Door to(String account, String region);

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

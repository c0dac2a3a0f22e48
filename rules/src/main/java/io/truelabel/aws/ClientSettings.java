package io.truelabel.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What all AWS clients of one program have in common.
 *
 * @param credentials of the account that the program runs in
 * @param retries makes the retry strategy of one client; each client has its own, so that a
 *     throttled service does not use up the retries of another
 * @param endpoint where every service answers; empty leaves it to the SDK, which reads {@code
 *     AWS_ENDPOINT_URL} and {@code AWS_ENDPOINT_URL_SERVICE}
 * @param connections the most connections that are open at a time, over all services
 * @param listener is told of every call
 * @param wire what stands between the clients and the network
 */
public record ClientSettings(
    AwsCredentialsProvider credentials,
    Supplier<RetryStrategy> retries,
    String endpoint,
    int connections,
    CallListener listener,
    Wire wire) {

  /** Attempts of one call, the first one included. */
  public static final int ATTEMPTS = 5;

  private static final int CONNECTIONS = 64;

  /** The settings of a program that runs in AWS or on a laptop with AWS credentials. */
  public static ClientSettings standard() {
    return new ClientSettings(
        DefaultCredentialsProvider.builder().build(),
        ClientSettings::standardRetries,
        "",
        CONNECTIONS,
        CallListener.NONE,
        Wire.NETWORK);
  }

  /** These settings with other credentials. */
  public ClientSettings withCredentials(AwsCredentialsProvider other) {
    return new ClientSettings(other, retries, endpoint, connections, listener, wire);
  }

  /** These settings with other retries: a test that must not sleep, say. */
  public ClientSettings withRetries(Supplier<RetryStrategy> other) {
    return new ClientSettings(credentials, other, endpoint, connections, listener, wire);
  }

  /** These settings with one endpoint for all services. */
  public ClientSettings withEndpoint(String other) {
    return new ClientSettings(credentials, retries, other, connections, listener, wire);
  }

  /** These settings with a listener. */
  public ClientSettings withListener(CallListener other) {
    return new ClientSettings(credentials, retries, endpoint, connections, other, wire);
  }

  /** These settings with something between the clients and the network. */
  public ClientSettings withWire(Wire other) {
    return new ClientSettings(credentials, retries, endpoint, connections, listener, other);
  }

  private static RetryStrategy standardRetries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build();
  }
}

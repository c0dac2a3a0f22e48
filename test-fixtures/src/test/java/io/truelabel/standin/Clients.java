package io.truelabel.standin;

import io.truelabel.standin.core.Credentials;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;

/** AWS's own clients, pointed at a stand-in. */
public final class Clients {
  private Clients() {}

  /** A client for an account's long-term key. */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, URI endpoint, String account, String region) {
    return client(
        builder, endpoint, AwsBasicCredentials.create("AKIA" + account + "TEST", "secret"), region);
  }

  /** A client for temporary credentials. */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, URI endpoint, Credentials.Session session, String region) {
    return client(
        builder,
        endpoint,
        AwsSessionCredentials.create(
            session.principal().accessKeyId(), "standin-secret", session.token()),
        region);
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, URI endpoint, AwsCredentials credentials, String region) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClientBuilder(ApacheHttpClient.builder())
        .build();
  }
}

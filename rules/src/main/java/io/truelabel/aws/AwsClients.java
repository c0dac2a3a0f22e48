package io.truelabel.aws;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The one place that builds AWS SDK clients.
 *
 * <p>There is one client per service and Region; all share one HTTP client. A call in another
 * account goes through the same client with that account's credentials on the request (see {@link
 * MemberAccounts}), so that a thousand accounts do not need a thousand clients. Safe for use by
 * many threads.
 */
public final class AwsClients implements AutoCloseable {

  private record Key(Class<?> type, String region) {}

  private final ClientSettings settings;
  private final SdkHttpClient http;
  private final OperationGate gate;
  private final Map<Key, SdkClient> clients = new ConcurrentHashMap<>();

  /** Clients with these settings. Nothing is built before it is asked for. */
  public AwsClients(ClientSettings settings) {
    this.settings = settings;
    SdkHttpClient instead = settings.wire().instead();
    this.http =
        instead == null
            ? ApacheHttpClient.builder().maxConnections(settings.connections()).build()
            : instead;
    this.gate = new OperationGate(AllowedOperations.bundled(), settings.listener());
  }

  /** AWS Config in a Region. */
  public ConfigClient config(String region) {
    return client(ConfigClient.class, ConfigClient::builder, region);
  }

  /** Amazon Macie in a Region. */
  public Macie2Client macie(String region) {
    return client(Macie2Client.class, Macie2Client::builder, region);
  }

  /** Amazon S3 in a Region. */
  public S3Client s3(String region) {
    return client(S3Client.class, S3Client::builder, region);
  }

  /** AWS STS in a Region. */
  public StsClient sts(String region) {
    return client(StsClient.class, StsClient::builder, region);
  }

  /**
   * The client of any service in a Region, built on first use: {@code
   * clients.client(SnsClient.class, SnsClient::builder, "eu-west-1")}.
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient>
      C client(Class<C> type, Supplier<B> builder, String region) {
    return type.cast(
        clients.computeIfAbsent(new Key(type, region), key -> build(builder.get(), region)));
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder, String region) {
    builder.httpClient(http);
    builder.region(Region.of(region));
    builder.credentialsProvider(settings.credentials());
    builder.overrideConfiguration(override -> {
      override.retryStrategy(settings.retries().get()).addExecutionInterceptor(gate);
      settings.wire().interceptors().forEach(override::addExecutionInterceptor);
    });
    if (!settings.endpoint().isEmpty()) {
      builder.endpointOverride(URI.create(settings.endpoint()));
    }
    return builder.build();
  }

  /** Closes every client and the connections they share. */
  @Override
  public void close() {
    clients.values().forEach(SdkClient::close);
    http.close();
  }
}

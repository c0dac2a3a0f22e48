package io.truelabel.aws;

import io.truelabel.evidence.BucketId;
import java.util.Locale;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;

/**
 * Macie in one Region, as one account sees it.
 *
 * <p>Macie speaks only of buckets of its own Region, so the Region of a bucket is taken from here:
 * then what the inventory and the findings call a bucket is the same for certain.
 *
 * @param client of that Region
 * @param caller whose credentials every call is made with, where they are not the client's own
 * @param partition that the Region belongs to
 * @param region its name
 */
public record MacieRegion(
    Macie2Client client, AwsRequestOverrideConfiguration caller, String partition, String region) {

  private static final String NOT_ENABLED = "macie is not enabled";

  /** Macie in a Region, with the program's own credentials. */
  public static MacieRegion of(AwsClients clients, String region) {
    return of(clients, region, AwsRequestOverrideConfiguration.builder().build());
  }

  /** Macie in a Region, as the account sees it whose credentials these are. */
  public static MacieRegion of(
      AwsClients clients, String region, AwsCredentialsProvider credentials) {
    return of(
        clients,
        region,
        AwsRequestOverrideConfiguration.builder().credentialsProvider(credentials).build());
  }

  private static MacieRegion of(
      AwsClients clients, String region, AwsRequestOverrideConfiguration caller) {
    return new MacieRegion(
        clients.macie(region), caller, CentralAccount.partitionOf(region), region);
  }

  /** Whether Macie exists in a Region, as far as this version of the SDK knows. */
  public static boolean exists(String region) {
    return Macie2Client.serviceMetadata().regions().contains(Region.of(region));
  }

  BucketId bucket(String accountId, String name) {
    return new BucketId(partition, accountId, region, name);
  }

  /**
   * Tells an account without Macie from one without rights: only the message differs.
   *
   * @return what to throw: {@link MacieNotEnabledException}, or the failure itself
   */
  public RuntimeException explain(Macie2Exception failure) {
    return message(failure).toLowerCase(Locale.ROOT).contains(NOT_ENABLED)
        ? new MacieNotEnabledException(region, failure)
        : failure;
  }

  private static String message(Macie2Exception failure) {
    String message = failure.getMessage();
    return message == null ? "" : message;
  }
}

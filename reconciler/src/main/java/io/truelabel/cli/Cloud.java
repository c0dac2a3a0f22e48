package io.truelabel.cli;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.nightly.Estate;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * How a command reaches AWS; nothing is looked up before a command asks.
 *
 * @param settings how clients are built
 * @param region the Region that the user's AWS set-up names; empty where it names none
 */
public record Cloud(Supplier<ClientSettings> settings, Supplier<Optional<String>> region) {

  /** As every AWS tool does it: environment variables and the files in {@code ~/.aws}. */
  static Cloud standard() {
    return new Cloud(ClientSettings::standard, Cloud::configuredRegion);
  }

  /**
   * The estate that the user's credentials lead to.
   *
   * @param fallback the home Region when the AWS set-up names none
   */
  Estate estate(String fallback) {
    String home = region.get().orElse(fallback);
    ClientSettings clientSettings = settings.get();
    try (AwsClients clients = new AwsClients(clientSettings)) {
      String account = clients.sts(home).getCallerIdentity().account();
      return new Estate(clientSettings, account, home, "");
    }
  }

  private static Optional<String> configuredRegion() {
    try {
      return Optional.of(DefaultAwsRegionProviderChain.builder().build().getRegion().id());
    } catch (SdkClientException noneConfigured) {
      return Optional.empty();
    }
  }
}

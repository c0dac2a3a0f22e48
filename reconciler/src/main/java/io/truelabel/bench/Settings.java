package io.truelabel.bench;

import io.truelabel.aws.ClientSettings;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** How a stand-in is called: it takes any key that carries an account's number. */
final class Settings {
  private Settings() {}

  static ClientSettings of(URI endpoint, String account) {
    return ClientSettings.standard()
        .withEndpoint(endpoint.toString())
        .withCredentials(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create("AKIA" + account + "BENCH", "no-secret")));
  }
}

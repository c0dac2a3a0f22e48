package io.truelabel.cli;

import io.truelabel.aws.ClientSettings;
import io.truelabel.nightly.Estate;
import io.truelabel.offline.KeptCollection;
import io.truelabel.offline.Manifest;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/** The estate that a collection was made in, where answers come from files. */
final class Replay {

  /** Nobody checks it: nothing leaves the process. */
  private static final AwsBasicCredentials NOBODY = AwsBasicCredentials.create("none", "none");

  private Replay() {}

  static Estate estate(KeptCollection collection) {
    Manifest manifest = collection.manifest();
    ClientSettings settings =
        ClientSettings.standard()
            .withCredentials(StaticCredentialsProvider.create(NOBODY))
            .withRetries(AwsRetryStrategy::doNotRetry)
            .withWire(collection.wire());
    return new Estate(settings, manifest.account(), manifest.homeRegion(), "");
  }
}

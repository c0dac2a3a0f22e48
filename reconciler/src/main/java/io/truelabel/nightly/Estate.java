package io.truelabel.nightly;

import io.truelabel.alert.ReportLink;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
import io.truelabel.aws.Wire;
import java.util.Optional;

/**
 * Where a sweep runs.
 *
 * @param settings how AWS is called
 * @param centralAccount the Macie administrator, whose credentials the settings hold
 * @param homeRegion where metrics go, and where member roles are assumed
 * @param externalId handed over when a role is assumed; empty for none
 * @param stateBucket where evidence is kept from sweep to sweep; empty for nowhere
 * @param report where messages send those who want to see the whole report; empty for nowhere
 */
public record Estate(
    ClientSettings settings,
    String centralAccount,
    String homeRegion,
    String externalId,
    String stateBucket,
    String report) {

  /** An estate whose report is read in its state bucket. */
  public Estate(
      ClientSettings settings,
      String centralAccount,
      String homeRegion,
      String externalId,
      String stateBucket) {
    this(settings, centralAccount, homeRegion, externalId, stateBucket, ReportLink.in(stateBucket));
  }

  /** An estate in which nothing is kept from sweep to sweep. */
  public Estate(
      ClientSettings settings, String centralAccount, String homeRegion, String externalId) {
    this(settings, centralAccount, homeRegion, externalId, "");
  }

  /** The same, with a bucket in which things are kept. */
  public Estate keepingIn(String bucket) {
    return new Estate(settings, centralAccount, homeRegion, externalId, bucket);
  }

  /** The bucket in which things are kept; empty where nothing is. */
  public Optional<StateBucket> state(AwsClients clients) {
    return stateBucket.isEmpty()
        ? Optional.empty()
        : Optional.of(new StateBucket(clients.s3(homeRegion), stateBucket, centralAccount));
  }

  /** The same, with somebody who hears every call and every answer. */
  public Estate overheardBy(Wire wire) {
    return new Estate(
        settings.withWire(wire), centralAccount, homeRegion, externalId, stateBucket, report);
  }

  CentralAccount central() {
    String partition = CentralAccount.partitionOf(homeRegion);
    return new CentralAccount(centralAccount, partition, settings.credentials(), externalId);
  }
}

package io.truelabel.nightly;

import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.Wire;

/**
 * Where a sweep runs.
 *
 * @param settings how AWS is called
 * @param centralAccount the Macie administrator, whose credentials the settings hold
 * @param homeRegion where metrics go, and where member roles are assumed
 * @param externalId handed over when a role is assumed; empty for none
 * @param stateBucket where evidence is kept from sweep to sweep; empty for nowhere
 */
public record Estate(
    ClientSettings settings,
    String centralAccount,
    String homeRegion,
    String externalId,
    String stateBucket) {

  /** An estate in which nothing is kept from sweep to sweep. */
  public Estate(
      ClientSettings settings, String centralAccount, String homeRegion, String externalId) {
    this(settings, centralAccount, homeRegion, externalId, "");
  }

  /** The same, with somebody who hears every call and every answer. */
  public Estate overheardBy(Wire wire) {
    return new Estate(settings.withWire(wire), centralAccount, homeRegion, externalId, stateBucket);
  }

  CentralAccount central() {
    String partition = CentralAccount.partitionOf(homeRegion);
    return new CentralAccount(centralAccount, partition, settings.credentials(), externalId);
  }
}

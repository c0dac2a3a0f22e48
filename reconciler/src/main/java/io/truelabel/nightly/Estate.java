package io.truelabel.nightly;

import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ClientSettings;

/**
 * Where a sweep runs.
 *
 * @param settings how AWS is called
 * @param centralAccount the Macie administrator, whose credentials the settings hold
 * @param homeRegion where metrics go, and where member roles are assumed
 * @param externalId handed over when a role is assumed; empty for none
 */
public record Estate(
    ClientSettings settings, String centralAccount, String homeRegion, String externalId) {

  CentralAccount central() {
    String partition = CentralAccount.partitionOf(homeRegion);
    return new CentralAccount(centralAccount, partition, settings.credentials(), externalId);
  }
}

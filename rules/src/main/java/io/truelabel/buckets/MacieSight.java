package io.truelabel.buckets;

import io.truelabel.verdict.Coverage;

/** What it means that Macie does not list a bucket of a Region. */
public enum MacieSight {
  /** Macie was read to the end: it does not look into what it does not list. */
  WHOLE(Coverage.Monitoring.NOT_MONITORED),
  /** Macie is not on in the account that owns it. */
  OFF(Coverage.Monitoring.MACIE_OFF),
  /** Macie does not exist in the Region. */
  NOWHERE(Coverage.Monitoring.NO_MACIE_IN_REGION),
  /** Macie could not be read to the end: nothing. */
  BROKEN(Coverage.Monitoring.UNKNOWN);

  private final Coverage.Monitoring monitoring;

  MacieSight(Coverage.Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  /** Whether Macie, if it looked into a bucket, would list it. */
  boolean wouldList() {
    return this == WHOLE || this == OFF;
  }

  Coverage ofUnlisted() {
    return new Coverage(monitoring, new Coverage.Look.Never());
  }
}

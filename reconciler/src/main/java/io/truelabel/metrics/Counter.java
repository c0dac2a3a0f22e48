package io.truelabel.metrics;

/** What is counted between two sweeps, by the name of its metric. */
public enum Counter {
  /** Findings that Macie published, samples and ignored ones left out. */
  RECEIVED("FindingsReceived"),
  /** Findings that nothing is to be done about, such as archived ones. */
  IGNORED("FindingsIgnored"),
  /** Events that are not what they should be. */
  REFUSED("FindingsRefused"),
  /** Findings in buckets whose contents or exposure are against the policy. */
  VIOLATING("FindingsViolating"),
  /** Messages that a topic took. */
  ALERTS_SENT("FindingAlertsSent"),
  /** Messages that a topic refused. */
  ALERTS_FAILED("FindingAlertsFailed"),
  /** Buckets that were told to another topic than the one in their tag. */
  ALERTS_REROUTED("FindingAlertsRerouted");

  private final String metric;

  Counter(String metric) {
    this.metric = metric;
  }

  /** The name of the metric. */
  public String metric() {
    return metric;
  }
}

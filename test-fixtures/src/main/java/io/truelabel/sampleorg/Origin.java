package io.truelabel.sampleorg;

/** What looked when a finding was made; it decides who may see the finding. */
public sealed interface Origin {

  /** Automated discovery: only the Macie administrator sees its findings. */
  record AutomatedDiscovery() implements Origin {}

  /**
   * A classification job: only the account that created it sees its findings.
   *
   * @param createdBy that account
   */
  record Job(String id, String createdBy) implements Origin {}
}

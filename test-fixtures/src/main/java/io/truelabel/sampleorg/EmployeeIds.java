package io.truelabel.sampleorg;

import java.time.Instant;

/** The custom identifier of every sample: the company's own numbers of its employees. */
final class EmployeeIds {

  static final String ID = "0e8eb8a1-1a3a-49ad-992f-0ab8254e7a10";
  private static final String NAME = "EmployeeId";
  private static final Instant DEFINED = Instant.parse("2025-01-15T09:30:00Z");

  private EmployeeIds() {}

  static Detection found(long count) {
    return new Detection.Custom(ID, NAME, count);
  }

  /** Lets the administrator have it in every Region, and automated discovery look for it. */
  static void define(Organization organization) {
    for (String region : organization.regions()) {
      Shard owner = new Shard(organization.administrator(), region);
      organization.put(CustomIdentifier.of(owner, ID, NAME, DEFINED));
      organization.put(region, Discovery.ofEverything().withCustom(ID));
    }
  }
}

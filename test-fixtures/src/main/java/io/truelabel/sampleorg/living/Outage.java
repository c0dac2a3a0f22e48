package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.SampleOrganization;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that does not work in some accounts for a while.
 *
 * @param kind what does not work
 * @param accounts where
 * @param first the first night of it
 * @param last the last night of it
 */
record Outage(Kind kind, Set<String> accounts, int first, int last) {

  /** What the year has in store. */
  static final List<Outage> OF_THE_YEAR =
      List.of(
          new Outage(Kind.LISTING_DENIED, Set.of(SampleOrganization.PAYMENTS), 61, 64),
          new Outage(
              Kind.ROLE_MISSING,
              Set.of(SampleOrganization.PAYMENTS, SampleOrganization.WEB),
              130,
              132),
          new Outage(Kind.MACIE_OFF, Set.of(SampleOrganization.WEB), 200, 206),
          new Outage(Kind.LISTING_DENIED, Set.of(SampleOrganization.WEB), 281, 284));

  /** What can fail to work. */
  enum Kind {
    /** Macie is switched off. */
    MACIE_OFF,
    /** The roles cannot be assumed. */
    ROLE_MISSING,
    /** The roles can be assumed, but may not list objects. */
    LISTING_DENIED
  }

  boolean on(int night) {
    return first <= night && night <= last;
  }

  /** The accounts in which something does not work on a night. */
  static Set<String> accounts(List<Outage> outages, Kind kind, int night) {
    return outages.stream()
        .filter(outage -> outage.kind == kind && outage.on(night))
        .flatMap(outage -> outage.accounts.stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}

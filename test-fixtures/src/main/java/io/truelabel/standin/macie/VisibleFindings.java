package io.truelabel.standin.macie;

import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Findings;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.StandInClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The findings that a caller sees: those of its Region and standing, in accounts that have Macie,
 * as soon as they are listed and for 90 days.
 */
final class VisibleFindings {
  /** Macie stores a finding for 90 days. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Organization organization;
  private final StandInClock clock;

  VisibleFindings(Organization organization, StandInClock clock) {
    this.organization = organization;
    this.clock = clock;
  }

  Stream<Finding> all(Call call) {
    return after(call, new Findings.Position(Instant.EPOCH, ""));
  }

  /** Those that come after a position, by update and id, oldest first. */
  Stream<Finding> after(Call call, Findings.Position position) {
    var oldest = new Findings.Position(oldest(), "");
    Findings.Position start =
        Stream.of(position, oldest).max(Comparator.naturalOrder()).orElseThrow();
    return organization.findings().after(call.region(), start).filter(found -> sees(call, found));
  }

  /** Those about some buckets, in no order: cheap, however many there are about others. */
  Stream<Finding> about(Call call, Set<String> buckets) {
    return buckets.stream()
        .flatMap(organization.findings()::about)
        .filter(found -> isThere(call, found) && sees(call, found));
  }

  Optional<Finding> withId(Call call, String id) {
    return organization
        .findings()
        .withId(id)
        .filter(found -> isThere(call, found) && sees(call, found));
  }

  private boolean isThere(Call call, Finding finding) {
    return finding.shard().region().equals(call.region())
        && !finding.updatedAt().isBefore(oldest());
  }

  private Instant oldest() {
    return clock.instant().minus(KEPT);
  }

  private boolean sees(Call call, Finding finding) {
    return finding.visibleTo(call.account(), organization.administrator())
        && organization.hasMacie(finding.shard())
        && organization.findings().isListed(finding, clock.instant());
  }
}

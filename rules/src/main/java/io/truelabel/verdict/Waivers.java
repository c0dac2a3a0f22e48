package io.truelabel.verdict;

import io.truelabel.policy.Waiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The waivers written for one bucket, and what they cover today. */
record Waivers(List<Waiver> all, Instant now) {
  /** The verdict over violations; none when there is no violation. */
  Optional<Verdict> verdict(List<Violation> violations) {
    var standing = new ArrayList<Violation>();
    var waived = new ArrayList<WaivedViolation>();
    for (var violation : violations.stream().sorted(Violation.WORST_FIRST).toList()) {
      covering(violation)
          .ifPresentOrElse(
              waiver -> waived.add(new WaivedViolation(violation, waiver)),
              () -> standing.add(violation));
    }
    if (!standing.isEmpty()) {
      return Optional.of(new Verdict.Noncompliant(standing, waived));
    }
    return waived.isEmpty() ? Optional.empty() : Optional.of(new Verdict.Waived(waived));
  }

  private Optional<Waiver> covering(Violation violation) {
    return all.stream().filter(w -> w.inForce(now) && covers(w, violation)).findFirst();
  }

  /** Waivers past their end that would cover one of these violations if they still held. */
  Stream<Notice> ended(List<Violation> standing) {
    return all.stream()
        .filter(w -> !w.inForce(now) && standing.stream().anyMatch(v -> covers(w, v)))
        .map(Notice.WaiverEnded::new);
  }

  private static boolean covers(Waiver waiver, Violation violation) {
    return waiver.names(violation.kind().id()) && violation.reach().within(waiver);
  }
}

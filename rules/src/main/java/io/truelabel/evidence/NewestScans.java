package io.truelabel.evidence;

import io.truelabel.evidence.Retirements.Scan;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * When each object was last scanned with which identifier found in it, and whether the finding of
 * that scan was archived.
 */
record NewestScans(Map<Scan, Instant> times, Set<Archived> archived) {

  private record Archived(Scan scan, Instant at) {}

  static NewestScans in(Map<Detection, Sighting> sightings) {
    var newest = new NewestScans(new HashMap<>(), new HashSet<>());
    sightings.forEach(
        (detection, seen) -> seen.newest().forEach(witness -> newest.see(detection, witness)));
    return newest;
  }

  private void see(Detection detection, Witness witness) {
    var scan = new Scan(detection.identifier(), witness.key());
    times.merge(scan, witness.scannedAt(), (one, other) -> one.isAfter(other) ? one : other);
    if (detection.suppressed()) {
      archived.add(new Archived(scan, witness.scannedAt()));
    }
  }

  /** What is left of a sighting when superseded scans are taken away. */
  Sighting left(Detection detection, Sighting seen) {
    return seen.withNewest(
        seen.newest().stream().filter(witness -> stands(detection, witness)).toList());
  }

  private boolean stands(Detection detection, Witness witness) {
    var scan = new Scan(detection.identifier(), witness.key());
    return !witness.named()
        || (witness.scannedAt().equals(times.get(scan))
            && (detection.suppressed() || !archivedLater(scan, witness)));
  }

  /** Nothing takes a finding out of Macie's archive again, so the archived state is the newer. */
  private boolean archivedLater(Scan scan, Witness witness) {
    return archived.contains(new Archived(scan, witness.scannedAt()));
  }
}

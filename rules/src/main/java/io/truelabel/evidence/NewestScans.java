package io.truelabel.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When each object was last scanned with which identifier found in it. */
record NewestScans(Map<Scan, Instant> times) {
  static NewestScans in(Map<Detection, Sighting> sightings) {
    var newest = new NewestScans(new HashMap<>());
    sightings.forEach((detection, seen) ->
        seen.newest().forEach(witness -> newest.see(detection.identifier(), witness)));
    return newest;
  }

  private void see(Identifier identifier, Witness witness) {
    times.merge(
        new Scan(identifier, witness.key()),
        witness.scannedAt(),
        (one, other) -> one.isAfter(other) ? one : other);
  }

  /** What is left of a sighting when superseded scans are taken away. */
  Sighting left(Identifier identifier, Sighting seen) {
    var witnesses = seen.newest().stream().filter(witness -> stands(identifier, witness)).toList();
    return new Sighting(witnesses, seen.more());
  }

  private boolean stands(Identifier identifier, Witness witness) {
    return !witness.named()
        || witness.scannedAt().equals(times.get(new Scan(identifier, witness.key())));
  }

  private record Scan(Identifier identifier, String objectKey) {}
}

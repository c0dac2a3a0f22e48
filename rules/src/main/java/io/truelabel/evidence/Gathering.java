package io.truelabel.evidence;

import java.util.HashMap;
import java.util.Map;

/** Evidence of one bucket while it is being gathered: findings are added without copying. */
final class Gathering {
  private final Map<Detection, Sighting> sightings = new HashMap<>();

  /** Adds what a finding tells; nobody asks for one of Macie's samples. */
  void add(Finding finding) {
    var object = finding.object();
    var seen =
        Sighting.of(
            new Witness(object.key(), object.eTag(), object.versionId(), finding.scannedAt()));
    for (var found : finding.found()) {
      sightings.merge(detection(finding, found), seen, Sighting::merge);
    }
  }

  /** What was gathered so far. */
  Evidence evidence() {
    return Evidence.of(sightings);
  }

  private static Detection detection(Finding finding, Finding.Found found) {
    return new Detection(
        found.identifier(), Band.of(found.count()), finding.severity(), finding.suppressed());
  }
}

package io.truelabel.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Macie found in one bucket, the same in whatever order and grouping findings arrive.
 *
 * @param sightings by detection, in the order of detections
 */
public record Evidence(SortedMap<Detection, Sighting> sightings) {
  private static final Evidence NONE = new Evidence(new TreeMap<>());

  /** Keeps an unmodifiable copy. */
  public Evidence {
    sightings = Collections.unmodifiableSortedMap(new TreeMap<>(sightings));
  }

  /** Nothing found. */
  public static Evidence none() {
    return NONE;
  }

  /** What one finding tells: nothing, when it is one of Macie's samples. */
  public static Evidence of(Finding finding) {
    if (finding.sample()) {
      return NONE;
    }
    var object = finding.object();
    var witness = new Witness(object.key(), object.eTag(), object.versionId(), finding.scannedAt());
    var sightings = new TreeMap<Detection, Sighting>();
    for (var found : finding.found()) {
      sightings.put(detection(finding, found), Sighting.of(witness));
    }
    return new Evidence(sightings);
  }

  private static Detection detection(Finding finding, Finding.Found found) {
    return new Detection(
        found.identifier(), Band.of(found.count()), finding.severity(), finding.suppressed());
  }

  /** This and what one more finding tells. */
  public Evidence plus(Finding finding) {
    return merge(of(finding));
  }

  /** Both together; order, grouping and repetition do not matter. */
  public Evidence merge(Evidence other) {
    if (other.sightings.isEmpty()) {
      return this;
    }
    var merged = new TreeMap<>(sightings);
    other.sightings.forEach((detection, seen) -> merged.merge(detection, seen, Sighting::merge));
    return new Evidence(merged);
  }

  /**
   * What stands today: of each object, what the newest scan said of each identifier. An older scan
   * counts no longer where a newer one of the same object found the same identifier more or less
   * often. A scan that found other identifiers disproves nothing: it may not have looked for this.
   */
  public SortedMap<Detection, Sighting> standing() {
    var newest = newestScans();
    var standing = new TreeMap<Detection, Sighting>();
    sightings.forEach((detection, seen) -> {
      var left = newest.left(detection.identifier(), seen);
      if (left.stands()) {
        standing.put(detection, left);
      }
    });
    return Collections.unmodifiableSortedMap(standing);
  }

  private NewestScans newestScans() {
    var newest = new NewestScans(new HashMap<>());
    sightings.forEach((detection, seen) ->
        seen.newest().forEach(witness -> newest.see(detection.identifier(), witness)));
    return newest;
  }

  private record NewestScans(Map<Scan, Instant> times) {
    void see(Identifier identifier, Witness witness) {
      times.merge(
          new Scan(identifier, witness.key()),
          witness.scannedAt(),
          (one, other) -> one.isAfter(other) ? one : other);
    }

    Sighting left(Identifier identifier, Sighting seen) {
      var witnesses =
          seen.newest().stream()
              .filter(w -> w.scannedAt().equals(times.get(new Scan(identifier, w.key()))))
              .toList();
      return new Sighting(witnesses, seen.more());
    }
  }

  private record Scan(Identifier identifier, String objectKey) {}
}

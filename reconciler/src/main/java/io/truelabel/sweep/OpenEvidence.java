package io.truelabel.sweep;

import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Retirements;
import io.truelabel.evidence.Sighting;
import io.truelabel.evidence.Witness;
import java.time.Instant;
import java.util.Optional;

/** The evidence of one bucket while it is looked at again: what counts, and what no more. */
final class OpenEvidence {
  private Evidence kept;
  private Evidence young;
  private Retirements retired;

  /**
   * Evidence as it is known.
   *
   * @param kept evidence of the ledger
   * @param young evidence that is not yet in the ledger
   * @param retired what counts no more
   */
  OpenEvidence(Evidence kept, Evidence young, Retirements retired) {
    this.kept = kept;
    this.young = young.without(retired);
    this.retired = retired;
  }

  /** All that counts. */
  Evidence all() {
    return kept.merge(young);
  }

  /** What is left of the ledger's evidence. */
  Evidence kept() {
    return kept;
  }

  /** What counts no more. */
  Retirements retired() {
    return retired;
  }

  /** What stands of a detection today. */
  Optional<Sighting> standing(Detection detection) {
    return Optional.ofNullable(all().standing().get(detection));
  }

  /** Whether a detection stands only because of objects that nobody kept. */
  boolean unwitnessed(Detection detection) {
    return standing(detection).map(Sighting::unwitnessed).orElse(false);
  }

  /** All that was ever seen of a detection and not taken out. */
  Optional<Sighting> seen(Detection detection) {
    return Optional.ofNullable(all().sightings().get(detection));
  }

  /** Scans of an object prove nothing until a time; {@link #dropRetired} takes them out. */
  void retire(Detection detection, Witness witness, Instant until) {
    Instant scanned = witness.scannedAt();
    retired =
        retired.plus(
            detection.identifier(), witness.key(), until.isAfter(scanned) ? until : scanned);
  }

  /** Takes out what is retired. */
  void dropRetired() {
    kept = kept.without(retired);
    young = young.without(retired);
  }

  /** Adds what else is known. */
  void add(Evidence known) {
    kept = kept.merge(known);
  }

  /** Believes other evidence alone in what concerns one detection. */
  void replace(Detection detection, Evidence known) {
    kept = kept.replaced(detection, known);
  }
}

package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Sighting;
import io.truelabel.evidence.Witness;
import io.truelabel.verdict.EvidenceLine;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Judgement;
import java.util.Map;

/**
 * The part of an explanation that shows what Macie found.
 *
 * @param honourSuppressed whether the policy leaves suppressed findings out
 * @param showKeys whether objects are named
 */
record EvidencePart(boolean honourSuppressed, boolean showKeys) {

  void write(Judgement judgement, Sheet sheet) {
    sheet.heading("What Macie found");
    switch (judgement.state().evidence()) {
      case EvidenceState.Partial part -> sightings(part.evidence().standing(), sheet);
      case EvidenceState.Known known -> sightings(known.evidence().standing(), sheet);
      case EvidenceState.Unknown(String why) -> sheet.text(1, "Not known: " + why, Ink.MAGENTA);
    }
  }

  private void sightings(Map<Detection, Sighting> standing, Sheet sheet) {
    if (standing.isEmpty()) {
      sheet.text(1, "Nothing.");
    }
    standing.forEach((detection, sighting) -> sighting(detection, sighting, sheet));
    if (!standing.isEmpty() && !showKeys) {
      sheet.text(1, "The objects are not named here: --show-keys names them.", Ink.FAINT);
    }
  }

  private void sighting(Detection detection, Sighting sighting, Sheet sheet) {
    sheet.text(1, new EvidenceLine(detection, sighting).text() + suppression(detection));
    sighting.newest().stream()
        .findFirst()
        .ifPresent(newest -> sheet.text(2, "last seen " + Times.of(newest.scannedAt()), Ink.FAINT));
    if (showKeys) {
      sighting.newest().forEach(witness -> sheet.text(2, object(witness)));
    }
  }

  private String suppression(Detection detection) {
    if (!detection.suppressed()) {
      return "";
    }
    return honourSuppressed
        ? "; suppressed in Macie, which the policy honours"
        : "; suppressed in Macie, which the policy does not honour";
  }

  private static String object(Witness witness) {
    return witness.versionId().isEmpty()
        ? witness.key()
        : witness.key() + " (version " + witness.versionId() + ")";
  }
}

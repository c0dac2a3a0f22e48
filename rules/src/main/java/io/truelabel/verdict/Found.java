package io.truelabel.verdict;

import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Sighting;
import io.truelabel.policy.FindingsRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What stands of the evidence of a bucket.
 *
 * @param counting what is judged
 * @param suppressed what is left out, because a suppression rule archived it and the policy honours
 *     that
 */
record Found(List<EvidenceLine> counting, List<EvidenceLine> suppressed) {
  static Found of(EvidenceState state, FindingsRules rules) {
    return switch (state) {
      case EvidenceState.Known(var evidence) -> of(evidence.standing(), rules);
      case EvidenceState.Partial(var evidence, _) -> of(evidence.standing(), rules);
      case EvidenceState.Unknown _ -> new Found(List.of(), List.of());
    };
  }

  private static Found of(SortedMap<Detection, Sighting> standing, FindingsRules rules) {
    var counting = new ArrayList<EvidenceLine>();
    var suppressed = new ArrayList<EvidenceLine>();
    standing.forEach((detection, sighting) -> {
      var honoured = detection.suppressed() && rules.honourSuppressed();
      (honoured ? suppressed : counting).add(new EvidenceLine(detection, sighting));
    });
    return new Found(counting, suppressed);
  }
}

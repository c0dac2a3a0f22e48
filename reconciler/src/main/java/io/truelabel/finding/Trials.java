package io.truelabel.finding;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.alert.Delivery;
import io.truelabel.alert.Occasion;
import io.truelabel.evidence.Finding;
import io.truelabel.sweep.BucketResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tells the stream of samples, which somebody had Macie make to try the way that messages take.
 *
 * <p>Samples count for nothing and are tried once, so the log alone says where the way ends.
 */
final class Trials {

  private final FindingRun.Tools tools;

  Trials(FindingRun.Tools tools) {
    this.tools = tools;
  }

  /** Tells of the samples among some events. */
  void tell(Collection<MacieEvent> events) {
    List<MacieEvent.Trial> trials =
        events.stream()
            .filter(MacieEvent.Trial.class::isInstance)
            .map(MacieEvent.Trial.class::cast)
            .toList();
    if (!trials.isEmpty()) {
      Finding first = trials.getFirst().finding();
      Occasion occasion =
          Occasion.ofFinding(first.id(), first.scannedAt(), Occasion.Mode.TEST, tools.report());
      List<BucketResult> buckets =
          trials.stream().map(tools.assessment()::judge).distinct().sorted().toList();
      log(tools.alerting().tellOfTrial(occasion, buckets));
    }
  }

  private void log(AlertOutcome outcome) {
    if (outcome.deliveries().isEmpty()) {
      tools
          .log()
          .error(
              "A TEST went to nobody: the policy names no stream topic.",
              Map.of("remedy", "Name a topic under alerts.stream in the policy."));
    }
    outcome.deliveries().stream().filter(it -> !it.accepted()).forEach(this::log);
  }

  private void log(Delivery refused) {
    tools
        .log()
        .error(
            "A TEST went to nobody: the stream topic could not be used: " + refused.refusal() + ".",
            Map.of(
                "topic",
                refused.topic(),
                "remedy",
                "Mend that, with truelabel topics check, and have Macie make a sample."));
  }
}

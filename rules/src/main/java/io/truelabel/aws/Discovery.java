package io.truelabel.aws;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Extent;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.AutomatedDiscoveryMonitoringStatus;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.GetAutomatedDiscoveryConfigurationResponse;
import software.amazon.awssdk.services.macie2.model.GetSensitivityInspectionTemplateResponse;

/**
 * Automated discovery in a Region: what it looks for is read once, when the first bucket is in it.
 *
 * <p>Only the administrator may read that.
 */
final class Discovery {

  /** Macie's score of a bucket of which it could not read one object. */
  private static final int READ_NOTHING = -1;

  private final MacieRegion macie;
  private final CustomNames customNames;
  private final Unread unread;
  private final Once<Selection> selection = new Once<>(this::readSelection);

  Discovery(MacieRegion macie, CustomNames customNames, Unread unread) {
    this.macie = macie;
    this.customNames = customNames;
    this.unread = unread;
  }

  /** What it does in a bucket; empty where it does and did nothing. */
  Optional<Analysis> in(BucketMetadata bucket) {
    Instant looked = bucket.lastAutomatedDiscoveryTime();
    State state = state(bucket.automatedDiscoveryMonitoringStatus());
    return state == State.ENDED && looked == null
        ? Optional.empty()
        : Optional.of(analysis(state, looked, bucket.sensitivityScore()));
  }

  private static State state(@Nullable AutomatedDiscoveryMonitoringStatus status) {
    return switch (status) {
      case MONITORED -> State.ACTIVE;
      case NOT_MONITORED -> State.ENDED;
      case null, default -> State.UNKNOWN;
    };
  }

  private Analysis analysis(State state, @Nullable Instant looked, @Nullable Integer score) {
    return new Analysis(
        Means.DISCOVERY,
        state,
        looked == null ? new Run.None() : run(looked, score),
        Extent.part(),
        state == State.ACTIVE ? selection.get() : new Selection.Unknown());
  }

  private static Run run(Instant looked, @Nullable Integer score) {
    return score != null && score == READ_NOTHING
        ? new Run.Unproven(looked, Doubt.UNREADABLE)
        : new Run.Finished(looked);
  }

  private Selection readSelection() {
    return unread
        .ask(
            "GetAutomatedDiscoveryConfiguration",
            () ->
                macie
                    .client()
                    .getAutomatedDiscoveryConfiguration(
                        request -> request.overrideConfiguration(macie.caller())))
        .map(GetAutomatedDiscoveryConfigurationResponse::sensitivityInspectionTemplateId)
        .flatMap(this::template)
        .<Selection>flatMap(this::selection)
        .orElseGet(Selection.Unknown::new);
  }

  private Optional<GetSensitivityInspectionTemplateResponse> template(String id) {
    return unread.ask(
        "GetSensitivityInspectionTemplate",
        () ->
            macie
                .client()
                .getSensitivityInspectionTemplate(
                    request -> request.id(id).overrideConfiguration(macie.caller())));
  }

  private Optional<Selection> selection(GetSensitivityInspectionTemplateResponse template) {
    var includes = template.includes();
    List<String> custom = includes == null ? List.of() : includes.customDataIdentifierIds();
    var managed = SelectionParser.ofTemplate(includes, template.excludes());
    return customNames.of(custom).map(names -> new Selection.Known(managed, names));
  }
}

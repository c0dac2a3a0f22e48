package io.truelabel.nightly;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.alert.Alerting;
import io.truelabel.alert.Publisher;
import io.truelabel.alert.Rights;
import io.truelabel.alert.SnsPublisher;
import io.truelabel.aws.Claims;
import io.truelabel.heal.Admission;
import io.truelabel.heal.ConfigHealing;
import io.truelabel.heal.Healing;
import io.truelabel.heal.Pace;
import io.truelabel.metrics.Metrics;
import io.truelabel.metrics.MetricsOutcome;
import io.truelabel.policy.Policy;
import io.truelabel.rollout.Rollout;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.sweep.SweepSummary;
import java.time.Clock;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * What is done about a summary: AWS Config is compared, and if the plan says so, owners are told,
 * rules judge again and metrics are published. Nothing of it is done about a sweep that was
 * stopped.
 */
final class Conclusion {
  private final Workplace place;
  private final Estate estate;
  private final Policy policy;
  private final Clock clock;
  private final Pace pace;
  private final StopSign stop;
  private final RunBy runBy;

  /**
   * A conclusion.
   *
   * @param pace shared with all others in this program
   * @param stop ends it before the next account
   */
  Conclusion(
      Workplace place,
      Estate estate,
      Policy policy,
      Clock clock,
      Pace pace,
      StopSign stop,
      RunBy runBy) {
    this.place = place;
    this.estate = estate;
    this.policy = policy;
    this.clock = clock;
    this.pace = pace;
    this.stop = stop;
    this.runBy = runBy;
  }

  /**
   * Does it. What fails is in the result, and is no exception.
   *
   * @param scope which accounts were to be judged, and who was asked for buckets
   */
  Reconciled of(SweepSummary summary, Scope scope) {
    if (summary.cancelled()) {
      return Reconciled.untold(summary);
    }
    SweepPlan plan = summary.plan();
    AlertOutcome alerts = plan.apply() ? alerting(plan).tell(summary) : AlertOutcome.NONE;
    Healing healing = scope.joined() ? compare(summary, scope) : Healing.NONE;
    MetricsOutcome metrics =
        plan.apply() ? metrics().publish(summary, healing, alerts) : MetricsOutcome.NONE;
    return new Reconciled(summary, healing, alerts, metrics);
  }

  private Healing compare(SweepSummary summary, Scope scope) {
    Healing healing = heal(summary);
    return switch (runBy) {
      case FUNCTION ->
          new Rollout(place.clients(), scope.accounts(), stop).comparedWith(summary, healing);
      case COMMAND -> healing;
    };
  }

  /** Owners are told first: should the time run out, AWS Config is healed by the next sweep. */
  private Healing heal(SweepSummary summary) {
    Healing healing = new ConfigHealing(place.clients(), place.members(), pace, stop).heal(summary);
    return estate
        .state(place.clients())
        .map(new Admission(summary, healing)::comparedWith)
        .orElse(healing);
  }

  private Rights rights(SweepPlan plan) {
    return estate
        .state(place.clients())
        .map(state -> Rights.shared(new Claims(state), plan.sweepId(), clock))
        .orElseGet(Rights::unshared);
  }

  private Alerting alerting(SweepPlan plan) {
    Publisher publisher = new SnsPublisher(place.clients(), place.members(), plan.sweepId());
    return new Alerting(policy, publisher, rights(plan), estate.report());
  }

  private Metrics metrics() {
    return new Metrics(
        policy.teams(),
        place
            .clients()
            .client(CloudWatchClient.class, CloudWatchClient::builder, estate.homeRegion()));
  }
}

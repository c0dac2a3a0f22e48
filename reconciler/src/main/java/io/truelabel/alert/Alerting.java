package io.truelabel.alert;

import io.truelabel.policy.Policy;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.sweep.SweepSummary;
import java.util.ArrayList;
import java.util.List;

/** Tells owners and the security team what is news after a sweep: one message a topic. */
public final class Alerting {
  private final Policy policy;
  private final Publisher publisher;
  private final Rights rights;
  private final String report;

  /**
   * Alerting by a policy, through a publisher.
   *
   * @param rights where the right to tell is taken
   * @param report where people read the whole report; empty for nowhere
   */
  public Alerting(Policy policy, Publisher publisher, Rights rights, String report) {
    this.policy = policy;
    this.publisher = publisher;
    this.rights = rights;
    this.report = report;
  }

  /** Sends what is news. A topic that fails does not stop the others. */
  public AlertOutcome tell(SweepSummary summary) {
    SweepPlan plan = summary.plan();
    AlertDecision decision = new AlertDecision(policy.alerts(), policy.levels());
    List<Failure> failures = new ArrayList<>();
    List<SweepTelling> tellings =
        SweepTelling.take(summary.shards(), decision, rights, plan.startedAt(), failures);
    Mailing mailing = new Mailing(policy, publisher, plan.centralAccount());
    Dispatch.Sent sent =
        mailing.send(
            Occasion.of(plan, mailing.mode(), report),
            tellings.stream().flatMap(telling -> telling.pending().stream()).toList());
    failures.addAll(SweepTelling.confirm(tellings, sent.reached()));
    return sent.outcome().with(failures);
  }
}

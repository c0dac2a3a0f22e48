package io.truelabel.nightly;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.alert.Alerting;
import io.truelabel.alert.Publisher;
import io.truelabel.alert.Rights;
import io.truelabel.alert.SnsPublisher;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.BucketObjects;
import io.truelabel.aws.Claims;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.heal.ConfigHealing;
import io.truelabel.heal.Healing;
import io.truelabel.heal.Pace;
import io.truelabel.inventory.Organization;
import io.truelabel.metrics.Metrics;
import io.truelabel.metrics.MetricsOutcome;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.CallCounter;
import io.truelabel.sweep.EvidenceStore;
import io.truelabel.sweep.FindingSource;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.Sources;
import io.truelabel.sweep.StateStore;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.Sweep;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.Unwritten;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * One sweep from start to end: the same for the command line and for Lambda.
 *
 * <p>It reads first, and then compares what AWS Config shows. Only when everything is in, and only
 * if the plan says so, it tells owners, lets rules judge again, and publishes metrics. A sweep that
 * was stopped does none of it.
 */
public final class Reconciliation implements AutoCloseable {
  private final Policy policy;
  private final Estate estate;
  private final CallCounter calls = new CallCounter();
  private final AwsClients clients;
  private final MemberAccounts members;
  private final Sweep sweep;
  private final Scope scope;
  private final Pace pace;
  private final Clock clock;
  private final StopSign stop = new StopSign();

  /** A reconciliation of all buckets that exist, which can run once. */
  public Reconciliation(Estate estate, JudgedBy policy, Clock clock) {
    this(estate, policy, clock, Scope.EVERYTHING);
  }

  /** A reconciliation that can run once, in a program that runs no other. */
  public Reconciliation(Estate estate, JudgedBy policy, Clock clock, Scope scope) {
    this(estate, policy, clock, scope, new Pace(clock));
  }

  /**
   * A reconciliation that can run once.
   *
   * @param pace shared with all others in this program
   */
  public Reconciliation(Estate estate, JudgedBy policy, Clock clock, Scope scope, Pace pace) {
    this.scope = scope;
    this.pace = pace;
    this.clock = clock;
    this.policy = policy.policy();
    this.estate = estate;
    this.clients = new AwsClients(estate.settings().withListener(calls));
    this.members = new MemberAccounts(estate.central(), clients.sts(estate.homeRegion()), clock);
    this.sweep = new Sweep(policy, sources(scope), store(), calls, clock);
  }

  /** Runs to the end. What fails is in the result, and is no exception. */
  public Reconciled run(SweepPlan plan, SweepListener listener) {
    SweepSummary summary = sweep.run(plan, listener);
    if (summary.cancelled()) {
      return Reconciled.untold(summary);
    }
    AlertOutcome alerts = plan.apply() ? alerting(plan).tell(summary) : AlertOutcome.NONE;
    Healing healing = heal(summary);
    MetricsOutcome metrics =
        plan.apply() ? metrics().publish(summary, healing, alerts) : MetricsOutcome.NONE;
    return new Reconciled(summary, healing, alerts, metrics);
  }

  /** Owners are told first: should the time run out, AWS Config is healed by the next sweep. */
  private Healing heal(SweepSummary summary) {
    return scope.joined()
        ? new ConfigHealing(clients, members, pace, stop).heal(summary)
        : Healing.NONE;
  }

  /** Ends the reading soon; the result then says that it was cancelled. May be called any time. */
  public void stop() {
    sweep.stop();
    stop.raise();
  }

  /** Every AWS call so far, by operation. */
  public Map<String, Long> calls() {
    return calls.counts();
  }

  /** Closes all connections. */
  @Override
  public void close() {
    clients.close();
  }

  private EvidenceStore store() {
    return estate.state(clients).<EvidenceStore>map(StateStore::new).orElseGet(Unwritten::empty);
  }

  private Rights rights(SweepPlan plan) {
    return estate
        .state(clients)
        .map(state -> Rights.shared(new Claims(state), plan.sweepId(), clock))
        .orElseGet(Rights::unshared);
  }

  private Sources sources(Scope scope) {
    Organization organization =
        new Organization(
            clients,
            members,
            estate.homeRegion(),
            estate.centralAccount(),
            scope.accounts(),
            policy.findings().source());
    FindingSource administrator = new AdministratorFindings(clients);
    return new Sources(
        scope.joined() ? organization.joined(policy.tagKeys()) : organization.macieAlone(),
        switch (policy.findings().source()) {
          case ADMINISTRATOR -> administrator;
          case EACH_ACCOUNT -> organization.eachAccount(administrator);
        },
        new BucketObjects(clients, members)::look);
  }

  private Alerting alerting(SweepPlan plan) {
    Publisher publisher = new SnsPublisher(clients, members, plan.sweepId());
    return new Alerting(policy, publisher, rights(plan), estate.report());
  }

  private Metrics metrics() {
    return new Metrics(
        policy.teams(),
        clients.client(CloudWatchClient.class, CloudWatchClient::builder, estate.homeRegion()));
  }
}

package io.truelabel.nightly;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.alert.Alerting;
import io.truelabel.alert.SnsPublisher;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.BucketObjects;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.StateBucket;
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
 * <p>It reads first. Only when everything is in, and only if the plan says so, it tells owners and
 * publishes metrics. A sweep that was stopped tells nobody.
 */
public final class Reconciliation implements AutoCloseable {
  private final Policy policy;
  private final Estate estate;
  private final CallCounter calls = new CallCounter();
  private final AwsClients clients;
  private final MemberAccounts members;
  private final Sweep sweep;

  /** A reconciliation of all buckets that exist, which can run once. */
  public Reconciliation(Estate estate, JudgedBy policy, Clock clock) {
    this(estate, policy, clock, Scope.EVERYTHING);
  }

  /** A reconciliation that can run once. */
  public Reconciliation(Estate estate, JudgedBy policy, Clock clock, Scope scope) {
    this.policy = policy.policy();
    this.estate = estate;
    this.clients = new AwsClients(estate.settings().withListener(calls));
    this.members = new MemberAccounts(estate.central(), clients.sts(estate.homeRegion()), clock);
    this.sweep = new Sweep(policy, sources(scope), store(), calls, clock);
  }

  /** Runs to the end. What fails is in the result, and is no exception. */
  public Reconciled run(SweepPlan plan, SweepListener listener) {
    SweepSummary summary = sweep.run(plan, listener);
    if (!plan.apply() || summary.cancelled()) {
      return new Reconciled(summary, AlertOutcome.NONE, MetricsOutcome.NONE);
    }
    AlertOutcome alerts = alerting(plan).tell(summary);
    return new Reconciled(summary, alerts, metrics().publish(summary, alerts));
  }

  /** Ends the reading soon; the result then says that it was cancelled. May be called any time. */
  public void stop() {
    sweep.stop();
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
    return estate.stateBucket().isEmpty()
        ? Unwritten.empty()
        : new StateStore(
            new StateBucket(
                clients.s3(estate.homeRegion()), estate.stateBucket(), estate.centralAccount()));
  }

  private Sources sources(Scope scope) {
    Organization organization =
        new Organization(
            clients, members, estate.homeRegion(), estate.centralAccount(), scope.accounts());
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
    return new Alerting(policy, new SnsPublisher(clients, members, plan.sweepId()));
  }

  private Metrics metrics() {
    return new Metrics(
        policy.teams(),
        clients.client(CloudWatchClient.class, CloudWatchClient::builder, estate.homeRegion()));
  }
}

package io.truelabel.nightly;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.inventory.Organization;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.Inventory;
import io.truelabel.topics.TopicReport;
import io.truelabel.topics.TopicsCheck;
import java.time.Clock;
import java.util.List;

/** A look at all topics in use, with the same clients and roles as the sweep. */
public final class TopicsRun implements AutoCloseable {
  private final AwsClients clients;
  private final TopicsCheck check;

  /** A run over the buckets of a scope, which can be made once. */
  public TopicsRun(Estate estate, Policy policy, Clock clock, Scope scope) {
    this.clients = new AwsClients(estate.settings());
    MemberAccounts members =
        new MemberAccounts(estate.central(), clients.sts(estate.homeRegion()), clock);
    Organization organization =
        new Organization(
            clients,
            members,
            estate.homeRegion(),
            estate.centralAccount(),
            scope.accounts(),
            policy.findings().source());
    Inventory inventory =
        scope.joined() ? organization.joined(policy.tagKeys()) : organization.macieAlone();
    this.check = new TopicsCheck(policy, estate.centralAccount(), inventory, clients, members);
  }

  /** Looks at the topics that the policy and the buckets of these Regions name. */
  public TopicReport run(List<String> regions) {
    return check.run(regions);
  }

  @Override
  public void close() {
    clients.close();
  }
}

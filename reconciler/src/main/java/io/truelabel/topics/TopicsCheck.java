package io.truelabel.topics;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Inventory;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at every topic in use; nothing is sent. */
public final class TopicsCheck {
  /** GetTopicAttributes is allowed 30 times a second in the smallest Regions. */
  private static final int AT_ONCE = 8;

  private final Policy policy;
  private final String central;
  private final Inventory inventory;
  private final TopicReader reader;

  /**
   * A check that can run once.
   *
   * @param central the account whose role publishes to the topics of others
   * @param inventory says which buckets there are, and how they are tagged
   */
  public TopicsCheck(
      Policy policy,
      String central,
      Inventory inventory,
      AwsClients clients,
      MemberAccounts members) {
    this.policy = policy;
    this.central = central;
    this.inventory = inventory;
    this.reader = new TopicReader(clients, members);
  }

  /** Checks the topics that the policy names, and those that buckets in these Regions name. */
  public TopicReport run(List<String> regions) {
    TopicsInUse topics = new TopicsInUse(policy, central);
    List<Failure> failures = new ArrayList<>();
    StopSign stop = new StopSign();
    for (String region : regions) {
      failures.addAll(inventory.list(region, stop, page -> page.forEach(topics::add)).failures());
    }
    return new TopicReport(
        new Workers(AT_ONCE).map(topics.all(), this::line), failures, inventory.accounts());
  }

  private TopicLine line(TopicUse use) {
    TopicLook look = reader.look(use);
    return new TopicLine(
        use.topic().toString(),
        use.parts().stream().map(part -> part.name().toLowerCase(Locale.ROOT)).toList(),
        use.buckets(),
        look instanceof TopicLook.Seen seen ? seen.protocols() : List.of(),
        !(look instanceof TopicLook.Denied || look instanceof TopicLook.Unreachable),
        TopicJudge.judge(central, use, look));
  }
}

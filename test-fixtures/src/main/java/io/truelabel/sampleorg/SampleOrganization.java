package io.truelabel.sampleorg;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Three accounts, two Regions and some seventy buckets, each of which tells one story.
 *
 * <p>Levels are {@code public < internal < confidential < restricted}.
 */
public final class SampleOrganization {

  public static final String PARTITION = "aws";

  /** The central account: it administers Macie and owns a few buckets itself. */
  public static final String SECURITY = "111122223333";

  public static final String PAYMENTS = "222233334444";
  public static final String WEB = "333344445555";

  /** An account that does not belong to the organization. */
  public static final String STRANGER = "999988887777";

  public static final String HOME = "eu-west-1";
  public static final String ABROAD = "us-east-1";

  /** The tag that declares the level. */
  public static final String LABEL = "DataClassification";

  /** The tag that says whom to tell. */
  public static final String TOPIC = "SupportSNSTopic";

  /** The tag that names the team. */
  public static final String TEAM = "Team";

  /** The bucket in the central account that holds policy, ledger and reports. */
  public static final String STATE_BUCKET = "truelabel-state-111122223333";

  /** The aggregator of AWS Config in the central account, over all accounts and Regions. */
  public static final String AGGREGATOR = "organization";

  private static final Map<String, String> NAMES =
      Map.of(SECURITY, "security", PAYMENTS, "payments", WEB, "web");

  private SampleOrganization() {}

  /**
   * The organization as it is at one moment: the same moment gives the same organization.
   *
   * @param now all times in it are counted back from here
   */
  public static Organization at(Instant now) {
    Organization organization = new Organization(PARTITION, SECURITY, List.of(HOME, ABROAD));
    NAMES.forEach((id, name) ->
        organization.put(Account.installed(id, name, SECURITY, Set.of(HOME, ABROAD))));
    topics().forEach(organization.topics()::put);
    EmployeeIds.define(organization);
    organization.put(Aggregator.ofOrganization(new Shard(SECURITY, HOME), AGGREGATOR));
    stories().forEach(story -> story.tell(organization, now));
    return organization;
  }

  private static Stream<Story> stories() {
    return Stream.of(
            ContentsStories.all(),
            FindingStories.all(),
            LabelStories.all(),
            TopicStories.all(),
            ReachStories.all(),
            CoverageStories.all(),
            JobStories.all(),
            AcceptedStories.all())
        .flatMap(List::stream);
  }

  private static Stream<Topic> topics() {
    return Stream.concat(Arrays.stream(Team.values()).map(Team::topic), TopicStories.topics());
  }
}

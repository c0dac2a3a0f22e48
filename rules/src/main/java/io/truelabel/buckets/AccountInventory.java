package io.truelabel.buckets;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieMembers;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.MemberRole;
import io.truelabel.evidence.BucketId;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.TagKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;

/**
 * The buckets of one account in one Region, as the nightly sweep sees them: both decide by the same
 * classes what is true of a bucket, so that they can agree on it.
 */
public final class AccountInventory {
  private static final int LIVE_AT_ONCE = 32;

  private final AwsClients clients;
  private final MemberAccounts members;
  private final String region;

  /** The inventory of any account in a Region. */
  public AccountInventory(AwsClients clients, MemberAccounts members, String region) {
    this.clients = clients;
    this.members = members;
    this.region = region;
  }

  /**
   * Lists every bucket that Macie or AWS Config knows, by name.
   *
   * <p>Whatever fails on the way comes out as an exception, except that S3 does not tell the tags
   * of a bucket: then they are unknown, unless both inventories agree on them.
   *
   * @param tagKeys the tags that make a label: a doubt about others is none
   * @param source whether what the account's own jobs do counts
   * @param unread is told in a sentence what Macie did not answer about how it looks
   */
  public AccountBuckets buckets(
      String account, TagKeys tagKeys, FindingsRules.Source source, Consumer<String> unread) {
    Doors doors = new RoleDoors(members);
    List<MacieBucket> macie =
        MacieRegion.exists(region) ? macie(account, source, doors, unread) : List.of();
    MacieSight sight = macie.isEmpty() ? sight(account) : MacieSight.WHOLE;
    var config =
        new MemberConfig(
            clients.config(region), members.credentials(account, MemberRole.EVALUATOR));
    Recording recording = config.recording();
    Map<BucketId, ConfigBucket> recorded =
        recording == Recording.OFF ? Map.of() : config.buckets(region);
    var join = new BucketJoin(new LabelTags(tagKeys), new S3LiveTags(clients, doors), _ -> sight);
    List<ListedBucket> listed =
        Candidate.all(macie, recorded, Map.of(), _ -> recording).stream()
            .gather(Gatherers.mapConcurrent(LIVE_AT_ONCE, join::join))
            .flatMap(Optional::stream)
            .toList();
    return new AccountBuckets(listed, sight == MacieSight.WHOLE && recording.complete());
  }

  /** Only where Macie lists nothing it must be asked why. */
  private MacieSight sight(String account) {
    if (!MacieRegion.exists(region)) {
      return MacieSight.NOWHERE;
    }
    return members.isCentral(account)
            || MacieMembers.watched(MacieRegion.of(clients, region)).contains(account)
        ? MacieSight.WHOLE
        : MacieSight.OFF;
  }

  private List<MacieBucket> macie(
      String account, FindingsRules.Source source, Doors doors, Consumer<String> unread) {
    List<MacieBucket> buckets = new ArrayList<>();
    MacieBuckets macie = new MacieBuckets(MacieRegion.of(clients, region));
    macie.read(MacieScope.account(account), buckets::add);
    macie.unread().forEach(unread);
    return source == FindingsRules.Source.EACH_ACCOUNT && !members.isCentral(account)
        ? withOwnJobs(buckets, doors, unread)
        : buckets;
  }

  private List<MacieBucket> withOwnJobs(
      List<MacieBucket> buckets, Doors doors, Consumer<String> unread) {
    OwnJobs jobs = new OwnJobs(clients, region, doors, _ -> true);
    List<MacieBucket> all = jobs.with(buckets);
    jobs.unread().forEach(it -> unread.accept(it.sentence()));
    return all;
  }
}

package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.policy.TagKeys;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Inventory;
import io.truelabel.sweep.ListedBucket;
import io.truelabel.sweep.Listing;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.Workers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The buckets that exist: Macie's inventory joined with that of AWS Config, live tags where the two
 * leave a doubt, and S3's own list in the central account.
 */
public final class JoinedInventory implements Inventory {
  private static final int PAGE = 50;
  private static final int AT_ONCE = 32;

  private final String central;
  private final LabelTags labelTags;
  private final AccountNotes notes = new AccountNotes();
  private final Once<Accounts> accounts;
  private final MacieListing macie;
  private final ConfigSource config;
  private final HomeBuckets home;
  private final LiveTags live;
  private final AccountReview review;

  /**
   * An inventory for one sweep: what it learned of accounts and tags it remembers.
   *
   * @param members opens the accounts of the organization
   * @param homeRegion where the aggregator of AWS Config is, if there is one
   * @param central the account whose credentials the clients have
   * @param named the accounts to judge; empty for all of the organization
   */
  public JoinedInventory(
      AwsClients clients,
      MemberAccounts members,
      String homeRegion,
      String central,
      List<String> named,
      TagKeys tagKeys) {
    this.central = central;
    this.labelTags = new LabelTags(tagKeys);
    AccountSource source =
        named.isEmpty()
            ? new OrganizationAccounts(clients, homeRegion, central)
            : _ -> Accounts.given(named);
    this.accounts = new Once<>(() -> source.read(notes));
    MemberAccess access = new MemberAccess(members, accounts, notes);
    this.macie = new MacieListing(clients);
    this.config = new ConfigInventory(clients, homeRegion, new EachAccount(clients, access, notes));
    this.home = new HomeBuckets(clients, central, notes);
    this.live = new S3LiveTags(clients, access);
    this.review = new AccountReview(central, notes);
  }

  @Override
  public Listing list(String region, StopSign stop, Consumer<List<ListedBucket>> page) {
    RegionView view = read(region, stop);
    List<Candidate> candidates = view.candidates();
    List<ListedBucket> buckets = join(candidates, view.macie().sight(), stop);
    review.review(view, candidates);
    for (int i = 0; i < buckets.size(); i += PAGE) {
      page.accept(buckets.subList(i, Math.min(i + PAGE, buckets.size())));
    }
    return view.listing();
  }

  private RegionView read(String region, StopSign stop) {
    MacieListing.Watch watch = macie.watch(region);
    Set<String> asked = new HashSet<>(watch.members());
    asked.add(central);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var recorded =
          CompletableFuture.supplyAsync(
              () -> config.read(region, accounts.get().activeWith(asked)), threads);
      var own = CompletableFuture.supplyAsync(() -> home.list(region), threads);
      return new RegionView(
          region, accounts.get(), macie.read(region, watch, stop), recorded.join(), own.join());
    }
  }

  private List<ListedBucket> join(List<Candidate> candidates, MacieSight sight, StopSign stop) {
    BucketJoin join = new BucketJoin(labelTags, live, sight);
    Map<Boolean, List<Candidate>> certain =
        candidates.stream().collect(Collectors.partitioningBy(join::certain));
    List<Optional<ListedBucket>> doubtful =
        new Workers(AT_ONCE)
            .map(
                certain.getOrDefault(false, List.of()),
                it -> stop.raised() ? Optional.empty() : join.join(it));
    stop.check();
    return Stream.concat(
            certain.getOrDefault(true, List.of()).stream().map(join::join), doubtful.stream())
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<AccountLine> accounts() {
    return notes.lines();
  }
}

package io.truelabel.inventory;

import io.truelabel.buckets.BucketJoin;
import io.truelabel.buckets.Candidate;
import io.truelabel.buckets.LabelTags;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.buckets.LiveTags;
import io.truelabel.evidence.BucketId;
import io.truelabel.policy.TagKeys;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Inventory;
import io.truelabel.sweep.Listing;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.Workers;
import java.time.Instant;
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
final class JoinedInventory implements Inventory {
  private static final int PAGE = 50;
  private static final int AT_ONCE = 32;

  private final Organization organization;
  private final LabelTags labelTags;
  private final ConfigSource config;
  private final HomeBuckets home;
  private final LiveTags live;
  private final AccountReview review;

  JoinedInventory(
      Organization organization,
      TagKeys tagKeys,
      ConfigSource config,
      HomeBuckets home,
      LiveTags live) {
    this.organization = organization;
    this.labelTags = new LabelTags(tagKeys);
    this.config = config;
    this.home = home;
    this.live = live;
    this.review = new AccountReview(organization.central(), organization.notes());
  }

  @Override
  public Listing list(String region, StopSign stop, Consumer<List<ListedBucket>> page) {
    RegionView view = read(region, stop);
    List<Candidate> candidates = view.candidates();
    List<ListedBucket> buckets = join(candidates, view.macie(), stop);
    review.review(view, candidates);
    for (int i = 0; i < buckets.size(); i += PAGE) {
      page.accept(buckets.subList(i, Math.min(i + PAGE, buckets.size())));
    }
    return view.listing();
  }

  private RegionView read(String region, StopSign stop) {
    Set<String> asked = new HashSet<>(organization.macie().watch(region).members());
    asked.add(organization.central());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var recorded =
          CompletableFuture.supplyAsync(
              () -> config.read(region, organization.accounts().activeWith(asked), stop), threads);
      var own = CompletableFuture.supplyAsync(() -> ofTheCentralAccount(region), threads);
      return new RegionView(
          region,
          organization.accounts(),
          organization.macie().read(region, stop),
          recorded.join(),
          own.join());
    }
  }

  private Map<BucketId, Instant> ofTheCentralAccount(String region) {
    return organization.covers(organization.central()) ? home.list(region) : Map.of();
  }

  private List<ListedBucket> join(List<Candidate> candidates, MacieReading macie, StopSign stop) {
    BucketJoin join = new BucketJoin(labelTags, live, macie::of);
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
    return organization.notes().lines();
  }

  @Override
  public Map<String, String> accountNames() {
    return organization.accounts().names();
  }
}

package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.policy.FindingsRules.Source;
import io.truelabel.policy.TagKeys;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Aggregator;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.StandIn;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.CallCounter;
import io.truelabel.sweep.Inventory;
import io.truelabel.sweep.Listing;
import io.truelabel.sweep.StopSign;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** An organization of two accounts and a central one in the stand-in, and its inventory. */
final class Estate implements AutoCloseable {
  static final String HOME = "eu-west-1";
  static final String ABROAD = "us-east-1";
  static final String CENTRAL = "111122223333";
  static final String ONE = "222233334444";
  static final String TWO = "333344445555";

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Set<String> BOTH = Set.of(HOME, ABROAD);

  private final io.truelabel.sampleorg.Organization organization =
      new io.truelabel.sampleorg.Organization("aws", CENTRAL, List.of(HOME, ABROAD));
  private final StandIn standIn;
  private final CallCounter calls = new CallCounter();
  private final List<AccountLine> lines = new ArrayList<>();
  private final List<Listing> listings = new ArrayList<>();

  Estate() {
    organization.put(Account.installed(CENTRAL, "security", CENTRAL, BOTH));
    organization.put(Account.installed(ONE, "payments", CENTRAL, BOTH));
    organization.put(Account.installed(TWO, "web", CENTRAL, BOTH));
    organization.put(Aggregator.ofOrganization(new Shard(CENTRAL, HOME), "all"));
    this.standIn = StandIn.start(organization, NOW);
  }

  StandIn standIn() {
    return standIn;
  }

  Estate withoutAggregator() {
    organization.removeAggregator("all");
    return this;
  }

  Estate account(String id, UnaryOperator<Account> change) {
    organization.put(change.apply(organization.account(id).orElseThrow()));
    return this;
  }

  /** A bucket that everybody sees alike. */
  Estate bucket(String account, String region, String name, String level) {
    organization
        .buckets()
        .put(
            Bucket.of(
                new Shard(account, region),
                name,
                NOW.minus(Duration.ofDays(100)),
                tags(level),
                NOW.minus(Duration.ofDays(1))));
    return this;
  }

  Estate change(String bucket, UnaryOperator<Bucket> change) {
    organization.buckets().change(bucket, change);
    return this;
  }

  static Tags tags(String level) {
    return Tags.of("DataClassification", level);
  }

  /** Lists both Regions with all that is known to the organization. */
  List<ListedBucket> list(String... named) {
    return list(BOTH, named);
  }

  List<ListedBucket> list(Set<String> regions, String... named) {
    return list(new StopSign(), regions, named);
  }

  List<ListedBucket> list(StopSign stop, Set<String> regions, String... named) {
    List<ListedBucket> buckets = new ArrayList<>();
    try (AwsClients clients = new AwsClients(settings())) {
      CentralAccount central = new CentralAccount(CENTRAL, "aws", settings().credentials(), "");
      MemberAccounts members =
          new MemberAccounts(central, clients.sts(HOME), Clock.fixed(NOW, ZoneOffset.UTC));
      Inventory inventory =
          new Organization(clients, members, HOME, CENTRAL, List.of(named), Source.ADMINISTRATOR)
              .joined(new TagKeys("DataClassification", "SupportSNSTopic", "Team"));
      regions.forEach(region -> listings.add(inventory.list(region, stop, buckets::addAll)));
      lines.addAll(inventory.accounts());
    }
    return buckets;
  }

  /** What was said of accounts. */
  List<AccountLine> lines() {
    return lines;
  }

  List<Listing> listings() {
    return listings;
  }

  CallCounter calls() {
    return calls;
  }

  private ClientSettings settings() {
    return ClientSettings.standard()
        .withCredentials(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create("AKIA" + CENTRAL + "SWEEP", "secret")))
        .withRetries(Estate::retries)
        .withEndpoint(standIn.endpoint().toString())
        .withListener(calls);
  }

  private static RetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ClientSettings.ATTEMPTS)
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .circuitBreakerEnabled(false)
        .build();
  }

  @Override
  public void close() {
    standIn.close();
  }
}

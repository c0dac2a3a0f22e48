package io.truelabel.sampleorg;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * The truth of a whole AWS organization.
 *
 * <p>Everything in it is immutable but for the collections, which are safe for many threads: a test
 * relabels, deletes and adds while the stand-in answers.
 */
public final class Organization {

  private final String partition;
  private final String administrator;
  private final List<String> regions;
  private final NavigableMap<String, Account> accounts = new ConcurrentSkipListMap<>();
  private final Buckets buckets = new Buckets();
  private final Findings findings = new Findings();
  private final Topics topics;
  private final ObjectStore objects = new ObjectStore();
  private final ListDenials listDenials = new ListDenials();
  private final Jobs jobs = new Jobs();
  private final ConcurrentMap<String, CustomIdentifier> customIdentifiers =
      new ConcurrentHashMap<>();
  private final ConcurrentNavigableMap<String, Aggregator> aggregators =
      new ConcurrentSkipListMap<>();
  private final ConcurrentMap<String, Discovery> discoveries = new ConcurrentHashMap<>();

  /**
   * An organization that has nothing yet but its Regions.
   *
   * @param partition such as {@code aws}
   * @param administrator the central account, which administers Macie
   * @param regions the Regions in use, the home Region first
   */
  public Organization(String partition, String administrator, List<String> regions) {
    this.partition = partition;
    this.administrator = administrator;
    this.regions = List.copyOf(regions);
    this.topics = new Topics(partition);
  }

  public String partition() {
    return partition;
  }

  /** The central account, which administers Macie. */
  public String administrator() {
    return administrator;
  }

  /** The Regions in use, the home Region first. */
  public List<String> regions() {
    return regions;
  }

  /** All accounts by id. */
  public Stream<Account> accounts() {
    return accounts.values().stream();
  }

  public Optional<Account> account(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  /** Adds an account, or replaces the one of that id. */
  public void put(Account account) {
    accounts.put(account.id(), account);
  }

  /** Whether Macie is enabled in an account and Region; not where the account is suspended. */
  public boolean hasMacie(Shard shard) {
    return account(shard.account())
        .filter(owner -> owner.active() && owner.macieRegions().contains(shard.region()))
        .isPresent();
  }

  public Buckets buckets() {
    return buckets;
  }

  public Findings findings() {
    return findings;
  }

  public Topics topics() {
    return topics;
  }

  public ObjectStore objects() {
    return objects;
  }

  /** Macie's classification jobs, whoever made them. */
  public Jobs jobs() {
    return jobs;
  }

  /** How automated discovery is set in a Region; it looks for everything unless told otherwise. */
  public Discovery discovery(String region) {
    return discoveries.getOrDefault(region, Discovery.ofEverything());
  }

  /** Sets automated discovery in a Region. */
  public void put(String region, Discovery discovery) {
    discoveries.put(region, discovery);
  }

  /** The custom identifiers of one account and Region, deleted ones too, by id. */
  public Stream<CustomIdentifier> customIdentifiers(Shard owner) {
    return customIdentifiers.values().stream()
        .filter(identifier -> identifier.owner().equals(owner))
        .sorted(Comparator.comparing(CustomIdentifier::id));
  }

  /** Adds a custom identifier, or replaces the one of that id in its account and Region. */
  public void put(CustomIdentifier identifier) {
    customIdentifiers.put(identifier.owner() + identifier.id(), identifier);
  }

  /** The aggregators of AWS Config that can be asked in one account and Region, by name. */
  public Stream<Aggregator> aggregators(Shard place) {
    return aggregators.values().stream().filter(aggregator -> aggregator.place().equals(place));
  }

  /** Adds an aggregator, or replaces the one of that name. */
  public void put(Aggregator aggregator) {
    aggregators.put(aggregator.name(), aggregator);
  }

  /** Deletes an aggregator; does nothing where there is none of that name. */
  public void removeAggregator(String name) {
    aggregators.remove(name);
  }

  /** Where listing objects is denied. */
  public ListDenials listDenials() {
    return listDenials;
  }

  /**
   * Gives a bucket these tags. Config sees them at once; Macie keeps the old ones until {@link
   * #refreshMacie}.
   */
  public void tag(String bucket, Tags tags, Instant at) {
    buckets.change(
        bucket, before -> before.withTags(tags).withConfig(before.config().withTags(tags, at)));
  }

  /** Lets Macie's inventory catch up with a bucket's tags. */
  public void refreshMacie(String bucket, Instant at) {
    buckets.change(bucket, before -> before.withMacie(before.macie().withTags(before.tags(), at)));
  }
}

package io.truelabel.standin.config;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Recording;
import io.truelabel.sampleorg.Shard;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * The configuration recorder: the newest item of every bucket, and the earlier ones that it was
 * told to remember.
 */
final class Recorder {
  private final Organization organization;
  private final Map<String, NavigableMap<Instant, Item>> earlier = new ConcurrentHashMap<>();

  Recorder(Organization organization) {
    this.organization = organization;
  }

  /** Keeps an item in the history: one that an event told of can be fetched later. */
  Item remember(Item item) {
    earlier
        .computeIfAbsent(item.bucket(), unknown -> new ConcurrentSkipListMap<>())
        .put(item.capturedAt(), item);
    return item;
  }

  /** How buckets of an account are recorded. */
  Recording recording(Shard shard) {
    return organization.account(shard.account()).map(Account::recording).orElse(Recording.NONE);
  }

  /**
   * The newest items of every account in every Region, by Region, account and bucket name, that
   * come after a name in a shard.
   */
  Stream<Item> newestAfter(Shard shard, String bucket) {
    return organization.buckets().after(shard, bucket).map(Item::of);
  }

  void requireIn(Shard shard) {
    if (!organization.account(shard.account()).map(Account::hasRecorder).orElse(false)) {
      throw ConfigErrors.noRecorder();
    }
  }

  /** The newest items of a shard by bucket name. */
  Stream<Item> newest(Shard shard) {
    return organization.buckets().in(shard).map(Item::of);
  }

  Optional<Item> newest(String bucket) {
    return organization.buckets().named(bucket).map(Item::of);
  }

  /** All items of a bucket by time of capture; empty where Config knows no such bucket here. */
  NavigableMap<Instant, Item> history(Shard shard, String bucket) {
    NavigableMap<Instant, Item> items =
        new ConcurrentSkipListMap<>(earlier.getOrDefault(bucket, new ConcurrentSkipListMap<>()));
    organization
        .buckets()
        .named(bucket)
        .map(Item::of)
        .ifPresent(item -> items.putIfAbsent(item.capturedAt(), item));
    items.values().removeIf(item -> !item.shard().equals(shard));
    return items;
  }
}

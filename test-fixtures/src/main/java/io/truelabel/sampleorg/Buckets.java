package io.truelabel.sampleorg;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All buckets of the organization, found by name, by shard and by Region.
 *
 * <p>Safe for many threads; a stream that runs while buckets change may or may not show the change.
 */
public final class Buckets {

  private final ConcurrentMap<String, Place> places = new ConcurrentHashMap<>();
  private final NavigableMap<Place, Bucket> byPlace = new ConcurrentSkipListMap<>();
  private final ConcurrentMap<String, NavigableMap<String, Bucket>> byRegion =
      new ConcurrentHashMap<>();

  /** Adds a bucket, or replaces the one of that name. */
  public synchronized void put(Bucket bucket) {
    Place place = Place.of(bucket);
    Place before = places.put(bucket.name(), place);
    if (before != null && !before.equals(place)) {
      byPlace.remove(before);
      byName(before.shard().region()).remove(bucket.name());
    }
    byPlace.put(place, bucket);
    byName(place.shard().region()).put(bucket.name(), bucket);
  }

  /** Changes one bucket; does nothing where there is none of that name. */
  public synchronized void change(String name, UnaryOperator<Bucket> change) {
    named(name).map(change).ifPresent(this::put);
  }

  /** Deletes a bucket; does nothing where there is none of that name. */
  public synchronized void remove(String name) {
    Place place = places.remove(name);
    if (place != null) {
      byPlace.remove(place);
      byName(place.shard().region()).remove(name);
    }
  }

  public Optional<Bucket> named(String name) {
    return Optional.ofNullable(places.get(name)).map(byPlace::get);
  }

  /** Every bucket, by Region, account and name. */
  public Stream<Bucket> all() {
    return byPlace.values().stream();
  }

  /** The same, only those that come after a name in a shard, whether or not it is there. */
  public Stream<Bucket> after(Shard shard, String name) {
    return byPlace.tailMap(new Place(shard, name), false).values().stream();
  }

  /** The buckets of all accounts in one Region, by name, only those that come after a name. */
  public Stream<Bucket> after(String region, String name) {
    return byName(region).tailMap(name, false).values().stream();
  }

  private NavigableMap<String, Bucket> byName(String region) {
    return byRegion.computeIfAbsent(region, _ -> new ConcurrentSkipListMap<>());
  }

  /** The buckets of one account in one Region, by name. */
  public Stream<Bucket> in(Shard shard) {
    return byPlace.subMap(new Place(shard, ""), new Place(shard, Place.LAST)).values().stream();
  }

  /** The buckets of all accounts in one Region, by account and name. */
  public Stream<Bucket> in(String region) {
    Place from = new Place(new Shard("", region), "");
    Place to = new Place(new Shard(Place.LAST, region), "");
    return byPlace.subMap(from, to).values().stream();
  }

  public int size() {
    return byPlace.size();
  }

  private record Place(Shard shard, String name) implements Comparable<Place> {

    /** Greater than every name and every account id. */
    static final String LAST = "\uffff";

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::shard).thenComparing(Place::name);

    static Place of(Bucket bucket) {
      return new Place(bucket.shard(), bucket.name());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }
}

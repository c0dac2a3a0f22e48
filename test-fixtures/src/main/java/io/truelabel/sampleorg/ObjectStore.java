package io.truelabel.sampleorg;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The objects in all buckets, with their older versions. Safe for many threads.
 *
 * <p>Whether a bucket keeps versions shows in what is put: an object with a version id goes on top
 * of those that are there, one without replaces the one without.
 */
public final class ObjectStore {

  private final ConcurrentMap<String, NavigableMap<String, Versions>> byBucket =
      new ConcurrentHashMap<>();

  /** Stores an object or a delete marker, or replaces the one of that key and version. */
  public synchronized void put(String bucket, StoredObject object) {
    Versions before = in(bucket).getOrDefault(object.key(), Versions.NONE);
    in(bucket).put(object.key(), before.plus(object));
  }

  /** Deletes an object with all its versions; does nothing where there is none. */
  public synchronized void remove(String bucket, String key) {
    in(bucket).remove(key);
  }

  /** Deletes one version for good; does nothing where there is none of that id. */
  public synchronized void removeVersion(String bucket, String key, String versionId) {
    in(bucket)
        .computeIfPresent(key, (_, before) -> before.without(versionId).unlessEmpty().orElse(null));
  }

  /** Deletes a bucket's objects with all their versions. */
  public synchronized void removeAll(String bucket) {
    byBucket.remove(bucket);
  }

  /** The current object; empty where there is none, or a delete marker. */
  public Optional<StoredObject> get(String bucket, String key) {
    return versions(bucket, key).current();
  }

  /** One version, which may be a delete marker; an empty id means the one without. */
  public Optional<StoredObject> version(String bucket, String key, String versionId) {
    return versions(bucket, key).withId(versionId);
  }

  /** Whether nothing is above this version. */
  public boolean isLatest(String bucket, StoredObject version) {
    return versions(bucket, version.key()).newestFirst().stream()
        .limit(1)
        .anyMatch(newest -> newest.versionId().equals(version.versionId()));
  }

  /** A bucket's objects whose key begins with a prefix and comes after another key, by key. */
  public Stream<StoredObject> withPrefix(String bucket, String prefix, String after) {
    return after(bucket, prefix, after).map(Versions::current).flatMap(Optional::stream);
  }

  /**
   * All versions and delete markers of the objects whose key begins with a prefix and comes after
   * another key, by key, the newest first.
   */
  public Stream<StoredObject> versionsWithPrefix(String bucket, String prefix, String after) {
    return after(bucket, prefix, after).map(Versions::newestFirst).flatMap(List::stream);
  }

  /** What is below one version, the newest first. */
  public Stream<StoredObject> olderThan(String bucket, StoredObject version) {
    return versions(bucket, version.key()).newestFirst().stream()
        .dropWhile(one -> !one.versionId().equals(version.versionId()))
        .skip(1);
  }

  /** Lets nobody else write in between, so that a check and the write after it are one step. */
  public synchronized <T> T alone(Supplier<T> step) {
    return step.get();
  }

  private Stream<Versions> after(String bucket, String prefix, String after) {
    boolean fromPrefix = prefix.compareTo(after) > 0;
    return in(bucket).tailMap(fromPrefix ? prefix : after, fromPrefix).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .map(Map.Entry::getValue);
  }

  private Versions versions(String bucket, String key) {
    return in(bucket).getOrDefault(key, Versions.NONE);
  }

  private NavigableMap<String, Versions> in(String bucket) {
    Function<String, NavigableMap<String, Versions>> empty = _ -> new ConcurrentSkipListMap<>();
    return byBucket.computeIfAbsent(bucket, empty);
  }
}

package io.truelabel.sampleorg;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The objects in all buckets. Safe for many threads. */
public final class ObjectStore {

  private final ConcurrentMap<String, NavigableMap<String, StoredObject>> byBucket =
      new ConcurrentHashMap<>();

  /** Stores an object, or replaces the one of that key. */
  public synchronized void put(String bucket, StoredObject object) {
    in(bucket).put(object.key(), object);
  }

  /** Deletes an object; does nothing where there is none. */
  public synchronized void remove(String bucket, String key) {
    in(bucket).remove(key);
  }

  public Optional<StoredObject> get(String bucket, String key) {
    return Optional.ofNullable(in(bucket).get(key));
  }

  /** A bucket's objects whose key begins with a prefix and comes after another key, by key. */
  public Stream<StoredObject> withPrefix(String bucket, String prefix, String after) {
    boolean fromPrefix = prefix.compareTo(after) > 0;
    return in(bucket).tailMap(fromPrefix ? prefix : after, fromPrefix).values().stream()
        .takeWhile(object -> object.key().startsWith(prefix));
  }

  /** Lets nobody else write in between, so that a check and the write after it are one step. */
  public synchronized <T> T alone(Supplier<T> step) {
    return step.get();
  }

  private NavigableMap<String, StoredObject> in(String bucket) {
    return byBucket.computeIfAbsent(bucket, unknown -> new ConcurrentSkipListMap<>());
  }
}

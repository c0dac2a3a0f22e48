package io.truelabel.sampleorg;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The buckets and accounts in which nobody of ours may list objects, because a bucket policy or an
 * organization's policy denies it. Safe for many threads.
 */
public final class ListDenials {

  private final Set<String> buckets = ConcurrentHashMap.newKeySet();
  private final Set<String> accounts = ConcurrentHashMap.newKeySet();

  /** Denies listing the objects of one bucket. */
  public void denyBucket(String name) {
    buckets.add(name);
  }

  /** Denies listing the objects of every bucket that an account owns. */
  public void denyAccount(String id) {
    accounts.add(id);
  }

  public void allowBucket(String name) {
    buckets.remove(name);
  }

  public void allowAccount(String id) {
    accounts.remove(id);
  }

  public boolean denies(Bucket bucket) {
    return buckets.contains(bucket.name()) || accounts.contains(bucket.shard().account());
  }
}

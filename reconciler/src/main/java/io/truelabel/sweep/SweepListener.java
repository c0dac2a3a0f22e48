package io.truelabel.sweep;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;

/**
 * Hears how a sweep gets on. Its methods are called from several threads at once and must return
 * soon.
 */
public interface SweepListener {
  /** Hears nothing. */
  SweepListener NONE = new SweepListener() {};

  /** The sweep begins. */
  default void started(SweepPlan plan) {}

  /** A page of the inventory has arrived, with so many buckets. */
  default void bucketPage(String region, int buckets) {}

  /** A page of findings has arrived, with so many findings. */
  default void findingPage(String region, int findings) {}

  /** One bucket is judged by this evidence; it holds names of objects, to be handled with care. */
  default void evidence(BucketId bucket, Evidence evidence) {}

  /** One account in one Region is judged. */
  default void judged(ShardResult shard) {}

  /** Nothing more comes from this Region, whether it was read to the end or not. */
  default void regionDone(String region) {}

  /** Something could not be read or judged. */
  default void failed(Failure failure) {}

  /** There is something to say of a whole account; said once, after the Regions. */
  default void account(AccountLine line) {}
}

package io.truelabel.sampleorg;

import java.util.List;

/** What distinguishes the buckets and findings of one generated organization from another. */
interface BucketMaker {

  /** A plain bucket made into one of this kind. */
  Bucket make(Bucket plain);

  /** The bucket to which a finding belongs, by their numbers. */
  int bucketOfFinding(int finding, int buckets);

  /** What was detected. */
  List<Detection> detections(int finding);
}

package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ServiceError;
import java.util.Map;
import java.util.Set;

/**
 * Lets a call through to a bucket: only from the account that owns it, at its Region's endpoint.
 */
record Gate(Organization organization) {

  /** What s3:ListBucket and s3:ListBucketVersions allow. */
  private static final Set<String> LISTING =
      Set.of("HeadBucket", "ListObjectsV2", "ListObjectVersions");

  /** The bucket, or the error that S3 answers. */
  Bucket open(Call call, String name) {
    Bucket bucket =
        organization
            .buckets()
            .named(name)
            .filter(Bucket::exists)
            .orElseThrow(() -> noSuchBucket(name));
    if (!bucket.shard().region().equals(call.region())) {
      throw elsewhere(bucket);
    }
    if (!bucket.shard().account().equals(call.account())
        || !isExpected(call, bucket)
        || (LISTING.contains(call.operation()) && organization.listDenials().denies(bucket))) {
      throw denied();
    }
    return bucket;
  }

  static ServiceError denied() {
    return new ServiceError("AccessDenied", 403, "Access Denied");
  }

  private static boolean isExpected(Call call, Bucket bucket) {
    return call.request()
        .header("x-amz-expected-bucket-owner")
        .map(bucket.shard().account()::equals)
        .orElse(true);
  }

  private static ServiceError noSuchBucket(String name) {
    return new ServiceError(
        "NoSuchBucket", 404, "The specified bucket does not exist", Map.of("BucketName", name));
  }

  private static ServiceError elsewhere(Bucket bucket) {
    String endpoint = bucket.name() + ".s3." + bucket.shard().region() + ".amazonaws.com";
    return new ServiceError(
        "PermanentRedirect",
        301,
        "The bucket must be addressed by the endpoint of its own Region.",
        Map.of("Endpoint", endpoint, "Bucket", bucket.name()));
  }
}

package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.evidence.BucketId;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Diagnosis;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.Bucket;

/** Asks S3 for the buckets of the central account itself: nothing there can stay unseen. */
final class HomeBuckets {
  /** The most that ListBuckets gives at a time. */
  private static final int PAGE = 10_000;

  private final AwsClients clients;
  private final String central;
  private final AccountNotes notes;

  HomeBuckets(AwsClients clients, String central, AccountNotes notes) {
    this.clients = clients;
    this.central = central;
    this.notes = notes;
  }

  /** When each bucket of a Region was made; none, and a note, where S3 does not tell. */
  Map<BucketId, Instant> list(String region) {
    Map<BucketId, Instant> buckets = new HashMap<>();
    try {
      clients
          .s3(region)
          .listBucketsPaginator(request -> request.bucketRegion(region).maxBuckets(PAGE))
          .buckets()
          .stream()
          .filter(bucket -> region.equals(bucket.bucketRegion()))
          .forEach(bucket -> buckets.put(id(region, bucket), bucket.creationDate()));
    } catch (SdkException e) {
      notes.add(unlisted(Diagnosis.of(e)).in(region));
    }
    return buckets;
  }

  private BucketId id(String region, Bucket bucket) {
    return new BucketId(CentralAccount.partitionOf(region), central, region, bucket.name());
  }

  private AccountLine unlisted(Diagnosis diagnosis) {
    return new AccountLine(
        central,
        List.of(),
        AccountLine.Kind.UNREACHABLE,
        true,
        diagnosis.problem() + " S3 could not be asked for the buckets of this account.",
        diagnosis.remedy());
  }
}

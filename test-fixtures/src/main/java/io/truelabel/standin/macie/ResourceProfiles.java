package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Holdings;
import io.truelabel.sampleorg.Locked;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.WireTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * GetResourceProfile and ListResourceProfileArtifacts: what automated discovery made of one bucket.
 * Jobs play no part in it, and a bucket that automated discovery does not watch has no profile.
 */
final class ResourceProfiles {
  private static final int PAGE = 25;

  /** Macie keeps 100 objects of a bucket at most. */
  private static final int MOST = 100;

  private final Organization organization;

  ResourceProfiles(Organization organization) {
    this.organization = organization;
  }

  Reply get(Call call) {
    Bucket bucket = bucket(call);
    ObjectNode json =
        Json.object()
            .put("profileUpdatedAt", WireTime.iso(bucket.macie().lastUpdated()))
            .put("sensitivityScore", bucket.macie().score())
            .put("sensitivityScoreOverridden", false);
    return Reply.json(json.set("statistics", statistics(bucket)));
  }

  Reply artifacts(Call call) {
    Bucket bucket = bucket(call);
    Set<String> sensitive =
        found(bucket).map(one -> one.witness().key()).collect(Collectors.toSet());
    Page<StoredObject> page =
        Page.of(
            organization.objects().withPrefix(bucket.name(), "", "").limit(MOST),
            Page.Order.by(StoredObject::key),
            call.request().parameter("nextToken").orElse(""),
            PAGE);
    return Reply.json(
        page.write(
            "artifacts",
            object ->
                Json.object()
                    .put("arn", bucket.arn(organization.partition()) + "/" + object.key())
                    .put("classificationResultStatus", status(bucket))
                    .put("sensitive", sensitive.contains(object.key()))));
  }

  private ObjectNode statistics(Bucket bucket) {
    Holdings holdings = bucket.macie().holdings();
    Locked locked = holdings.locked();
    boolean looked = bucket.macie().look().lastDiscovery().isPresent();
    long read = looked ? Math.max(0, holdings.classifiable() - locked.total()) : 0;
    long sensitive = found(bucket).map(one -> one.witness().key()).distinct().count();
    return Json.object()
        .put("totalBytesClassified", looked ? holdings.classifiableBytes() : 0)
        .put("totalDetections", found(bucket).mapToLong(ResourceProfiles::count).sum())
        .put("totalDetectionsSuppressed", 0)
        .put("totalItemsClassified", read)
        .put("totalItemsSensitive", sensitive)
        .put("totalItemsSkipped", looked ? locked.total() : 0)
        .put("totalItemsSkippedInvalidEncryption", looked ? locked.handedOver() : 0)
        .put("totalItemsSkippedInvalidKms", looked ? locked.lost() : 0)
        .put("totalItemsSkippedPermissionDenied", looked ? locked.denied() : 0);
  }

  private Bucket bucket(Call call) {
    String arn = call.request().parameter("resourceArn").orElse("");
    return organization
        .buckets()
        .named(arn.substring(arn.lastIndexOf(':') + 1))
        .filter(bucket -> bucket.arn(organization.partition()).equals(arn))
        .filter(bucket -> bucket.shard().region().equals(call.region()))
        .filter(bucket -> sees(call, bucket) && bucket.macie().listed())
        .filter(bucket -> bucket.macie().look().monitored())
        .orElseThrow(Invalid::notFound);
  }

  private boolean sees(Call call, Bucket bucket) {
    return organization.hasMacie(bucket.shard())
        && Stream.of(organization.administrator(), bucket.shard().account())
            .anyMatch(call.account()::equals);
  }

  /** Findings about objects that are still there as they were. */
  private Stream<Finding.Contents> found(Bucket bucket) {
    return organization
        .findings()
        .about(bucket.name())
        .filter(Finding.Contents.class::isInstance)
        .map(Finding.Contents.class::cast)
        .filter(one -> one.origin() instanceof Origin.AutomatedDiscovery)
        .filter(one -> stands(bucket, one));
  }

  private boolean stands(Bucket bucket, Finding.Contents finding) {
    return organization
        .objects()
        .get(bucket.name(), finding.witness().key())
        .filter(object -> object.eTag().equals(finding.witness().eTag()))
        .isPresent();
  }

  private static long count(Finding.Contents finding) {
    return finding.detections().stream().mapToLong(detection -> detection.count()).sum();
  }

  private static String status(Bucket bucket) {
    Holdings holdings = bucket.macie().holdings();
    return holdings.locked().total() >= holdings.objects() ? "SKIPPED" : "COMPLETE";
  }
}

package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Holdings;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.MacieView;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.WireTime;

/** Writes one bucket of the inventory ({@code BucketMetadata}). */
final class BucketJson {
  private final String partition;

  BucketJson(String partition) {
    this.partition = partition;
  }

  /**
   * @param look what the caller is told of looks into it
   */
  ObjectNode write(Bucket bucket, Look look) {
    MacieView view = bucket.macie();
    ObjectNode json =
        Json.object()
            .put("accountId", bucket.shard().account())
            .put("bucketArn", bucket.arn(partition))
            .put("bucketCreatedAt", WireTime.iso(bucket.createdAt()))
            .put("bucketName", bucket.name())
            .put("lastUpdated", WireTime.iso(view.lastUpdated()))
            .put("region", bucket.shard().region())
            .put("sensitivityScore", view.score());
    json.set("publicAccess", PublicAccessJson.write(view.reach()));
    json.put("sharedAccess", view.reach().sharing().name());
    return view.denial() == MacieView.Denial.NONE ? known(json, bucket, look) : denied(json, view);
  }

  static String monitoring(Bucket bucket) {
    return bucket.macie().look().monitored() ? "MONITORED" : "NOT_MONITORED";
  }

  /** Where Macie cannot look, most values are null, the tags too, and versioning is false. */
  private static ObjectNode denied(ObjectNode json, MacieView view) {
    json.put("allowsUnencryptedObjectUploads", "UNKNOWN")
        .put("errorCode", view.denial().name())
        .put("errorMessage", "Macie cannot retrieve metadata about this bucket.")
        .put("versioning", false);
    json.putNull("tags");
    json.putNull("replicationDetails");
    json.putNull("objectCount");
    return json;
  }

  private static ObjectNode known(ObjectNode json, Bucket bucket, Look look) {
    MacieView view = bucket.macie();
    json.put("allowsUnencryptedObjectUploads", "FALSE")
        .put("automatedDiscoveryMonitoringStatus", monitoring(bucket))
        .put("versioning", bucket.versioned());
    json.set("jobDetails", job(look));
    view.look()
        .lastDiscovery()
        .ifPresent(at -> json.put("lastAutomatedDiscoveryTime", WireTime.iso(at)));
    holdings(json, view.holdings());
    json.set("replicationDetails", replication(view.reach()));
    json.set("serverSideEncryption", Json.object().put("type", "AES256"));
    json.set("tags", tags(view.tags()));
    return json;
  }

  private static ObjectNode job(Look look) {
    ObjectNode json =
        Json.object()
            .put("isDefinedInJob", look.inJob().name())
            .put("isMonitoredByJob", look.monitoredByJob().name());
    if (!look.jobId().isEmpty()) {
      json.put("lastJobId", look.jobId());
    }
    look.lastJobRun().ifPresent(at -> json.put("lastJobRunTime", WireTime.iso(at)));
    return json;
  }

  private static void holdings(ObjectNode json, Holdings holdings) {
    long unreadable = holdings.objects() - holdings.classifiable();
    json.put("classifiableObjectCount", holdings.classifiable())
        .put("classifiableSizeInBytes", holdings.classifiableBytes())
        .put("objectCount", holdings.objects())
        .put("sizeInBytes", holdings.bytes())
        .put("sizeInBytesCompressed", 0);
    json.set(
        "objectCountByEncryptionType",
        Json.object()
            .put("customerManaged", holdings.locked().handedOver())
            .put("kmsManaged", holdings.locked().lost() + holdings.locked().denied())
            .put("s3Managed", holdings.objects() - holdings.locked().total())
            .put("unencrypted", 0)
            .put("unknown", 0));
    json.set("unclassifiableObjectCount", unclassifiable(unreadable, holdings.archived()));
    long bytes = holdings.bytes() - holdings.classifiableBytes();
    json.set(
        "unclassifiableObjectSizeInBytes",
        unclassifiable(bytes, unreadable == 0 ? 0 : bytes / unreadable * holdings.archived()));
  }

  private static ObjectNode unclassifiable(long total, long archived) {
    return Json.object()
        .put("fileType", total - archived)
        .put("storageClass", archived)
        .put("total", total);
  }

  private static ObjectNode replication(Reach reach) {
    ArrayNode accounts = Json.array();
    reach.replicatedTo().forEach(accounts::add);
    ObjectNode json =
        Json.object()
            .put("replicated", reach.replicated())
            .put("replicatedExternally", reach.replicatedOutside());
    json.set("replicationAccounts", accounts);
    return json;
  }

  static ArrayNode tags(Tags tags) {
    ArrayNode json = Json.array();
    tags.all()
        .forEach(tag -> json.add(Json.object().put("key", tag.key()).put("value", tag.value())));
    return json;
  }
}

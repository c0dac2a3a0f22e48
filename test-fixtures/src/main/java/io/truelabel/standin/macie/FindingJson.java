package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.WireTime;
import java.time.Instant;
import java.util.Optional;

/** Writes one finding with every member it can have, the empty ones as null. */
final class FindingJson {
  private final Organization organization;

  FindingJson(Organization organization) {
    this.organization = organization;
  }

  ObjectNode write(Finding finding) {
    ObjectNode json =
        Json.object()
            .put("accountId", finding.shard().account())
            .put("archived", finding.archived())
            .put("category", FindingFields.category(finding));
    json.putNull("classificationDetails");
    json.put("count", FindingFields.count(finding))
        .put("createdAt", WireTime.iso(finding.createdAt()))
        .put("description", FindingText.description(finding.type()))
        .put("id", finding.id())
        .put("partition", organization.partition());
    json.putNull("policyDetails");
    json.put("region", finding.shard().region());
    json.set("resourcesAffected", resources(finding));
    json.put("sample", finding.sample()).put("schemaVersion", "1.0");
    json.set("severity", severity(finding));
    json.put("title", FindingText.title(finding.type()))
        .put("type", finding.type())
        .put("updatedAt", WireTime.iso(finding.updatedAt()));
    details(json, finding);
    return json;
  }

  private void details(ObjectNode json, Finding finding) {
    switch (finding) {
      case Finding.Contents contents ->
          json.set(
              "classificationDetails",
              ClassificationJson.write(contents, organization.partition()));
      case Finding.Policy policy -> json.set("policyDetails", PolicyJson.write(policy));
    }
  }

  private static ObjectNode severity(Finding finding) {
    return Json.object()
        .put("description", finding.severity().wireName())
        .put("score", finding.severity().score());
  }

  private ObjectNode resources(Finding finding) {
    ObjectNode json = Json.object();
    json.set("s3Bucket", bucket(finding));
    switch (finding) {
      case Finding.Contents contents -> json.set("s3Object", object(contents));
      case Finding.Policy _ -> json.putNull("s3Object");
    }
    return json;
  }

  /** A finding may outlive its bucket; then nothing but the name is known of it. */
  private ObjectNode bucket(Finding finding) {
    Optional<Bucket> bucket = organization.buckets().named(finding.bucket());
    ObjectNode json =
        Json.object()
            .put("allowsUnencryptedObjectUploads", "FALSE")
            .put("arn", bucketArn(finding))
            .put("createdAt", WireTime.iso(bucket.map(Bucket::createdAt).orElse(Instant.EPOCH)));
    json.set("defaultServerSideEncryption", encryption());
    json.put("name", finding.bucket());
    json.set(
        "owner",
        Json.object().put("displayName", "owner").put("id", "id-" + finding.shard().account()));
    json.set(
        "publicAccess",
        PublicAccessJson.write(bucket.map(found -> found.macie().reach()).orElse(Reach.UNKNOWN)));
    json.set("tags", BucketJson.tags(bucket.map(found -> found.macie().tags()).orElse(Tags.NONE)));
    return json;
  }

  private static ObjectNode encryption() {
    return Json.object().put("encryptionType", "AES256").putNull("kmsMasterKeyId");
  }

  private ObjectNode object(Finding.Contents finding) {
    Witness witness = finding.witness();
    ObjectNode json =
        Json.object()
            .put("bucketArn", bucketArn(finding))
            .put("eTag", witness.eTag())
            .put("extension", extension(witness.key()))
            .put("key", witness.key())
            .put("lastModified", WireTime.iso(witness.lastModified()))
            .put("path", finding.bucket() + "/" + witness.key())
            .put("publicAccess", false);
    json.set("serverSideEncryption", encryption());
    json.put("size", witness.size()).put("storageClass", "STANDARD");
    json.set("tags", Json.array());
    return json.put("versionId", witness.versionId());
  }

  private String bucketArn(Finding finding) {
    return "arn:" + organization.partition() + ":s3:::" + finding.bucket();
  }

  private static String extension(String key) {
    String file = key.substring(key.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1);
  }
}

package io.truelabel.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.policy.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A folder of files as somebody exported them, and the JSON to fill them with. */
record Exported(Path folder) {
  static final String ACCOUNT = "444455556666";
  static final String REGION = "us-east-1";
  static final String BUCKET = "payments-exports-prod";

  Exported with(String file, String content) {
    return with(file, content.getBytes(UTF_8));
  }

  Exported with(String file, byte[] content) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] packed(String content) {
    return packed(content.getBytes(UTF_8));
  }

  static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One of the samples of the wire: {@code getfindings-personal}, say. */
  static String sample(String name) {
    String resource = "/samples/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(Exported.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bucket of the samples, labelled internal, as {@code describe-buckets} prints it. */
  static String bucket() {
    return bucket(BUCKET, REGION, "internal", "2026-03-03T00:00:00.000000+00:00");
  }

  static String bucket(String name, String region, String level, String lastUpdated) {
    return """
    {"accountId": "%s", "bucketName": "%s", "bucketArn": "arn:aws:s3:::%s", "region": "%s",
     "bucketCreatedAt": "2023-02-11T09:12:44+00:00", "lastUpdated": "%s",
     "automatedDiscoveryMonitoringStatus": "MONITORED",
     "lastAutomatedDiscoveryTime": "2026-03-02T00:00:00+00:00",
     "objectCount": 5, "classifiableObjectCount": 5,
     "publicAccess": {"effectivePermission": "NOT_PUBLIC"}, "sharedAccess": "NOT_SHARED",
     "replicationDetails": {"replicated": false, "replicatedExternally": false},
     "tags": [{"key": "DataClassification", "value": "%s"},
              {"key": "SupportSNSTopic", "value": "payments-support"}]}\
    """
        .formatted(ACCOUNT, name, name, region, lastUpdated, level);
  }

  /**
   * What automated discovery looks for, as {@code get-sensitivity-inspection-template} prints it.
   */
  static String template() {
    String all =
        Catalogue.bundled().identifiers().stream()
            .map(identifier -> '"' + identifier.id() + '"')
            .collect(Collectors.joining(", "));
    return """
    {"name": "automated-sensitive-data-discovery", "sensitivityInspectionTemplateId": "t-1",
     "includes": {"managedDataIdentifierIds": [%s]}, "excludes": {}}\
    """
        .formatted(all);
  }

  static String buckets(String... buckets) {
    return "{\"buckets\": [" + String.join(", ", buckets) + "]}";
  }

  /** What Macie noted of an object in the bucket of the samples, in which it found nothing. */
  static String clean(String key, String eTag, String time) {
    return """
    {"schemaVersion": "1.0", "id": "clean-%s", "accountId": "%s", "partition": "aws",\
     "region": "%s", "category": "CLASSIFICATION", "createdAt": "%s", "updatedAt": "%s",\
     "classificationDetails": {"jobId": "3ce05dbb7ec5505def334104b0example",\
     "originType": "SENSITIVE_DATA_DISCOVERY_JOB", "result": {"status": {"code": "COMPLETE"},\
     "sizeClassified": "18", "mimeType": "text/plain", "sensitiveData": []}},\
     "resourcesAffected": {"s3Bucket": {"name": "%s"}, "s3Object": {"key": "%s",\
     "path": "%s/%s", "eTag": "%s", "lastModified": "%s"}}}\
    """
        .formatted(key, ACCOUNT, REGION, time, time, BUCKET, key, BUCKET, key, eTag, time);
  }
}

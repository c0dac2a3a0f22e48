package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.ObjectStore;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.ServiceError;
import java.time.Clock;
import java.util.Map;

/** Writes and reads objects, with conditions. */
final class ObjectCalls {

  private final ObjectStore objects;
  private final Clock clock;

  ObjectCalls(ObjectStore objects, Clock clock) {
    this.objects = objects;
    this.clock = clock;
  }

  Reply put(Request request, Bucket bucket, String key) {
    return objects.alone(() -> {
      Conditions.of(request).beforeWriting(key, objects.get(bucket.name(), key));
      StoredObject written = written(request, bucket, key);
      objects.put(bucket.name(), written);
      return new Reply(200, ObjectHeaders.identity(written), Body.empty());
    });
  }

  Reply get(Request request, Bucket bucket, String key) {
    StoredObject object = find(request, bucket, key);
    if (!object.readable()) {
      throw Gate.denied();
    }
    return Conditions.of(request).isUnchanged(object)
        ? new Reply(304, ObjectHeaders.identity(object), Body.empty())
        : new Reply(200, ObjectHeaders.full(object), Body.of(object.content()));
  }

  Reply head(Request request, Bucket bucket, String key) {
    StoredObject object = find(request, bucket, key);
    return Conditions.of(request).isUnchanged(object)
        ? new Reply(304, ObjectHeaders.identity(object), Body.empty())
        : new Reply(200, ObjectHeaders.full(object), Body.empty());
  }

  private StoredObject find(Request request, Bucket bucket, String key) {
    return request
        .parameter("versionId")
        .map(shown -> version(bucket, key, VersionId.kept(shown)))
        .or(() -> objects.get(bucket.name(), key))
        .orElseThrow(() -> noSuchKey(key));
  }

  private StoredObject version(Bucket bucket, String key, String id) {
    StoredObject found =
        objects.version(bucket.name(), key, id).orElseThrow(() -> noSuchVersion(key));
    if (found.isDeleteMarker()) {
      throw new ServiceError(
          "MethodNotAllowed", 405, "The specified method is not allowed against this resource.");
    }
    return found;
  }

  private StoredObject written(Request request, Bucket bucket, String key) {
    byte[] content = request.body().bytes();
    String version = bucket.versioned() ? VersionId.fresh() : "";
    Witness identity =
        new Witness(key, ObjectHeaders.eTag(content), version, content.length, clock.instant());
    return StoredObject.of(identity, content, ObjectHeaders.toKeep(request));
  }

  static ServiceError noSuchKey(String key) {
    return new ServiceError(
        "NoSuchKey", 404, "The specified key does not exist.", Map.of("Key", key));
  }

  private static ServiceError noSuchVersion(String key) {
    return new ServiceError(
        "NoSuchVersion", 404, "The specified version does not exist.", Map.of("Key", key));
  }
}

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
import java.util.Optional;

/** Writes, reads and deletes objects, with conditions. */
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

  Reply delete(Request request, Bucket bucket, String key) {
    return objects.alone(() -> {
      Conditions.of(request).beforeDeleting(objects.get(bucket.name(), key));
      objects.remove(bucket.name(), key);
      return Reply.empty(204);
    });
  }

  private StoredObject find(Request request, Bucket bucket, String key) {
    Optional<StoredObject> object = objects.get(bucket.name(), key);
    StoredObject found = object.orElseThrow(() -> noSuchKey(key));
    request
        .parameter("versionId")
        .filter(wanted -> !wanted.equals(found.versionId()))
        .ifPresent(unknown -> noSuchVersion(key));
    return found;
  }

  private StoredObject written(Request request, Bucket bucket, String key) {
    byte[] content = request.body().bytes();
    String version = bucket.versioned() ? ObjectHeaders.newVersion() : "";
    Witness identity =
        new Witness(key, ObjectHeaders.eTag(content), version, content.length, clock.instant());
    return StoredObject.of(identity, content, ObjectHeaders.toKeep(request));
  }

  static ServiceError noSuchKey(String key) {
    return new ServiceError(
        "NoSuchKey", 404, "The specified key does not exist.", Map.of("Key", key));
  }

  private static void noSuchVersion(String key) {
    throw new ServiceError(
        "NoSuchVersion", 404, "The specified version does not exist.", Map.of("Key", key));
  }
}

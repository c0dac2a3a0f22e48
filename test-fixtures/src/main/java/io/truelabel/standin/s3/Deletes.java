package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.ObjectStore;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import java.time.Clock;
import java.util.Optional;

/**
 * Deletes objects: a bucket with versions gets a delete marker, and only a delete that names a
 * version removes it for good.
 */
record Deletes(ObjectStore objects, Clock clock) {

  Reply one(Request request, Bucket bucket, String key) {
    Optional<String> version = request.parameter("versionId");
    Deleted deleted =
        objects.alone(() -> {
          Conditions.of(request).beforeDeleting(objects.get(bucket.name(), key));
          return version.map(id -> version(bucket, key, id)).orElseGet(() -> object(bucket, key));
        });
    return new Reply(204, deleted.headers(), Reply.empty(204).body());
  }

  Deleted object(Bucket bucket, String key) {
    if (!bucket.versioned()) {
      objects.remove(bucket.name(), key);
      return new Deleted(key, "", "");
    }
    String marker = VersionId.fresh();
    objects.put(bucket.name(), StoredObject.deleteMarker(key, marker, clock.instant()));
    return new Deleted(key, "", marker);
  }

  Deleted version(Bucket bucket, String key, String shown) {
    String kept = VersionId.kept(shown);
    boolean marker =
        objects.version(bucket.name(), key, kept).filter(StoredObject::isDeleteMarker).isPresent();
    objects.removeVersion(bucket.name(), key, kept);
    return new Deleted(key, shown, marker ? shown : "");
  }
}

package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Ids;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Witness;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every object really holds: only its owner knows, until Macie looks. */
final class Contents {

  private static final long SIZE = 18_231;

  private final Organization organization;
  private final Map<Spot, List<Detection>> held = new HashMap<>();
  private final Map<Copy, List<Detection>> written = new HashMap<>();
  private final Map<Copy, Instant> ended = new HashMap<>();
  private long writes;

  private record Spot(String bucket, String key) {}

  /** One content of an object; the eTag tells it from what was there before or after. */
  private record Copy(Spot spot, String eTag) {}

  Contents(Organization organization) {
    this.organization = organization;
  }

  /** Writes an object, new or over what was there; nothing sensitive makes it a clean one. */
  void write(String bucket, String key, List<Detection> holds, Instant at) {
    end(bucket, key, at);
    held.put(new Spot(bucket, key), List.copyOf(holds));
    String eTag = Ids.of("object", ++writes);
    written.put(new Copy(new Spot(bucket, key), eTag), List.copyOf(holds));
    store(bucket, key, eTag, at);
  }

  /** Deletes the current version for good, so that the one before it is current again. */
  void bringBack(String bucket, String key, Instant at) {
    Spot spot = new Spot(bucket, key);
    end(bucket, key, at);
    organization
        .objects()
        .get(bucket, key)
        .ifPresent(it -> organization.objects().removeVersion(bucket, key, it.versionId()));
    held.remove(spot);
    organization
        .objects()
        .get(bucket, key)
        .map(it -> new Copy(spot, it.eTag()))
        .ifPresent(copy -> {
          ended.remove(copy);
          held.put(spot, written.getOrDefault(copy, List.of()));
        });
  }

  /** Writes the same bytes again: another time, the same eTag. */
  void touch(String bucket, String key, Instant at) {
    organization
        .objects()
        .get(bucket, key)
        .ifPresent(before -> store(bucket, key, before.eTag(), at));
  }

  /** Deletes an object, which in a bucket with versions leaves a delete marker. */
  void delete(String bucket, String key, Instant at) {
    end(bucket, key, at);
    held.remove(new Spot(bucket, key));
    if (organization.objects().get(bucket, key).isPresent() && versioned(bucket)) {
      organization
          .objects()
          .put(bucket, StoredObject.deleteMarker(key, Ids.of("version", ++writes), at));
    } else {
      organization.objects().remove(bucket, key);
    }
  }

  /** Deletes all objects of a bucket, as {@link #delete} does. */
  void empty(String bucket, Instant at) {
    keys(bucket).forEach(key -> delete(bucket, key, at));
  }

  /** Deletes all objects of a bucket with all their versions. */
  void wipe(String bucket, Instant at) {
    keys(bucket).forEach(key -> end(bucket, key, at));
    held.keySet().removeIf(spot -> spot.bucket().equals(bucket));
    organization.objects().removeAll(bucket);
  }

  /** When the content that was scanned was overwritten or deleted; empty while it is there. */
  Optional<Instant> endOf(String bucket, Witness scanned) {
    Copy copy = new Copy(new Spot(bucket, scanned.key()), scanned.eTag());
    return Optional.ofNullable(ended.get(copy));
  }

  private void end(String bucket, String key, Instant at) {
    organization
        .objects()
        .get(bucket, key)
        .ifPresent(it -> ended.put(new Copy(new Spot(bucket, key), it.eTag()), at));
  }

  /** What an object holds; empty when it holds nothing sensitive. */
  List<Detection> of(String bucket, String key) {
    return held.getOrDefault(new Spot(bucket, key), List.of());
  }

  /** The objects that a listing shows, by key. */
  List<StoredObject> in(String bucket) {
    return organization.objects().withPrefix(bucket, "", "").toList();
  }

  List<String> keys(String bucket) {
    return in(bucket).stream().map(StoredObject::key).toList();
  }

  private void store(String bucket, String key, String eTag, Instant at) {
    String version = versioned(bucket) ? Ids.of("version", ++writes) : "";
    Witness identity = new Witness(key, eTag, version, SIZE, at);
    organization.objects().put(bucket, StoredObject.listedOnly(identity));
  }

  private boolean versioned(String bucket) {
    return organization.buckets().named(bucket).map(Bucket::versioned).orElse(false);
  }
}

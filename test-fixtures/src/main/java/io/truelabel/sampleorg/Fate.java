package io.truelabel.sampleorg;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What became of an object after Macie found something in it. */
enum Fate {
  UNCHANGED,
  DELETED,
  /** Deleted in a bucket that keeps versions. */
  HIDDEN,
  OVERWRITTEN;

  /** What the bucket keeps of it, the oldest first. */
  Stream<StoredObject> befalls(Witness witness, Instant found) {
    StoredObject object = StoredObject.listedOnly(witness);
    return switch (this) {
      case UNCHANGED -> Stream.of(object);
      case DELETED -> Stream.empty();
      case HIDDEN -> Stream.of(object, marker(witness, found));
      case OVERWRITTEN -> Stream.of(StoredObject.listedOnly(rewritten(witness, found)));
    };
  }

  private static StoredObject marker(Witness before, Instant found) {
    String version = Ids.of(before.eTag(), "deleted");
    return StoredObject.deleteMarker(before.key(), version, found.plus(Duration.ofDays(1)));
  }

  private static Witness rewritten(Witness before, Instant found) {
    Instant later = found.plus(Duration.ofDays(1));
    String eTag = Ids.of(before.eTag(), "again");
    return new Witness(before.key(), eTag, before.versionId(), before.size(), later);
  }
}

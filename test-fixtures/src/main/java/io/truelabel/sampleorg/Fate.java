package io.truelabel.sampleorg;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of an object after Macie found something in it. */
enum Fate {
  UNCHANGED,
  DELETED,
  OVERWRITTEN;

  /** What a listing of the bucket shows of it now. */
  Optional<StoredObject> befalls(Witness witness, Instant found) {
    return switch (this) {
      case UNCHANGED -> Optional.of(StoredObject.listedOnly(witness));
      case DELETED -> Optional.empty();
      case OVERWRITTEN -> Optional.of(StoredObject.listedOnly(rewritten(witness, found)));
    };
  }

  private static Witness rewritten(Witness before, Instant found) {
    Instant later = found.plus(Duration.ofDays(1));
    String eTag = Ids.of(before.eTag(), "again");
    return new Witness(before.key(), eTag, before.versionId(), before.size(), later);
  }
}

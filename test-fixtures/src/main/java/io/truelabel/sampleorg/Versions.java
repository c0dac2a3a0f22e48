package io.truelabel.sampleorg;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a bucket keeps under one key: the current object and those before it. */
record Versions(List<StoredObject> newestFirst) {

  static final Versions NONE = new Versions(List.of());

  Versions {
    newestFirst = List.copyOf(newestFirst);
  }

  /** With one more on top; what has the same version id goes. */
  Versions plus(StoredObject newest) {
    Stream<StoredObject> older = without(newest.versionId()).newestFirst.stream();
    return new Versions(Stream.concat(Stream.of(newest), older).toList());
  }

  Versions without(String versionId) {
    return new Versions(
        newestFirst.stream().filter(one -> !one.versionId().equals(versionId)).toList());
  }

  Optional<Versions> unlessEmpty() {
    return newestFirst.isEmpty() ? Optional.empty() : Optional.of(this);
  }

  /** The newest, unless that is a delete marker. */
  Optional<StoredObject> current() {
    return newestFirst.stream().findFirst().filter(newest -> !newest.isDeleteMarker());
  }

  Optional<StoredObject> withId(String versionId) {
    return newestFirst.stream().filter(one -> one.versionId().equals(versionId)).findFirst();
  }
}

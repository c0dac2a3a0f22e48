package io.truelabel.nightly;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Shard;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What counts together in all buckets: one identifier, about as often in one object. */
final class Piles {
  private static final int SEVERAL = 2;
  private static final int MANY = 100;

  private final Map<Subject, Pile> piles = new HashMap<>();

  private record Subject(
      Shard shard, String bucket, String identifier, boolean several, boolean many) {

    static Subject of(Bucket bucket, Detection detection) {
      String identifier =
          switch (detection) {
            case Detection.Managed it -> it.type();
            case Detection.Custom it -> it.name();
          };
      long count = detection.count();
      return new Subject(
          bucket.shard(), bucket.name(), identifier, count >= SEVERAL, count >= MANY);
    }
  }

  /** What was seen in more objects than are remembered, so that nobody can tell it is gone. */
  Set<Detection> unverified(Bucket bucket, List<Proof> proofs, Instant now) {
    Map<Subject, Detection> subjects = new HashMap<>();
    Set<Subject> standing = new HashSet<>();
    for (Proof proof : proofs) {
      for (Detection detection : proof.detections()) {
        Subject subject = Subject.of(bucket, detection);
        subjects.put(subject, detection);
        pile(subject).add(proof.told());
        if (proof.standing().may()) {
          standing.add(subject);
        }
      }
    }
    subjects.keySet().removeIf(it -> !pile(it).unverified(standing.contains(it), now));
    return Set.copyOf(subjects.values());
  }

  private Pile pile(Subject subject) {
    return piles.computeIfAbsent(subject, _ -> new Pile());
  }
}

package io.truelabel.offline;

import io.truelabel.aws.Lookup;
import io.truelabel.aws.MacieBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;
import io.truelabel.sweep.ObjectSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What Macie's discovery results say of objects in which it found something before.
 *
 * <p>An object that was overwritten counts no longer when the same job, or automated discovery
 * again, has analyzed it to its end since and found nothing: a job cannot be changed, so it looked
 * for the same. Of all other objects no file says what became of them.
 */
final class Looks implements ObjectSource {
  private static final Lookup UNCHECKED =
      new Lookup.Unchecked("no file says what became of the object");

  private record Clean(Instant time, String eTag) {}

  private final NameSet found = new NameSet();
  private final Map<String, Instant> lastLooks = new HashMap<>();
  private final Map<String, Map<String, Clean>> clean = new HashMap<>();

  /** Macie read an object to its end, whatever it found: it looked into the bucket. */
  void addLook(FindingJson result) {
    if (result.isWhole()) {
      lastLooks.merge(
          FindingJson.place(result.account(), result.bucket(), ""),
          result.time(),
          (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /** A bucket, with the last time that any result proves a look into it. */
  MacieBucket seen(MacieBucket bucket) {
    BucketId id = bucket.id();
    Instant last =
        lastLooks.getOrDefault(FindingJson.place(id.accountId(), id.name(), ""), Instant.EPOCH);
    return last.isAfter(Instant.EPOCH) && !last.isBefore(bucket.createdAt())
        ? bucket.lookedInto(last)
        : bucket;
  }

  /** Something was found in an object. */
  void addFound(FindingJson finding) {
    found.add(finding.place() + "\n" + finding.looker());
  }

  /** Nothing was found in an object. */
  void addClean(FindingJson result) {
    if (result.isWhole()) {
      clean
          .computeIfAbsent(result.place(), _ -> new HashMap<>())
          .merge(
              result.looker(),
              new Clean(result.time(), result.eTag()),
              (one, other) -> one.time().isAfter(other.time()) ? one : other);
    }
  }

  @Override
  public Lookup look(BucketId bucket, Witness witness, Gone rule) {
    String place = FindingJson.place(bucket.accountId(), bucket.name(), witness.key());
    boolean cleaned =
        clean.getOrDefault(place, Map.of()).entrySet().stream()
            .anyMatch(look ->
                found.contains(place + "\n" + look.getKey()) && replaced(look.getValue(), witness));
    return cleaned ? new Lookup.Gone() : UNCHECKED;
  }

  private static boolean replaced(Clean look, Witness witness) {
    return look.time().isAfter(witness.scannedAt())
        && !look.eTag().isEmpty()
        && !witness.eTag().isEmpty()
        && !look.eTag().equals(witness.eTag());
  }
}

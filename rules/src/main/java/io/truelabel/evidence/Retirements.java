package io.truelabel.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What witnesses of one bucket prove no more: their object is gone, or was overwritten and found
 * clean since.
 *
 * <p>Macie never closes a finding, so the same finding is read again for 90 days. What is retired
 * here must not come back with it.
 *
 * @param until by identifier and object, the time until which scans prove nothing
 */
public record Retirements(SortedMap<Scan, Instant> until) {

  /** The most that is remembered of one bucket; what is forgotten is only looked up once more. */
  public static final int KEPT = 200;

  private static final Retirements NONE = new Retirements(new TreeMap<>());

  /** Keeps an unmodifiable copy. */
  public Retirements {
    until = Collections.unmodifiableSortedMap(new TreeMap<>(until));
  }

  /**
   * What was looked for in which object.
   *
   * @param identifier what was found there
   * @param key the object's key
   */
  public record Scan(Identifier identifier, String key) implements Comparable<Scan> {
    private static final Comparator<Scan> ORDER =
        Comparator.comparing(Scan::identifier).thenComparing(Scan::key);

    @Override
    public int compareTo(Scan other) {
      return ORDER.compare(this, other);
    }
  }

  /** Nothing is retired. */
  public static Retirements none() {
    return NONE;
  }

  /** This, and that scans of an object for an identifier prove nothing until a time. */
  public Retirements plus(Identifier identifier, String key, Instant time) {
    var more = new TreeMap<>(until);
    more.merge(new Scan(identifier, key), time, Retirements::later);
    return new Retirements(more);
  }

  /** Both together. */
  public Retirements merge(Retirements other) {
    var both = new TreeMap<>(until);
    other.until.forEach((scan, time) -> both.merge(scan, time, Retirements::later));
    return new Retirements(both);
  }

  /**
   * Without what Macie has forgotten too, and no more than {@value #KEPT}, the newest. Of each
   * identifier that is still in evidence the newest stays in any case: of the objects that nobody
   * kept, only a look at everything after it can tell.
   *
   * @param kept since when Macie keeps findings
   */
  public Retirements since(Instant kept, Evidence evidence) {
    var left = new TreeMap<Scan, Instant>();
    newestFirst()
        .filter(it -> !it.getValue().isBefore(kept))
        .limit(KEPT)
        .forEach(it -> left.put(it.getKey(), it.getValue()));
    evidence.sightings().keySet().stream()
        .map(Detection::identifier)
        .distinct()
        .flatMap(identifier -> newestOf(identifier).stream())
        .forEach(it -> left.put(it.getKey(), it.getValue()));
    return new Retirements(left);
  }

  /**
   * A finding without what it proves no more. It must be taken out before findings are counted
   * together: afterwards nobody can tell which of the objects that were not kept it was.
   */
  public Finding left(Finding finding) {
    if (until.isEmpty()) {
      return finding;
    }
    var key = finding.object().key();
    return finding.withFound(
        finding.found().stream()
            .filter(it -> !cover(it.identifier(), key, finding.scannedAt()))
            .toList());
  }

  /** The latest time for an identifier; empty when nothing of it is retired. */
  public Optional<Instant> latest(Identifier identifier) {
    return newestOf(identifier).map(Map.Entry::getValue);
  }

  private Optional<Map.Entry<Scan, Instant>> newestOf(Identifier identifier) {
    return newestFirst().filter(it -> it.getKey().identifier().equals(identifier)).findFirst();
  }

  private Stream<Map.Entry<Scan, Instant>> newestFirst() {
    return until.entrySet().stream().sorted(Map.Entry.<Scan, Instant>comparingByValue().reversed());
  }

  /** Whether a witness of an identifier proves nothing any more. */
  boolean cover(Identifier identifier, Witness witness) {
    return cover(identifier, witness.key(), witness.scannedAt());
  }

  private boolean cover(Identifier identifier, String key, Instant scannedAt) {
    var time = until.get(new Scan(identifier, key));
    return time != null && !scannedAt.isAfter(time);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

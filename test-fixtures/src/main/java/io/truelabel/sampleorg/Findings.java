package io.truelabel.sampleorg;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * All findings of the organization, found by id, and by Region in the order of their updates.
 *
 * <p>Safe for many threads; a stream that runs while findings change may or may not show the
 * change.
 */
public final class Findings {

  /** Macie lists 5 % of the findings that are too many. */
  private static final int LISTED_BEYOND = 20;

  private final ConcurrentMap<String, Finding> byId = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Set<String>> idsByBucket = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, NavigableMap<Position, Finding>> byRegion =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Instant> listedFrom = new ConcurrentHashMap<>();
  private final Map<Run, Integer> runs = new HashMap<>();
  private int listedPerRun = Integer.MAX_VALUE;

  /** One run of a job: no job runs twice a day. */
  private record Run(String job, Instant day) {}

  /** Adds a finding, or replaces the one of that id. */
  public synchronized void put(Finding finding) {
    if (!byId.containsKey(finding.id())) {
      count(finding);
    }
    remove(finding.id());
    byId.put(finding.id(), finding);
    idsByBucket
        .computeIfAbsent(finding.bucket(), _ -> ConcurrentHashMap.newKeySet())
        .add(finding.id());
    ordered(finding.shard().region()).put(Position.of(finding), finding);
  }

  /** Archives a finding, as a suppression rule does. */
  public synchronized void archive(String id) {
    withId(id).map(Finding::inArchive).ifPresent(this::put);
  }

  /**
   * Lets Macie list so many findings of one run of a job, and of those beyond only one in {@value
   * #LISTED_BEYOND}, as it does above 100,000. Events tell of all of them.
   */
  public synchronized void listPerRun(int most) {
    listedPerRun = most;
    runs.clear();
    byRegion.values().forEach(all -> all.values().forEach(this::count));
  }

  private void count(Finding finding) {
    if (finding instanceof Finding.Contents contents
        && contents.origin() instanceof Origin.Job(String job, _)) {
      Run run = new Run(job, finding.createdAt().truncatedTo(ChronoUnit.DAYS));
      int beyond = runs.merge(run, 1, Integer::sum) - listedPerRun;
      if (beyond > 0 && beyond % LISTED_BEYOND != 0) {
        list(finding.id(), Instant.MAX);
      }
    }
  }

  /**
   * Lets Macie list a finding from some time on only: soon after its update, or never ({@link
   * Instant#MAX}), as with most of those above 100,000 in one run of a job.
   */
  public void list(String id, Instant from) {
    listedFrom.put(id, from);
  }

  /** Whether Macie lists a finding at this time: at once, unless {@link #list} says otherwise. */
  public boolean isListed(Finding finding, Instant now) {
    return !now.isBefore(listedFrom.getOrDefault(finding.id(), Instant.MIN));
  }

  /** Forgets a finding; does nothing where there is none of that id. */
  public synchronized void remove(String id) {
    Finding finding = byId.remove(id);
    if (finding != null) {
      ordered(finding.shard().region()).remove(Position.of(finding));
      idsByBucket.getOrDefault(finding.bucket(), Set.of()).remove(id);
    }
  }

  /** Forgets all findings about one bucket. */
  public synchronized void removeAbout(String bucket) {
    about(bucket).toList().forEach(finding -> remove(finding.id()));
  }

  /** The findings about one bucket, in no order. */
  public Stream<Finding> about(String bucket) {
    return idsByBucket.getOrDefault(bucket, Set.of()).stream()
        .map(this::withId)
        .flatMap(Optional::stream);
  }

  public Optional<Finding> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The findings of all accounts in one Region, by update and id, oldest first. */
  public Stream<Finding> in(String region) {
    return ordered(region).values().stream();
  }

  /** The same, only those that come after a position: cheap, wherever it is. */
  public Stream<Finding> after(String region, Position position) {
    return ordered(region).tailMap(position, false).values().stream();
  }

  public int size() {
    return byId.size();
  }

  private NavigableMap<Position, Finding> ordered(String region) {
    return byRegion.computeIfAbsent(region, unknown -> new ConcurrentSkipListMap<>());
  }

  /**
   * Where a finding stands in its Region: the place to go on from in a list.
   *
   * @param id empty for the place before all findings of that time
   */
  public record Position(Instant updatedAt, String id) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
        Comparator.comparing(Position::updatedAt).thenComparing(Position::id);

    public static Position of(Finding finding) {
      return new Position(finding.updatedAt(), finding.id());
    }

    @Override
    public int compareTo(Position other) {
      return ORDER.compare(this, other);
    }
  }
}

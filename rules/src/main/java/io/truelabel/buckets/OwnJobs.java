package io.truelabel.buckets;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Extent;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Origin;
import io.truelabel.evidence.Selection;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Change;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import io.truelabel.verdict.Holdings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Adds to the administrator's view of a Region what the jobs do that accounts made themselves:
 * Macie shows a job to the account that made it, and to nobody else.
 *
 * <p>Each account is entered once and costs a call for every 50 of its buckets, and those for its
 * jobs. One that cannot be read may look for anything: of its buckets nothing is claimed that such
 * a job could refute. For one thread.
 */
public final class OwnJobs {
  private static final int AT_ONCE = 16;

  private static final Coverage UNREAD =
      new Coverage(
          Monitoring.UNKNOWN,
          new Look.Unproven(Doubt.UNKNOWN),
          List.of(
              new Analysis(
                  Means.RECURRING_JOB,
                  State.UNKNOWN,
                  new Run.Unproven(Instant.MAX, Doubt.UNKNOWN),
                  Extent.part(),
                  new Selection.Unknown())),
          new Holdings.Unknown(),
          new Change.Unknown());

  private final AwsClients clients;
  private final String region;
  private final Doors doors;
  private final Predicate<String> asked;
  private final Map<String, Jobs> known = new HashMap<>();

  /**
   * Something that an account did not tell.
   *
   * @param sentence for people
   */
  public record Unread(String account, String sentence) {}

  /** What one account's jobs do in its buckets, by name. */
  private record Jobs(Map<String, Coverage> buckets, List<String> unread) {
    Coverage in(MacieBucket bucket) {
      return buckets.getOrDefault(bucket.id().name(), UNREAD);
    }
  }

  /**
   * The jobs of members in a Region.
   *
   * @param asked whether an account is to be asked for its own jobs
   */
  public OwnJobs(AwsClients clients, String region, Doors doors, Predicate<String> asked) {
    this.clients = clients;
    this.region = region;
    this.doors = doors;
    this.asked = asked;
  }

  /** These buckets, with what their accounts' own jobs do. */
  public List<MacieBucket> with(List<MacieBucket> buckets) {
    buckets.stream()
        .map(bucket -> bucket.id().accountId())
        .filter(asked)
        .filter(account -> !known.containsKey(account))
        .distinct()
        .gather(Gatherers.mapConcurrent(AT_ONCE, account -> Map.entry(account, ask(account))))
        .forEach(it -> known.put(it.getKey(), it.getValue()));
    return buckets.stream().map(this::with).toList();
  }

  /** What accounts that could be entered did not tell. */
  public List<Unread> unread() {
    return known.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(it -> it.getValue().unread().stream().map(why -> new Unread(it.getKey(), why)))
        .toList();
  }

  private MacieBucket with(MacieBucket bucket) {
    Jobs jobs = known.get(bucket.id().accountId());
    return jobs == null ? bucket : bucket.plus(jobs.in(bucket));
  }

  private Jobs ask(String account) {
    return switch (doors.to(account, region)) {
      case Doors.Door.Closed _ -> new Jobs(Map.of(), List.of());
      case Doors.Door.Open(AwsCredentialsProvider credentials) -> ask(credentials);
    };
  }

  private Jobs ask(AwsCredentialsProvider credentials) {
    var macie = new MacieBuckets(MacieRegion.of(clients, region, credentials), Origin.MEMBER);
    List<MacieBucket> buckets = new ArrayList<>();
    try {
      macie.read(MacieScope.everything(), buckets::add);
    } catch (SdkException | MacieNotEnabledException e) {
      return new Jobs(
          Map.of(), List.of("What its own jobs look into could not be read: " + e.getMessage()));
    }
    Map<String, Coverage> coverage = new HashMap<>();
    buckets.forEach(bucket -> coverage.put(bucket.id().name(), bucket.coverage()));
    return new Jobs(coverage, macie.unread());
  }
}

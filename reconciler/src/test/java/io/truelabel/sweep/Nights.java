package io.truelabel.sweep;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.Lookup;
import io.truelabel.aws.Recall;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Origin;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Holdings;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** One organization, swept night after night, whose Macie and objects a test changes between. */
final class Nights {

  static final String ONE = "111122223333";
  static final String TWO = "222233334444";
  static final String REGION = "eu-west-1";
  static final Identifier CARD =
      new Identifier.Managed("CREDIT_CARD_NUMBER", "FINANCIAL_INFORMATION");

  final MemoryStore store = new MemoryStore();
  final List<String> reads = new ArrayList<>();
  final Map<String, Lookup> objects = new HashMap<>();
  int lookups;
  int stopAfterLookups = Integer.MAX_VALUE;
  int recalls;
  Optional<RuntimeException> refusal = Optional.empty();
  boolean stopAfterFirst;
  boolean unlisted;
  Instant now = Instant.parse("2026-05-01T03:00:00Z");
  Instant made = Instant.parse("2026-01-01T00:00:00Z");
  Function<Instant, Look> look = time -> new Look.At(time.minus(Duration.ofHours(20)));
  Set<Shard> first = Set.of();
  Runnable meanwhile = () -> {};

  private final Map<BucketId, List<Analysis>> buckets = new TreeMap<>();
  private final List<Finding> listed = new ArrayList<>();
  private int breakAfter = Integer.MAX_VALUE;
  private int stopAfter = Integer.MAX_VALUE;
  private Runnable stop = () -> {};

  /** A bucket that is labelled public, so that a card number is too much for it. */
  BucketId bucket(String account, String name) {
    var id = new BucketId("aws", account, REGION, name);
    buckets.put(id, List.of());
    return id;
  }

  void looked(BucketId bucket, Analysis analysis) {
    buckets.put(bucket, List.of(analysis));
  }

  void delete(BucketId bucket) {
    buckets.remove(bucket);
  }

  /** A finding made an hour ago, which nobody lists yet. */
  Finding card(BucketId bucket, String key) {
    return card(bucket, key, now.minus(Duration.ofHours(1)));
  }

  Finding card(BucketId bucket, String key, Instant at) {
    return card(bucket, key, at, "");
  }

  Finding card(BucketId bucket, String key, Instant at, String version) {
    return new Finding(
        bucket.name() + "/" + key + "@" + at,
        bucket,
        at,
        false,
        false,
        Origin.ADMINISTRATOR,
        3,
        new Finding.ScannedObject(key, "etag" + version, version),
        List.of(new Finding.Found(CARD, 5)));
  }

  void list(Finding... findings) {
    listed.addAll(List.of(findings));
  }

  /** What Macie does after 90 days. */
  void macieForgets() {
    listed.clear();
  }

  void breakFindingsAfter(int count) {
    breakAfter = count;
  }

  /** As when the time of a function ends while findings are read. */
  void stopAfterFindings(int count) {
    stopAfter = count;
  }

  void mend() {
    breakAfter = Integer.MAX_VALUE;
  }

  SweepSummary nextNight() {
    now = now.plus(Duration.ofDays(1));
    return sweep();
  }

  SweepSummary sweep() {
    reads.clear();
    lookups = 0;
    recalls = 0;
    var sweep =
        new Sweep(
            JudgedBy.of(Policies.plain(), "policy.yaml", "v1"),
            new Sources(
                this::inventory, new Macie(), (bucket, witness, rule) -> look(witness.key())),
            store,
            new CallCounter(),
            Clock.fixed(now, ZoneOffset.UTC));
    stop = sweep::stop;
    var plan = SweepPlan.starting(now, ONE, List.of(REGION), true).beginningWith(first);
    return sweep.run(
        plan,
        new SweepListener() {
          @Override
          public void judged(ShardResult shard) {
            if (stopAfterFirst) {
              sweep.stop();
            }
          }
        });
  }

  /** The outcome by contents. */
  static Outcome outcome(SweepSummary summary, String bucket) {
    return outcome(summary, bucket, Rule.CONTENTS);
  }

  static Outcome outcome(SweepSummary summary, String bucket, Rule rule) {
    return only(summary, bucket).verdicts().stream()
        .filter(it -> it.rule().equals(rule.configName()))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  static BucketResult only(SweepSummary summary, String bucket) {
    return summary.buckets().filter(it -> it.id().name().equals(bucket)).findFirst().orElseThrow();
  }

  private synchronized Lookup look(String key) {
    if (++lookups == stopAfterLookups) {
      stop.run();
    }
    return objects.getOrDefault(key, new Lookup.Unchanged());
  }

  private Listing inventory(String region, StopSign stop, Consumer<List<ListedBucket>> page) {
    if (!unlisted) {
      page.accept(
          buckets.entrySet().stream().map(it -> listed(it.getKey(), it.getValue())).toList());
    }
    return Listing.WHOLE;
  }

  private ListedBucket listed(BucketId id, List<Analysis> analyses) {
    return new ListedBucket(
        id,
        made,
        new Tags.Known(Map.of("DataClassification", "public", "SupportSNSTopic", topic(id))),
        Exposure.none(),
        new Coverage(
            Coverage.Monitoring.MONITORED,
            look.apply(now),
            analyses,
            new Holdings.Unknown(),
            new Coverage.Change.Unknown()),
        ListedBucket.KnownBy.BOTH,
        "");
  }

  private static String topic(BucketId id) {
    return "arn:aws:sns:%s:%s:owners".formatted(REGION, id.accountId());
  }

  private final class Macie implements FindingSource {

    @Override
    public FindingsRead read(String region, String account, Instant since, Consumer<Finding> each) {
      meanwhile.run();
      reads.add((account.isEmpty() ? "all" : account) + " since " + since);
      int count = 0;
      for (Finding finding : oldestFirst()) {
        boolean asked = account.isEmpty() || finding.bucket().accountId().equals(account);
        if (asked && !finding.scannedAt().isBefore(since)) {
          if (count++ == breakAfter) {
            throw new IllegalStateException("the wire was cut");
          }
          if (count == stopAfter) {
            stop.run();
          }
          each.accept(finding);
        }
      }
      return new FindingsRead(count, 0, 0);
    }

    private List<Finding> oldestFirst() {
      return listed.stream().sorted(Comparator.comparing(Finding::scannedAt)).toList();
    }

    @Override
    public Recall recall(BucketId bucket, int atMost) {
      recalls++;
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      List<Finding> all =
          oldestFirst().reversed().stream().filter(it -> it.bucket().equals(bucket)).toList();
      return new Recall(all.stream().limit(atMost).toList(), all.size() <= atMost);
    }
  }
}

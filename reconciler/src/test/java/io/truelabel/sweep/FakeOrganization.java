package io.truelabel.sweep;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.Recall;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Origin;
import io.truelabel.evidence.Selection;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Holdings;
import io.truelabel.verdict.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Buckets and findings in memory, read in pages of two; a Region may break after some pages. */
final class FakeOrganization {
  private static final int PAGE = 2;

  private final List<ListedBucket> buckets = new ArrayList<>();
  private final List<AccountLine> accounts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> brokenLists = new HashMap<>();
  private final Map<String, Integer> brokenFindings = new HashMap<>();

  BucketId bucket(String account, String region, String name, Tags tags) {
    BucketId id = new BucketId("aws", account, region, name);
    buckets.add(
        new ListedBucket(
            id,
            Results.NOW.minus(Duration.ofDays(100)),
            tags,
            Exposure.none(),
            lookedIntoYesterday(),
            ListedBucket.KnownBy.BOTH,
            ""));
    return id;
  }

  /** By a job that leaves nothing out. */
  private static Coverage lookedIntoYesterday() {
    List<Analysis> job =
        List.of(
            new Analysis(
                Analysis.Means.RECURRING_JOB,
                Analysis.State.ACTIVE,
                new Analysis.Run.Finished(Results.NOW.minus(Duration.ofDays(1))),
                Analysis.Extent.everything(),
                new Selection.Known(new Selection.Managed.AllBut(Set.of()), Set.of())));
    return new Coverage(
        Coverage.Monitoring.MONITORED,
        Coverage.Look.of(job, Instant.EPOCH),
        job,
        new Holdings.Unknown(),
        new Coverage.Change.Unknown());
  }

  /** A bucket with a label that says so, and a topic. */
  BucketId labelled(String account, String region, String name, String level) {
    return bucket(
        account,
        region,
        name,
        new Tags.Known(Map.of("DataClassification", level, "SupportSNSTopic", "team")));
  }

  void cardNumbersIn(BucketId bucket, int objects) {
    for (int i = 0; i < objects; i++) {
      findings.add(
          new Finding(
              bucket.name() + "-" + i,
              bucket,
              Results.NOW.minus(Duration.ofHours(1)),
              false,
              false,
              Origin.ADMINISTRATOR,
              3,
              new Finding.ScannedObject("secret-key-" + i + ".csv", "etag", ""),
              List.of(
                  new Finding.Found(
                      new Identifier.Managed("CREDIT_CARD_NUMBER", "FINANCIAL_INFORMATION"), 5))));
    }
  }

  /** Listing buckets of this Region fails after so many pages. */
  void breakLists(String region, int afterPages) {
    brokenLists.put(region, afterPages);
  }

  /** Reading findings of this Region fails after so many. */
  void breakFindings(String region, int afterFindings) {
    brokenFindings.put(region, afterFindings);
  }

  int size() {
    return buckets.size();
  }

  Sources sources() {
    return new Sources(inventory(), findings(), ObjectSource.none("nobody looks"));
  }

  void say(AccountLine line) {
    accounts.add(line);
  }

  private Inventory inventory() {
    return new Inventory() {
      @Override
      public Listing list(String region, StopSign stop, Consumer<List<ListedBucket>> page) {
        return FakeOrganization.this.list(region, page);
      }

      @Override
      public List<AccountLine> accounts() {
        return List.copyOf(accounts);
      }
    };
  }

  private Listing list(String region, Consumer<List<ListedBucket>> page) {
    List<ListedBucket> here = buckets.stream().filter(b -> b.id().region().equals(region)).toList();
    int pages = 0;
    for (int i = 0; i < here.size(); i += PAGE) {
      breakIf(brokenLists, region, pages++);
      page.accept(here.subList(i, Math.min(i + PAGE, here.size())));
    }
    breakIf(brokenLists, region, pages);
    return Listing.WHOLE;
  }

  private FindingSource findings() {
    return new FindingSource() {
      @Override
      public FindingsRead read(
          String region, String account, Instant since, Consumer<Finding> each) {
        return FakeOrganization.this.read(region, each);
      }

      @Override
      public Recall recall(BucketId bucket, int atMost) {
        return new Recall(List.of(), false);
      }
    };
  }

  private FindingsRead read(String region, Consumer<Finding> each) {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.bucket().region().equals(region)) {
        breakIf(brokenFindings, region, count++);
        each.accept(finding);
      }
    }
    breakIf(brokenFindings, region, count);
    return new FindingsRead(count, 0, 0);
  }

  private static void breakIf(Map<String, Integer> broken, String region, int done) {
    if (broken.getOrDefault(region, Integer.MAX_VALUE) <= done) {
      throw new IllegalStateException("the wire was cut");
    }
  }
}

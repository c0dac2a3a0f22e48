package io.truelabel.cli;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Witness;
import io.truelabel.report.ObjectNames;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.ShardResult;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes the objects that prove what is wrong, where somebody asked for their names. */
final class NamedObjects implements SweepListener {
  private final SweepListener progress;
  private final Map<BucketId, List<String>> names = new ConcurrentHashMap<>();

  /** Passes all that it hears on. */
  NamedObjects(SweepListener progress) {
    this.progress = progress;
  }

  /** What was noted. */
  ObjectNames names() {
    return new ObjectNames(true, Map.copyOf(names));
  }

  @Override
  public void evidence(BucketId bucket, Evidence evidence) {
    List<String> keys =
        evidence.standing().values().stream()
            .flatMap(sighting -> sighting.newest().stream())
            .map(Witness::key)
            .distinct()
            .sorted()
            .toList();
    if (!keys.isEmpty()) {
      names.put(bucket, keys);
    }
  }

  @Override
  public void started(SweepPlan plan) {
    progress.started(plan);
  }

  @Override
  public void bucketPage(String region, int buckets) {
    progress.bucketPage(region, buckets);
  }

  @Override
  public void findingPage(String region, int findings) {
    progress.findingPage(region, findings);
  }

  @Override
  public void judged(ShardResult shard) {
    progress.judged(shard);
  }

  @Override
  public void regionDone(String region) {
    progress.regionDone(region);
  }

  @Override
  public void failed(Failure failure) {
    progress.failed(failure);
  }

  @Override
  public void account(AccountLine line) {
    progress.account(line);
  }
}

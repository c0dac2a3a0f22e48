package io.truelabel.nightly;

import io.truelabel.aws.StateBucket;
import io.truelabel.aws.StateBucket.Stored;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Shard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the functions of one sweep hand to each other in the state bucket: {@code plans/SWEEP.json}
 * is what all shards agree on, {@code plans/SWEEP/REGION.json} the items of a Region, and {@code
 * plans/SWEEP/ACCOUNT/REGION.json} what came of a shard.
 */
final class SweepFolder {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final String JSON = "application/json";

  private final StateBucket bucket;
  private final String folder;

  /**
   * The folder of a sweep.
   *
   * @throws IllegalArgumentException if that is no name of a sweep
   */
  SweepFolder(StateBucket bucket, String sweepId) {
    if (!ID.matcher(sweepId).matches()) {
      throw new IllegalArgumentException(
          "This is no name of a sweep: " + sweepId + ". Take the one that the plan answered.");
    }
    this.bucket = bucket;
    this.folder = "plans/" + sweepId;
  }

  /**
   * What is there of a shard.
   *
   * @param eTag empty when there is nothing
   */
  record Kept(String eTag, Optional<ShardRecord> content) {}

  /** Where the plan is. */
  String planKey() {
    return folder + ".json";
  }

  /** Where the items of a Region are. */
  String itemsKey(String region) {
    return folder + "/" + region + ".json";
  }

  private String recordKey(Shard shard) {
    return folder + "/" + shard.account() + "/" + shard.region() + ".json";
  }

  StagedSweep plan() throws IOException {
    return PlainJson.read(content(bucket.read(planKey())), StagedSweep.class);
  }

  void write(StagedSweep plan) throws IOException {
    bucket.write(planKey(), JSON, json(plan));
  }

  void writeItems(String region, List<ShardTask> items) throws IOException {
    bucket.write(itemsKey(region), JSON, json(items));
  }

  /** What came of a shard until now. */
  Kept find(Shard shard) throws IOException {
    Optional<Stored> stored = bucket.find(recordKey(shard));
    return stored.isEmpty()
        ? new Kept("", Optional.empty())
        : new Kept(
            stored.get().eTag(),
            Optional.of(PlainJson.read(content(stored.get()), ShardRecord.class)));
  }

  /**
   * Writes what came of a shard.
   *
   * @param before what was there
   * @param writer names this very write
   * @throws io.truelabel.aws.OverwrittenException if another attempt wrote in between
   */
  void write(ShardRecord shard, Kept before, String writer) throws IOException {
    bucket.writeIf(recordKey(shard.shard()), before.eTag(), writer, json(shard));
  }

  private static ByteArrayInputStream content(Stored stored) {
    return new ByteArrayInputStream(stored.content());
  }

  private static byte[] json(Object value) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    PlainJson.write(value, json);
    return json.toByteArray();
  }
}

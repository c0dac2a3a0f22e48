package io.truelabel.sweep;

import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Tags;
import java.time.Instant;

/** One bucket as an inventory lists it: everything but what was found in it. */
public record Listed(
    BucketId id, Instant createdAt, Tags tags, Exposure exposure, Coverage coverage) {

  BucketState with(EvidenceState evidence) {
    return new BucketState(id, createdAt, tags, exposure, coverage, evidence);
  }

  Shard shard() {
    return new Shard(id.accountId(), id.region());
  }
}

package io.truelabel.sweep;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.Evidence;
import java.util.List;
import java.util.Map;

/**
 * What was read of one shard, before it is judged.
 *
 * @param ledger its ledger
 * @param buckets its buckets
 * @param listed whether these are all
 * @param found by bucket, what was found beyond the ledger
 * @param whole whether ledger and findings together are all that Macie has
 */
record ShardReading(
    ShardLedger ledger,
    List<ListedBucket> buckets,
    boolean listed,
    Map<String, Evidence> found,
    boolean whole) {}

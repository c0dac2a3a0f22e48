package io.truelabel.sweep;

import java.util.List;

/**
 * What came of one Region.
 *
 * @param listed whether every bucket of it is in the shards
 * @param left the shards that the sweep did not come to
 * @param failures what concerns the Region as a whole
 */
record RegionResult(
    String region,
    boolean listed,
    List<ShardResult> shards,
    List<Shard> left,
    List<Failure> failures) {}

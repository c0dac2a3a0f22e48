package io.truelabel.inventory;

import io.truelabel.aws.MacieBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Listing;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that was read of one Region, before it is joined.
 *
 * @param accounts those that the sweep is about
 * @param home when each bucket of the central account was made, as S3 says
 */
record RegionView(
    String region,
    Accounts accounts,
    MacieReading macie,
    ConfigReading config,
    Map<BucketId, Instant> home) {

  /** Every bucket that anybody lists, by name. */
  List<Candidate> candidates() {
    Map<BucketId, MacieBucket> seen = new HashMap<>();
    macie.buckets().forEach(bucket -> seen.put(bucket.id(), bucket));
    Set<BucketId> ids = new HashSet<>(seen.keySet());
    ids.addAll(config.buckets().keySet());
    ids.addAll(home.keySet());
    return ids.stream()
        .filter(id -> accounts.include(id.accountId()))
        .sorted(Comparator.comparing(BucketId::name).thenComparing(Comparator.naturalOrder()))
        .map(id ->
            new Candidate(
                id,
                seen.get(id),
                config.buckets().get(id),
                home.getOrDefault(id, Instant.EPOCH),
                config.of(id.accountId())))
        .toList();
  }

  Listing listing() {
    List<Failure> failures =
        Stream.of(macie.watch().failures(), macie.failures(), config.failures())
            .flatMap(List::stream)
            .toList();
    return new Listing(macie.sight() != MacieSight.BROKEN && config.whole(), failures);
  }
}

package io.truelabel.inventory;

import io.truelabel.buckets.Candidate;
import io.truelabel.buckets.MacieSight;
import io.truelabel.evidence.BucketId;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    return Candidate.all(macie.buckets(), config.buckets(), home, config::of).stream()
        .filter(bucket -> accounts.include(bucket.id().accountId()))
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

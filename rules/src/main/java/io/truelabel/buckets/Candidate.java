package io.truelabel.buckets;

import io.truelabel.aws.MacieBucket;
import io.truelabel.buckets.ListedBucket.KnownBy;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Tags;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bucket with what each inventory says of it, before anybody decides what is true.
 *
 * @param macie what Macie says; null where it does not list the bucket
 * @param config what AWS Config says; null where it does not list the bucket
 * @param listedAt when it was made, as S3 says; the epoch where S3 was not asked
 * @param recording how far AWS Config can be believed in this account
 */
public record Candidate(
    BucketId id,
    @Nullable MacieBucket macie,
    @Nullable ConfigBucket config,
    Instant listedAt,
    Recording recording) {

  /**
   * Every bucket that anybody lists, by name.
   *
   * @param macie what Macie lists
   * @param config what AWS Config lists
   * @param listed when each bucket that S3 lists was made
   * @param recording how far AWS Config can be believed in an account
   */
  public static List<Candidate> all(
      List<MacieBucket> macie,
      Map<BucketId, ConfigBucket> config,
      Map<BucketId, Instant> listed,
      Function<String, Recording> recording) {
    Map<BucketId, MacieBucket> seen = new HashMap<>();
    macie.forEach(bucket -> seen.put(bucket.id(), bucket));
    Set<BucketId> ids = new HashSet<>(seen.keySet());
    ids.addAll(config.keySet());
    ids.addAll(listed.keySet());
    return ids.stream()
        .sorted(Comparator.comparing(BucketId::name).thenComparing(Comparator.naturalOrder()))
        .map(id ->
            new Candidate(
                id,
                seen.get(id),
                config.get(id),
                listed.getOrDefault(id, Instant.EPOCH),
                recording.apply(id.accountId())))
        .toList();
  }

  KnownBy knownBy() {
    if (macie != null) {
      return config == null ? KnownBy.MACIE : KnownBy.BOTH;
    }
    return config == null ? KnownBy.S3 : KnownBy.CONFIG;
  }

  /** What AWS Config says of the tags, then what Macie does, where they say anything. */
  Stream<Tags.Known> tags() {
    return Stream.of(configTags(), macieTags()).flatMap(Optional::stream);
  }

  /** Config records when a bucket was made; Macie's time may be that of a later change. */
  Instant createdAt() {
    Instant made = madeAt();
    return made.equals(Instant.EPOCH) && macie != null ? macie.createdAt() : made;
  }

  private Instant madeAt() {
    Instant recorded = config == null ? Instant.EPOCH : config.createdAt();
    return recorded.equals(Instant.EPOCH) ? listedAt : recorded;
  }

  /** Whether Macie looks into it; empty where Macie does not list it. */
  Optional<Coverage> coverage() {
    return Optional.ofNullable(macie).map(seen -> seen.coverage().ofBucketMade(madeAt()));
  }

  private Optional<Tags.Known> configTags() {
    return config == null ? Optional.empty() : known(config.tags());
  }

  private Optional<Tags.Known> macieTags() {
    return macie == null ? Optional.empty() : known(macie.tags());
  }

  private static Optional<Tags.Known> known(Tags tags) {
    return tags instanceof Tags.Known known ? Optional.of(known) : Optional.empty();
  }
}

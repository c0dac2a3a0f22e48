package io.truelabel.setup;

import io.truelabel.aws.JobTarget;
import io.truelabel.aws.MacieRegion;
import io.truelabel.policy.Policy;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;

/** Goes through Macie's inventory once, to see what a job would look into. */
final class Surveyor {
  /** Our own caution: Macie documents no limit to the names in a condition. */
  private static final int NAMES = 1_000;

  private final MacieRegion macie;

  Surveyor(MacieRegion macie) {
    this.macie = macie;
  }

  /**
   * Counts the buckets and what Macie can analyze in them.
   *
   * @param policy whose exclusions are left out, too
   */
  Survey survey(BucketChoice choice, Optional<Policy> policy) {
    Count count = new Count(choice, policy);
    macie.client().describeBucketsPaginator(_ -> {}).stream()
        .flatMap(page -> page.buckets().stream())
        .forEach(count::add);
    return count.result();
  }

  private static final class Count {
    private final BucketChoice choice;
    private final Optional<Policy> policy;
    private final JobTarget target;
    private final SortedSet<String> left;
    private long buckets;
    private long unread;
    private long bytes;

    Count(BucketChoice choice, Optional<Policy> policy) {
      this.choice = choice;
      this.policy = policy;
      this.target = JobTarget.of(choice.criteria(new TreeSet<>()));
      this.left = new TreeSet<>(choice.own());
    }

    void add(BucketMetadata bucket) {
      String name = bucket.bucketName();
      if (excluded(bucket.accountId(), name)) {
        left.add(name);
      } else if (target.covers(bucket)) {
        buckets++;
        Long size = bucket.classifiableSizeInBytes();
        unread += size == null ? 1 : 0;
        bytes += size == null ? 0 : size;
      }
    }

    private boolean excluded(String account, String name) {
      return choice.excludes(account, name)
          || policy.flatMap(it -> it.exclusionOf(account, name)).isPresent();
    }

    Survey result() {
      if (left.size() > NAMES) {
        throw new SetupFailedException(
            "The job would have to leave out %s buckets by name, more than %s."
                    .formatted(left.size(), NAMES)
                + " Tag them, and leave them out by ExcludedTags.");
      }
      return new Survey(choice.criteria(left), buckets, unread, bytes);
    }
  }
}

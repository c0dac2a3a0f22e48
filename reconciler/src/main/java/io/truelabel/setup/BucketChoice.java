package io.truelabel.setup;

import io.truelabel.policy.BucketSelector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.macie2.model.CriteriaForJob;
import software.amazon.awssdk.services.macie2.model.JobComparator;
import software.amazon.awssdk.services.macie2.model.S3BucketCriteriaForJob;
import software.amazon.awssdk.services.macie2.model.SimpleCriterionKeyForJob;
import software.amazon.awssdk.services.macie2.model.TagCriterionPairForJob;

/**
 * Which buckets a job looks into: all that there are and will be, unless somebody chose.
 *
 * @param accounts ids of the owners; empty for all
 * @param buckets names; empty for all
 * @param tags {@code KEY=VALUE}, of which one must be there; empty for all buckets. Without a
 *     value, any value will do
 * @param own buckets of Truelabel's own, which are left out
 * @param excluded names of others that are left out, in which {@code *} stands for any characters
 * @param excludedTags {@code KEY=VALUE}, of which none may be there
 */
record BucketChoice(
    List<String> accounts,
    List<String> buckets,
    List<String> tags,
    List<String> own,
    List<String> excluded,
    List<String> excludedTags) {
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]");
  private static final Pattern GLOB = Pattern.compile("[a-z0-9*][a-z0-9.*_-]{1,62}");
  private static final Pattern TAG = Pattern.compile("[^=]{1,128}=.{0,256}");
  private static final String A_NAME = "the name of a bucket";
  private static final String A_TAG = "a tag written as KEY=VALUE";

  /** Reads a choice, which never takes in the state bucket, whoever forgot to leave it out. */
  static BucketChoice read(Properties properties, String stateBucket) {
    return new BucketChoice(
        properties.list("Accounts", ACCOUNT, "an account id of 12 digits"),
        properties.list("Buckets", NAME, A_NAME),
        properties.list("Tags", TAG, A_TAG),
        Stream.concat(properties.list("OwnBuckets", NAME, A_NAME).stream(), Stream.of(stateBucket))
            .distinct()
            .sorted()
            .toList(),
        properties.list("ExcludedBuckets", GLOB, A_NAME + ", or a pattern with *"),
        properties.list("ExcludedTags", TAG, A_TAG));
  }

  /** What was chosen, in words, for a digest. */
  List<String> words() {
    return Words.of(
        Map.of(
            "Accounts", accounts,
            "Buckets", buckets,
            "Tags", tags,
            "OwnBuckets", own,
            "ExcludedBuckets", excluded,
            "ExcludedTags", excludedTags));
  }

  /** Whether a bucket is left out by name. */
  boolean excludes(String account, String bucket) {
    return own.contains(bucket)
        || (!excluded.isEmpty() && new BucketSelector(excluded, Set.of()).selects(account, bucket));
  }

  /**
   * The conditions for Macie. They say nothing about what is left out by tag in {@code excludes},
   * because all conditions there would have to hold at once; a bucket without a tag meets NE.
   *
   * @param left the names of all buckets that are left out
   */
  S3BucketCriteriaForJob criteria(Collection<String> left) {
    List<CriteriaForJob> includes = new ArrayList<>();
    simple(includes, SimpleCriterionKeyForJob.ACCOUNT_ID, accounts);
    simple(includes, SimpleCriterionKeyForJob.S3_BUCKET_NAME, buckets);
    tagged(includes, JobComparator.EQ, tags);
    tagged(includes, JobComparator.NE, excludedTags);
    List<CriteriaForJob> excludes = new ArrayList<>();
    simple(excludes, SimpleCriterionKeyForJob.S3_BUCKET_NAME, List.copyOf(left));
    var criteria = S3BucketCriteriaForJob.builder();
    if (!includes.isEmpty()) {
      criteria.includes(block -> block.and(includes));
    }
    if (!excludes.isEmpty()) {
      criteria.excludes(block -> block.and(excludes));
    }
    return criteria.build();
  }

  private static void simple(
      List<CriteriaForJob> to, SimpleCriterionKeyForJob key, List<String> values) {
    if (!values.isEmpty()) {
      to.add(
          CriteriaForJob.builder()
              .simpleCriterion(it -> it.key(key).comparator(JobComparator.EQ).values(values))
              .build());
    }
  }

  private static void tagged(List<CriteriaForJob> to, JobComparator comparator, List<String> tags) {
    if (!tags.isEmpty()) {
      List<TagCriterionPairForJob> pairs = tags.stream().map(BucketChoice::pair).toList();
      to.add(
          CriteriaForJob.builder()
              .tagCriterion(it -> it.comparator(comparator).tagValues(pairs))
              .build());
    }
  }

  private static TagCriterionPairForJob pair(String tag) {
    int at = tag.indexOf('=');
    var pair = TagCriterionPairForJob.builder().key(tag.substring(0, at));
    String value = tag.substring(at + 1);
    return value.isEmpty() ? pair.build() : pair.value(value).build();
  }
}

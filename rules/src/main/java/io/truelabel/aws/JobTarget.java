package io.truelabel.aws;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.BucketPublicAccess;
import software.amazon.awssdk.services.macie2.model.CriteriaBlockForJob;
import software.amazon.awssdk.services.macie2.model.CriteriaForJob;
import software.amazon.awssdk.services.macie2.model.JobComparator;
import software.amazon.awssdk.services.macie2.model.JobSummary;
import software.amazon.awssdk.services.macie2.model.S3BucketCriteriaForJob;
import software.amazon.awssdk.services.macie2.model.S3BucketDefinitionForJob;
import software.amazon.awssdk.services.macie2.model.SimpleCriterionForJob;
import software.amazon.awssdk.services.macie2.model.SimpleCriterionKeyForJob;
import software.amazon.awssdk.services.macie2.model.TagCriterionForJob;
import software.amazon.awssdk.services.macie2.model.TagCriterionPairForJob;

/**
 * Which buckets a job looks into: those that it lists, or those that meet its conditions.
 *
 * <p>Conditions are joined by AND, the values of one by OR; excludes go before includes. Where
 * Macie may not see the tags, EQ never holds and NE always does (Macie User Guide, scope options
 * for jobs).
 *
 * @param listed the buckets by name; empty where conditions say which
 * @param includes conditions of which all must hold
 * @param excludes conditions of which not all may hold, unless there are none
 */
public record JobTarget(
    List<S3BucketDefinitionForJob> listed,
    List<CriteriaForJob> includes,
    List<CriteriaForJob> excludes) {

  /** Keeps unmodifiable copies. */
  public JobTarget {
    listed = List.copyOf(listed);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** The buckets that meet conditions of our own making. */
  public static JobTarget of(S3BucketCriteriaForJob criteria) {
    return new JobTarget(
        List.of(), conditions(criteria.includes()), conditions(criteria.excludes()));
  }

  /** The buckets of a job; empty where it has conditions of a kind that did not exist before. */
  static Optional<JobTarget> of(JobSummary job) {
    JobTarget target =
        job.bucketCriteria() == null
            ? new JobTarget(job.bucketDefinitions(), List.of(), List.of())
            : of(job.bucketCriteria());
    return target.understood() ? Optional.of(target) : Optional.empty();
  }

  private static List<CriteriaForJob> conditions(@Nullable CriteriaBlockForJob block) {
    return block == null ? List.of() : block.and();
  }

  private boolean understood() {
    return includes.stream().allMatch(JobTarget::understood)
        && excludes.stream().allMatch(JobTarget::understood);
  }

  private static boolean understood(CriteriaForJob condition) {
    SimpleCriterionForJob simple = condition.simpleCriterion();
    TagCriterionForJob tag = condition.tagCriterion();
    return simple == null
        ? tag != null && understood(tag.comparator())
        : understood(simple.comparator())
            && simple.key() != null
            && simple.key() != SimpleCriterionKeyForJob.UNKNOWN_TO_SDK_VERSION;
  }

  private static boolean understood(@Nullable JobComparator comparator) {
    return comparator == JobComparator.EQ || comparator == JobComparator.NE;
  }

  /** Whether the job looks into a bucket. */
  public boolean covers(BucketMetadata bucket) {
    return listed.isEmpty()
        ? holds(includes, bucket) && (excludes.isEmpty() || !holds(excludes, bucket))
        : listed.stream().anyMatch(it -> names(it, bucket));
  }

  private static boolean names(S3BucketDefinitionForJob definition, BucketMetadata bucket) {
    return bucket.accountId().equals(definition.accountId())
        && definition.buckets().contains(bucket.bucketName());
  }

  private static boolean holds(List<CriteriaForJob> conditions, BucketMetadata bucket) {
    return conditions.stream().allMatch(condition -> holds(condition, bucket));
  }

  private static boolean holds(CriteriaForJob condition, BucketMetadata bucket) {
    SimpleCriterionForJob simple = condition.simpleCriterion();
    return simple == null
        ? tagged(condition.tagCriterion(), bucket)
            == (condition.tagCriterion().comparator() == JobComparator.EQ)
        : simple.values().contains(property(simple.key(), bucket))
            == (simple.comparator() == JobComparator.EQ);
  }

  private static String property(SimpleCriterionKeyForJob key, BucketMetadata bucket) {
    String value =
        switch (key) {
          case ACCOUNT_ID -> bucket.accountId();
          case S3_BUCKET_NAME -> bucket.bucketName();
          case S3_BUCKET_EFFECTIVE_PERMISSION -> permission(bucket.publicAccess());
          case S3_BUCKET_SHARED_ACCESS -> bucket.sharedAccessAsString();
          case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("not understood");
        };
    return value == null ? "" : value;
  }

  private static @Nullable String permission(@Nullable BucketPublicAccess access) {
    return access == null ? null : access.effectivePermissionAsString();
  }

  private static boolean tagged(TagCriterionForJob criterion, BucketMetadata bucket) {
    return bucket.tags().stream()
        .anyMatch(tag ->
            criterion.tagValues().stream().anyMatch(pair -> wants(pair, tag.key(), tag.value())));
  }

  private static boolean wants(TagCriterionPairForJob pair, String key, String value) {
    return (isEmpty(pair.key()) || pair.key().equals(key))
        && (isEmpty(pair.value()) || pair.value().equals(value));
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}

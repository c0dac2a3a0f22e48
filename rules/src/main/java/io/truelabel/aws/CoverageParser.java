package io.truelabel.aws;

import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.AutomatedDiscoveryMonitoringStatus;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.BucketMetadataErrorCode;
import software.amazon.awssdk.services.macie2.model.IsMonitoredByJob;
import software.amazon.awssdk.services.macie2.model.JobDetails;

/**
 * Reads from Macie's inventory whether, and when, Macie looks into a bucket.
 *
 * <p>Macie tells an account of its own jobs only: a job that a member made does not show here.
 */
final class CoverageParser {

  private CoverageParser() {}

  static Coverage parse(BucketMetadata bucket) {
    JobDetails job = bucket.jobDetails();
    return new Coverage(
        bucket.errorCode() == null ? monitoring(bucket, job) : failed(bucket.errorCode()),
        look(bucket.lastAutomatedDiscoveryTime(), job == null ? null : job.lastJobRunTime()),
        List.of(),
        HoldingsParser.parse(bucket),
        new Coverage.Change.Unknown());
  }

  private static Monitoring failed(BucketMetadataErrorCode error) {
    return switch (error) {
      case ACCESS_DENIED -> Monitoring.ACCESS_DENIED;
      case BUCKET_COUNT_EXCEEDS_QUOTA -> Monitoring.OVER_QUOTA;
      default -> Monitoring.UNKNOWN;
    };
  }

  private static Monitoring monitoring(BucketMetadata bucket, @Nullable JobDetails job) {
    Monitoring automated = automated(bucket.automatedDiscoveryMonitoringStatus());
    Monitoring byJob = byJob(job == null ? null : job.isMonitoredByJob());
    if (automated == Monitoring.MONITORED || byJob == Monitoring.MONITORED) {
      return Monitoring.MONITORED;
    }
    return automated == Monitoring.NOT_MONITORED && byJob == Monitoring.NOT_MONITORED
        ? Monitoring.NOT_MONITORED
        : Monitoring.UNKNOWN;
  }

  private static Monitoring automated(@Nullable AutomatedDiscoveryMonitoringStatus status) {
    return switch (status) {
      case MONITORED -> Monitoring.MONITORED;
      case NOT_MONITORED -> Monitoring.NOT_MONITORED;
      case null, default -> Monitoring.UNKNOWN;
    };
  }

  private static Monitoring byJob(@Nullable IsMonitoredByJob status) {
    return switch (status) {
      case TRUE -> Monitoring.MONITORED;
      case FALSE -> Monitoring.NOT_MONITORED;
      case null, default -> Monitoring.UNKNOWN;
    };
  }

  private static Look look(@Nullable Instant automated, @Nullable Instant job) {
    return Stream.of(automated, job)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .<Look>map(Look.At::new)
        .orElseGet(Look.Never::new);
  }
}

package io.truelabel.aws;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Origin;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Change;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.macie2.model.AutomatedDiscoveryMonitoringStatus;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.BucketMetadataErrorCode;
import software.amazon.awssdk.services.macie2.model.IsMonitoredByJob;

/**
 * Reads whether, when and for what Macie looks into a bucket: from Macie's inventory, and from the
 * jobs and settings that the inventory points to.
 *
 * <p>Macie tells an account of its own jobs only: a job that a member made shows to that member
 * alone, which in turn may not read what automated discovery looks for.
 */
final class CoverageParser {

  private final Origin seenBy;
  private final Unread unread = new Unread();
  private final Discovery discovery;
  private final Jobs jobs;

  CoverageParser(MacieRegion macie, Origin seenBy) {
    this.seenBy = seenBy;
    CustomNames customNames = new CustomNames(macie, unread);
    this.discovery = new Discovery(macie, customNames, unread);
    this.jobs = new Jobs(macie, customNames, unread);
  }

  /**
   * The coverage of a bucket that may be of any age: what Macie takes for the time at which it was
   * made may be that of the last edit of its policy.
   */
  Coverage parse(BucketMetadata bucket) {
    List<Analysis> analyses = bucket.errorCode() == null ? analyses(bucket) : List.of();
    return new Coverage(
        bucket.errorCode() == null ? monitoring(bucket, analyses) : failed(bucket.errorCode()),
        Look.of(analyses, Instant.EPOCH),
        analyses,
        HoldingsParser.parse(bucket),
        new Change.Unknown());
  }

  /** What could not be read so far, one sentence for each. */
  List<String> unread() {
    return unread.sentences();
  }

  private List<Analysis> analyses(BucketMetadata bucket) {
    return Stream.concat(discovery(bucket), jobs.in(bucket)).toList();
  }

  private Stream<Analysis> discovery(BucketMetadata bucket) {
    return switch (seenBy) {
      case ADMINISTRATOR -> discovery.in(bucket).stream();
      case MEMBER -> Stream.empty();
    };
  }

  private static Monitoring failed(BucketMetadataErrorCode error) {
    return switch (error) {
      case ACCESS_DENIED -> Monitoring.ACCESS_DENIED;
      case BUCKET_COUNT_EXCEEDS_QUOTA -> Monitoring.OVER_QUOTA;
      default -> Monitoring.UNKNOWN;
    };
  }

  private Monitoring monitoring(BucketMetadata bucket, List<Analysis> analyses) {
    if (analyses.stream().anyMatch(Analysis::monitors)) {
      return Monitoring.MONITORED;
    }
    if (analyses.stream().anyMatch(Analysis::mayMonitor)) {
      return Monitoring.UNKNOWN;
    }
    return analyses.stream().anyMatch(CoverageParser::paused)
        ? Monitoring.PAUSED
        : unmonitored(bucket);
  }

  private static boolean paused(Analysis analysis) {
    return analysis.means() == Means.RECURRING_JOB && analysis.state() != State.ENDED;
  }

  /** Nothing is known to monitor the bucket: that is so only if Macie says so in both places. */
  private Monitoring unmonitored(BucketMetadata bucket) {
    var details = bucket.jobDetails();
    return undiscovered(bucket)
            && details != null
            && details.isMonitoredByJob() == IsMonitoredByJob.FALSE
        ? Monitoring.NOT_MONITORED
        : Monitoring.UNKNOWN;
  }

  private boolean undiscovered(BucketMetadata bucket) {
    return switch (seenBy) {
      case ADMINISTRATOR ->
          bucket.automatedDiscoveryMonitoringStatus()
              == AutomatedDiscoveryMonitoringStatus.NOT_MONITORED;
      case MEMBER -> true;
    };
  }
}

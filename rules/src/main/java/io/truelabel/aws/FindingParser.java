package io.truelabel.aws;

import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Finding.ScannedObject;
import io.truelabel.evidence.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.ResourcesAffected;
import software.amazon.awssdk.services.macie2.model.S3Bucket;
import software.amazon.awssdk.services.macie2.model.S3Object;
import software.amazon.awssdk.services.macie2.model.Severity;

/**
 * Turns a finding, as Macie's API gives it, into the domain's.
 *
 * <p>Any field may be missing, as it is in findings of other years. What is missing is taken so
 * that nothing found is lost: an unknown severity counts as the highest.
 */
final class FindingParser {

  private static final int LOWEST_SEVERITY = 1;
  private static final int HIGHEST_SEVERITY = 3;

  private final MacieRegion macie;
  private final Origin origin;

  FindingParser(MacieRegion macie, Origin origin) {
    this.macie = macie;
    this.origin = origin;
  }

  /** The finding; empty when it names no bucket, no account or no time. */
  Optional<Finding> parse(software.amazon.awssdk.services.macie2.model.Finding finding) {
    ResourcesAffected affected = finding.resourcesAffected();
    S3Bucket bucket = affected == null ? null : affected.s3Bucket();
    Instant scannedAt = scannedAt(finding);
    if (bucket == null || isEmpty(bucket.name()) || isEmpty(finding.accountId())) {
      return Optional.empty();
    }
    return scannedAt == null
        ? Optional.empty()
        : Optional.of(parse(finding, bucket.name(), object(affected.s3Object()), scannedAt));
  }

  private Finding parse(
      software.amazon.awssdk.services.macie2.model.Finding finding,
      String bucket,
      ScannedObject object,
      Instant scannedAt) {
    return new Finding(
        text(finding.id()),
        macie.bucket(finding.accountId(), bucket),
        scannedAt,
        Boolean.TRUE.equals(finding.archived()),
        Boolean.TRUE.equals(finding.sample()),
        origin,
        severity(finding.severity()),
        object,
        DetectionsParser.parse(finding));
  }

  /** To the second: an event tells the same finding without the milliseconds that Macie lists. */
  private static @Nullable Instant scannedAt(
      software.amazon.awssdk.services.macie2.model.Finding finding) {
    Instant time = finding.updatedAt() == null ? finding.createdAt() : finding.updatedAt();
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static int severity(@Nullable Severity severity) {
    if (severity == null || severity.score() == null) {
      return HIGHEST_SEVERITY;
    }
    return Math.clamp(severity.score(), LOWEST_SEVERITY, HIGHEST_SEVERITY);
  }

  private static ScannedObject object(@Nullable S3Object object) {
    return object == null
        ? new ScannedObject("", "", "")
        : new ScannedObject(text(object.key()), text(object.eTag()), text(object.versionId()));
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

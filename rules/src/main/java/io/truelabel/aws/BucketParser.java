package io.truelabel.aws;

import io.truelabel.evidence.Origin;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Reach;
import io.truelabel.verdict.Tags;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.BucketPublicAccess;
import software.amazon.awssdk.services.macie2.model.EffectivePermission;
import software.amazon.awssdk.services.macie2.model.KeyValuePair;
import software.amazon.awssdk.services.macie2.model.ReplicationDetails;
import software.amazon.awssdk.services.macie2.model.SharedAccess;

/**
 * Turns a bucket of Macie's inventory into the domain's words.
 *
 * <p>What Macie does not say is unknown: no tags in the answer is not "no tags on the bucket".
 */
final class BucketParser {

  private final MacieRegion macie;
  private final CoverageParser coverage;

  BucketParser(MacieRegion macie, Origin seenBy) {
    this.macie = macie;
    this.coverage = new CoverageParser(macie, seenBy);
  }

  /** What could not be read so far, one sentence for each. */
  List<String> unread() {
    return coverage.unread();
  }

  MacieBucket parse(BucketMetadata bucket) {
    return new MacieBucket(
        macie.bucket(bucket.accountId(), bucket.bucketName()),
        bucket.bucketCreatedAt() == null ? Instant.EPOCH : bucket.bucketCreatedAt(),
        tags(bucket),
        exposure(bucket),
        coverage.parse(bucket));
  }

  private static Tags tags(BucketMetadata bucket) {
    if (bucket.errorCode() != null) {
      return new Tags.Unknown("Macie could not read the tags: " + bucket.errorCodeAsString() + ".");
    }
    if (!bucket.hasTags()) {
      return new Tags.Unknown("Macie does not say which tags the bucket has.");
    }
    Map<String, String> tags = new HashMap<>();
    for (KeyValuePair tag : bucket.tags()) {
      tags.put(text(tag.key()), text(tag.value()));
    }
    return new Tags.Known(tags);
  }

  static Exposure exposure(BucketMetadata bucket) {
    return new Exposure(
        publicAccess(bucket.publicAccess()),
        shared(bucket.sharedAccess()),
        replicated(bucket.replicationDetails()));
  }

  private static Reach publicAccess(@Nullable BucketPublicAccess access) {
    EffectivePermission permission = access == null ? null : access.effectivePermission();
    return switch (permission) {
      case PUBLIC -> Reach.YES;
      case NOT_PUBLIC -> Reach.NO;
      case null, default -> Reach.UNKNOWN;
    };
  }

  private static Reach shared(@Nullable SharedAccess access) {
    return switch (access) {
      case EXTERNAL -> Reach.YES;
      case INTERNAL, NOT_SHARED -> Reach.NO;
      case null, default -> Reach.UNKNOWN;
    };
  }

  private static Reach replicated(@Nullable ReplicationDetails details) {
    Boolean outside = details == null ? null : details.replicatedExternally();
    if (outside == null) {
      return Reach.UNKNOWN;
    }
    return outside ? Reach.YES : Reach.NO;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

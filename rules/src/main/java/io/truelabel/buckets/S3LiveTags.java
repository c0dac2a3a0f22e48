package io.truelabel.buckets;

import io.truelabel.aws.AwsClients;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Tags;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Asks S3 for the tags of a bucket, in the role that reads in its account, and for no more than a
 * few at a time.
 *
 * <p>Every request names the owner, so that a bucket of the same name that somebody else has made
 * since is refused, and not mistaken for this one.
 */
public final class S3LiveTags implements LiveTags {
  private static final int AT_ONCE = 32;
  private static final int FORBIDDEN = 403;

  private final AwsClients clients;
  private final Doors doors;
  private final Semaphore permits = new Semaphore(AT_ONCE);

  /** Live tags of one sweep, or of one run of a rule. */
  public S3LiveTags(AwsClients clients, Doors doors) {
    this.clients = clients;
    this.doors = doors;
  }

  @Override
  public Reading read(BucketId bucket) {
    return switch (doors.to(bucket.accountId(), bucket.region())) {
      case Doors.Door.Closed(String why) -> new Reading.Unreachable(why);
      case Doors.Door.Open(AwsCredentialsProvider credentials) -> ask(bucket, credentials);
    };
  }

  private Reading ask(BucketId bucket, AwsCredentialsProvider credentials) {
    permits.acquireUninterruptibly();
    try {
      return new Reading.Found(tags(get(bucket, credentials)));
    } catch (S3Exception e) {
      return refusal(bucket, e);
    } catch (SdkException e) {
      return new Reading.Refused("S3 gave no answer about the tags of this bucket.");
    } finally {
      permits.release();
    }
  }

  private GetBucketTaggingResponse get(BucketId bucket, AwsCredentialsProvider credentials) {
    return clients
        .s3(bucket.region())
        .getBucketTagging(request ->
            request
                .bucket(bucket.name())
                .expectedBucketOwner(bucket.accountId())
                .overrideConfiguration(it -> it.credentialsProvider(credentials)));
  }

  private static Tags.Known tags(GetBucketTaggingResponse answer) {
    return new Tags.Known(answer.tagSet().stream().collect(Collectors.toMap(Tag::key, Tag::value)));
  }

  private static Reading refusal(BucketId bucket, S3Exception refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    return switch (code) {
      case "NoSuchTagSet" -> new Reading.Found(new Tags.Known(Map.of()));
      case "NoSuchBucket" -> new Reading.Gone();
      default -> isElsewhere(bucket, details) ? new Reading.Gone() : refused(refusal);
    };
  }

  /** A name that now belongs to another Region is no bucket of this one any more. */
  private static boolean isElsewhere(BucketId bucket, @Nullable AwsErrorDetails details) {
    return details != null
        && details.sdkHttpResponse() != null
        && details
            .sdkHttpResponse()
            .firstMatchingHeader("x-amz-bucket-region")
            .filter(region -> !region.equals(bucket.region()))
            .isPresent();
  }

  private static Reading refused(S3Exception refusal) {
    return new Reading.Refused(
        refusal.statusCode() == FORBIDDEN
            ? "S3 refused to tell the tags of this bucket."
            : "S3 answered with an error when asked for the tags of this bucket.");
  }
}

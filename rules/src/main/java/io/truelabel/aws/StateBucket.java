package io.truelabel.aws;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The bucket that holds what Truelabel must remember; in the home Region of the central account.
 *
 * <p>Every call names the account that must own the bucket: should the name ever be taken by
 * somebody else, S3 refuses.
 */
public final class StateBucket {

  /** The policy in its canonical form, written by the deployment alone. */
  public static final String POLICY_KEY = "policy/policy.json";

  private static final int NOT_MODIFIED = 304;

  private final S3Client s3;
  private final String bucket;
  private final String owner;

  /**
   * A bucket.
   *
   * @param s3 of the bucket's Region
   * @param owner the account that must own it
   */
  public StateBucket(S3Client s3, String bucket, String owner) {
    this.s3 = s3;
    this.bucket = bucket;
    this.owner = owner;
  }

  /**
   * An object's content with its version.
   *
   * @param eTag to ask again with
   * @param versionId empty in a bucket without versions
   * @param content all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  public record Stored(String eTag, String versionId, byte[] content) {}

  /** Reads an object whole. */
  public Stored read(String key) {
    return get(request(key).build());
  }

  /** Reads an object unless it still is the one with this eTag. */
  public Optional<Stored> readIfChanged(String key, String eTag) {
    try {
      return Optional.of(get(request(key).ifNoneMatch(eTag).build()));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_MODIFIED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Writes an object whole; the last writer wins. */
  public void write(String key, String contentType, byte[] content) {
    s3.putObject(
        request ->
            request.bucket(bucket).key(key).expectedBucketOwner(owner).contentType(contentType),
        RequestBody.fromBytes(content));
  }

  private GetObjectRequest.Builder request(String key) {
    return GetObjectRequest.builder().bucket(bucket).key(key).expectedBucketOwner(owner);
  }

  private Stored get(GetObjectRequest request) {
    ResponseBytes<GetObjectResponse> object = s3.getObjectAsBytes(request);
    GetObjectResponse head = object.response();
    return new Stored(head.eTag(), text(head.versionId()), object.asByteArrayUnsafe());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

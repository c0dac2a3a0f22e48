package io.truelabel.aws;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bucket that holds what Truelabel must remember; in the home Region of the central account.
 *
 * <p>Every call names the account that must own the bucket: should the name ever be taken by
 * somebody else, S3 refuses.
 */
public final class StateBucket {

  /** The policy in its canonical form, written by the deployment alone. */
  public static final String POLICY_KEY = "policy/policy.json";

  /** The accounts that may be judged, a JSON array of ids, written by the deployment alone. */
  public static final String ACCOUNTS_KEY = "policy/accounts.json";

  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  /** S3 answers 409 when two conditional writes meet; it asks for another attempt. */
  private static final int ATTEMPTS = 3;

  /** The most that DeleteObjects takes. */
  private static final int DELETED_AT_ONCE = 1_000;

  private static final String WRITER = "truelabel-writer";

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

  /** Reads an object whole; empty when there is none. */
  public Optional<Stored> find(String key) {
    try {
      return Optional.of(read(key));
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    }
  }

  /**
   * Writes an object whole, if it still is the one that was read.
   *
   * @param expected the eTag that was read; empty when there was no object
   * @param writer names this very write, so that it is recognised when its answer was lost
   * @return the eTag of what was written
   * @throws OverwrittenException if somebody else wrote in between
   */
  public String writeIf(String key, String expected, String writer, byte[] content) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return put(key, expected, writer, content);
      } catch (S3Exception e) {
        requireConflict(e);
        Optional<String> own = ownWrite(key, expected, writer);
        if (own.isPresent()) {
          return own.get();
        }
      }
    }
    return put(key, expected, writer, content);
  }

  private String put(String key, String expected, String writer, byte[] content) {
    return s3.putObject(
            request -> {
              request.bucket(bucket).key(key).expectedBucketOwner(owner);
              request.metadata(Map.of(WRITER, writer));
              if (expected.isEmpty()) {
                request.ifNoneMatch("*");
              } else {
                request.ifMatch(expected);
              }
            },
            RequestBody.fromBytes(content))
        .eTag();
  }

  private static void requireConflict(S3Exception e) {
    if (e.statusCode() != PRECONDITION_FAILED
        && e.statusCode() != CONFLICT
        && e.statusCode() != NOT_FOUND) {
      throw e;
    }
  }

  /**
   * The eTag of our own write, whose answer was lost; empty when nothing was written, so that it is
   * worth another attempt.
   */
  private Optional<String> ownWrite(String key, String expected, String writer) {
    HeadObjectResponse now;
    try {
      now = s3.headObject(it -> it.bucket(bucket).key(key).expectedBucketOwner(owner));
    } catch (NoSuchKeyException none) {
      if (expected.isEmpty()) {
        return Optional.empty();
      }
      throw new OverwrittenException(key, "nobody: it was deleted");
    }
    String last = now.metadata().getOrDefault(WRITER, "");
    if (last.equals(writer)) {
      return Optional.of(now.eTag());
    }
    if (now.eTag().equals(expected)) {
      return Optional.empty();
    }
    throw new OverwrittenException(key, last.isEmpty() ? "somebody unnamed" : last);
  }

  /** The keys that begin with a prefix, in their order, listed page by page. */
  public Stream<String> keys(String prefix) {
    return s3
        .listObjectsV2Paginator(
            request -> request.bucket(bucket).prefix(prefix).expectedBucketOwner(owner))
        .stream()
        .flatMap(page -> page.contents().stream())
        .map(S3Object::key);
  }

  /**
   * Deletes objects; one that is gone already is no error.
   *
   * @throws IllegalStateException naming one that S3 did not delete
   */
  public void delete(List<String> keys) {
    keys.stream().gather(Gatherers.windowFixed(DELETED_AT_ONCE)).forEach(this::deleteSome);
  }

  private void deleteSome(List<String> keys) {
    List<ObjectIdentifier> objects =
        keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    List<S3Error> errors =
        s3.deleteObjects(request ->
                request
                    .bucket(bucket)
                    .expectedBucketOwner(owner)
                    .delete(delete -> delete.objects(objects).quiet(true)))
            .errors();
    if (!errors.isEmpty()) {
      S3Error first = errors.getFirst();
      throw new IllegalStateException(
          "S3 did not delete %s of %s objects; of %s it says %s: %s"
              .formatted(errors.size(), keys.size(), first.key(), first.code(), first.message()));
    }
  }

  /** Writes an object whole; the last writer wins. */
  public void write(String key, String contentType, byte[] content) {
    s3.putObject(
        request ->
            request.bucket(bucket).key(key).expectedBucketOwner(owner).contentType(contentType),
        RequestBody.fromBytes(content));
  }

  /**
   * Writes a file as an object; the last writer wins.
   *
   * @param disposition how a browser is to treat it: {@code inline} opens it
   */
  public void write(String key, String contentType, String disposition, Path file) {
    s3.putObject(
        request ->
            request
                .bucket(bucket)
                .key(key)
                .expectedBucketOwner(owner)
                .contentType(contentType)
                .contentDisposition(disposition),
        RequestBody.fromFile(file));
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

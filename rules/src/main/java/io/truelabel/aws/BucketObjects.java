package io.truelabel.aws;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Looks up single objects in anybody's bucket with list rights alone: one call an object, of one
 * key. No object is ever read.
 */
public final class BucketObjects {

  /** More versions of one object are not looked through: then it counts as still there. */
  private static final int VERSIONS = 100;

  private static final int FORBIDDEN = 403;
  private static final Lookup CLOSED =
      new Lookup.Unchecked(
          "the role %s could not be assumed in the account"
              .formatted(MemberRole.READER.roleName()));

  private final AwsClients clients;
  private final MemberAccounts members;

  /** Accounts whose role could not be assumed: nobody knocks there a thousand times. */
  private final Set<String> closed = ConcurrentHashMap.newKeySet();

  /** Objects in the buckets of these accounts, reached through the role that reads there. */
  public BucketObjects(AwsClients clients, MemberAccounts members) {
    this.clients = clients;
    this.members = members;
  }

  /**
   * What became of the object of a witness. It never fails: what cannot be looked up is unchecked.
   *
   * @param rule when an object counts as gone
   */
  public Lookup look(BucketId bucket, Witness witness, Gone rule) {
    if (closed.contains(bucket.accountId())) {
      return CLOSED;
    }
    try {
      return switch (rule) {
        case NO_CURRENT_VERSION -> current(bucket, witness);
        case NO_VERSIONS -> anyVersion(bucket, witness);
      };
    } catch (NoSuchBucketException gone) {
      return new Lookup.Gone();
    } catch (S3Exception e) {
      return new Lookup.Unchecked(
          e.statusCode() == FORBIDDEN
              ? "the role %s may not list the bucket".formatted(MemberRole.READER.roleName())
              : "S3 answered with an error (%s)".formatted(e.statusCode()));
    } catch (StsException e) {
      closed.add(bucket.accountId());
      return CLOSED;
    } catch (SdkException e) {
      return new Lookup.Unchecked("S3 did not answer");
    }
  }

  private Lookup current(BucketId bucket, Witness witness) {
    List<S3Object> first =
        s3(bucket)
            .listObjectsV2(request ->
                request
                    .bucket(bucket.name())
                    .prefix(witness.key())
                    .maxKeys(1)
                    .expectedBucketOwner(bucket.accountId())
                    .overrideConfiguration(as(bucket)))
            .contents();
    return first.stream()
        .filter(object -> object.key().equals(witness.key()))
        .findFirst()
        .map(object -> compare(witness, object.eTag(), object.lastModified()))
        .orElseGet(Lookup.Gone::new);
  }

  private Lookup anyVersion(BucketId bucket, Witness witness) {
    ListObjectVersionsResponse page =
        s3(bucket)
            .listObjectVersions(request ->
                request
                    .bucket(bucket.name())
                    .prefix(witness.key())
                    .maxKeys(VERSIONS)
                    .expectedBucketOwner(bucket.accountId())
                    .overrideConfiguration(as(bucket)));
    List<ObjectVersion> versions =
        page.versions().stream().filter(it -> it.key().equals(witness.key())).toList();
    if (versions.stream().anyMatch(it -> isScanned(witness, it)) || cutOff(page, witness)) {
      return new Lookup.Unchanged();
    }
    return newest(versions)
        .<Lookup>map(it -> new Lookup.Replaced(it.lastModified()))
        .orElseGet(Lookup.Gone::new);
  }

  private static boolean isScanned(Witness witness, ObjectVersion version) {
    return compare(witness, version.eTag(), version.lastModified()) instanceof Lookup.Unchanged;
  }

  private static boolean cutOff(ListObjectVersionsResponse page, Witness witness) {
    return Boolean.TRUE.equals(page.isTruncated()) && witness.key().equals(page.nextKeyMarker());
  }

  private static Optional<ObjectVersion> newest(List<ObjectVersion> versions) {
    return versions.stream().findFirst();
  }

  /** By eTag; where Macie gave none, by time: an object that is older than its scan was scanned. */
  private static Lookup compare(Witness witness, @Nullable String eTag, Instant lastModified) {
    boolean same =
        witness.eTag().isEmpty()
            ? !lastModified.isAfter(witness.scannedAt())
            : witness.eTag().equals(unquoted(eTag));
    return same ? new Lookup.Unchanged() : new Lookup.Replaced(lastModified);
  }

  private static String unquoted(@Nullable String eTag) {
    return eTag == null ? "" : eTag.replace("\"", "");
  }

  private S3Client s3(BucketId bucket) {
    return clients.s3(bucket.region());
  }

  private AwsRequestOverrideConfiguration as(BucketId bucket) {
    return AwsRequestOverrideConfiguration.builder()
        .credentialsProvider(members.credentials(bucket.accountId(), MemberRole.READER))
        .build();
  }
}

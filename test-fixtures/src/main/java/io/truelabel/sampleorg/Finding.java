package io.truelabel.sampleorg;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** One finding of Macie's. */
public sealed interface Finding {

  /** An opaque id, unique in the organization. */
  String id();

  /** The account that owns the bucket, and the Region. */
  Shard shard();

  /** The bucket's name. */
  String bucket();

  /** Macie's type, such as {@code SensitiveData:S3Object/Personal}. */
  String type();

  Severity severity();

  Instant createdAt();

  /** The same as {@link #createdAt} for a finding about contents. */
  Instant updatedAt();

  /** Whether a suppression rule or a person archived it. */
  boolean archived();

  /** Whether it is one of Macie's examples, which mean nothing. */
  boolean sample();

  /** The same finding, archived. */
  Finding inArchive();

  /**
   * Whether an account can list this finding.
   *
   * @param account who asks
   * @param administrator the Macie administrator of the organization
   */
  boolean visibleTo(String account, String administrator);

  /** Sensitive data in one object ({@code category} CLASSIFICATION). */
  record Contents(
      String id,
      Shard shard,
      String bucket,
      String type,
      Severity severity,
      Instant createdAt,
      Witness witness,
      List<Detection> detections,
      Origin origin,
      boolean archived,
      boolean sample)
      implements Finding {

    public Contents {
      detections = List.copyOf(detections);
    }

    /** A finding whose type and severity follow from what was detected, as Macie derives them. */
    public static Contents of(
        String id,
        Shard shard,
        String bucket,
        Instant at,
        Witness witness,
        List<Detection> detections,
        Origin origin) {
      Severity worst =
          detections.stream()
              .map(Detection::severity)
              .max(Comparator.naturalOrder())
              .orElseThrow(() -> new IllegalArgumentException("Nothing was detected."));
      String type = Category.findingType(detections);
      return new Contents(
          id, shard, bucket, type, worst, at, witness, detections, origin, false, false);
    }

    /** The same finding as one of Macie's examples. */
    public Contents asSample() {
      return new Contents(
          id,
          shard,
          bucket,
          type,
          severity,
          createdAt,
          witness,
          detections,
          origin,
          archived,
          true);
    }

    @Override
    public Instant updatedAt() {
      return createdAt;
    }

    @Override
    public Contents inArchive() {
      return new Contents(
          id, shard, bucket, type, severity, createdAt, witness, detections, origin, true, sample);
    }

    @Override
    public boolean visibleTo(String account, String administrator) {
      return switch (origin) {
        case Origin.AutomatedDiscovery() -> account.equals(administrator);
        case Origin.Job(String job, String createdBy) -> account.equals(createdBy);
      };
    }
  }

  /**
   * A change of who can reach the bucket ({@code category} POLICY).
   *
   * @param count how often it happened
   */
  record Policy(
      String id,
      Shard shard,
      String bucket,
      String type,
      Severity severity,
      Instant createdAt,
      Instant updatedAt,
      long count,
      boolean archived,
      boolean sample)
      implements Finding {

    @Override
    public Policy inArchive() {
      return new Policy(
          id, shard, bucket, type, severity, createdAt, updatedAt, count, true, sample);
    }

    @Override
    public boolean visibleTo(String account, String administrator) {
      return account.equals(administrator) || account.equals(shard.account());
    }
  }
}

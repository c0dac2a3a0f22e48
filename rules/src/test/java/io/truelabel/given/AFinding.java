package io.truelabel.given;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Finding.ScannedObject;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Origin;
import java.time.Instant;
import java.util.List;

/** A finding for a test, which says only what matters to it. */
public final class AFinding {
  public static final BucketId BUCKET =
      new BucketId("aws", "111122223333", "eu-west-1", "orders-archive");
  public static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

  private final List<Found> found;
  private String key = "one.csv";
  private int hour;
  private int severity = 2;
  private boolean archived;
  private boolean sample;
  private Origin origin = Origin.ADMINISTRATOR;

  private AFinding(List<Found> found) {
    this.found = List.copyOf(found);
  }

  public static AFinding of(Found... found) {
    return new AFinding(List.of(found));
  }

  public static AFinding of(Identifier identifier) {
    return of(new Found(identifier, 1));
  }

  /** Of one of Macie's identifiers that identify a person. */
  public static AFinding personal(String id, long count) {
    return of(new Found(new Identifier.Managed(id, "PERSONAL_INFORMATION"), count));
  }

  public static AFinding name() {
    return personal("NAME", 1);
  }

  /** Health data, which is personal data too. */
  public static AFinding health() {
    return personal("UK_NHS_NUMBER", 1);
  }

  public static AFinding credentials() {
    return of(new Identifier.Managed("AWS_CREDENTIALS", "CREDENTIALS"));
  }

  /** Something that no version of Truelabel has ever heard of. */
  public static AFinding unheardOf(String category) {
    return of(new Identifier.Managed("MARS_PASSPORT_NUMBER", category));
  }

  public AFinding in(String objectKey) {
    key = objectKey;
    return this;
  }

  /** So many hours after midnight. */
  public AFinding at(int hours) {
    hour = hours;
    return this;
  }

  public AFinding severity(int score) {
    severity = score;
    return this;
  }

  public AFinding archived() {
    archived = true;
    return this;
  }

  public AFinding fromMember() {
    origin = Origin.MEMBER;
    return this;
  }

  public AFinding sample() {
    sample = true;
    return this;
  }

  public Finding build() {
    return build(BUCKET);
  }

  public Finding build(BucketId bucket) {
    return new Finding(
        "finding-of-" + key + "-at-" + hour,
        bucket,
        MIDNIGHT.plusSeconds(3600L * hour),
        archived,
        sample,
        origin,
        severity,
        new ScannedObject(key, "etag", ""),
        found);
  }

  /** What all of these findings tell together. */
  public static Evidence evidence(AFinding... findings) {
    var evidence = Evidence.none();
    for (var finding : findings) {
      evidence = evidence.plus(finding.build());
    }
    return evidence;
  }
}

package io.truelabel.standin.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

class VersionsTest {

  private final Fixture fixture =
      new Fixture()
          .bucket("kept", Fixture.HOME, Tags.NONE)
          .bucket("plain", Fixture.HOME, Tags.NONE);

  @BeforeEach
  void keepVersions() {
    fixture.standIn.organization().buckets().change("kept", Bucket::withVersions);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void aDeletePutsAMarkerOnTopOfWhatWasThere() {
    String written = put("kept", "a.csv");
    fixture.standIn.clock().advance(Duration.ofHours(1));

    DeleteObjectResponse deleted = fixture.s3.deleteObject(r -> r.bucket("kept").key("a.csv"));
    ListObjectVersionsResponse listed = fixture.s3.listObjectVersions(r -> r.bucket("kept"));

    assertThat(deleted.deleteMarker()).isTrue();
    assertThat(listed.deleteMarkers())
        .singleElement()
        .satisfies(marker -> {
          assertThat(marker.versionId()).isEqualTo(deleted.versionId());
          assertThat(marker.isLatest()).isTrue();
          assertThat(marker.lastModified()).isEqualTo(Fixture.NOW.plus(Duration.ofHours(1)));
        });
    assertThat(listed.versions())
        .singleElement()
        .satisfies(version -> {
          assertThat(version.versionId()).isEqualTo(written);
          assertThat(version.isLatest()).isFalse();
          assertThat(version.eTag()).startsWith("\"");
          assertThat(version.size()).isEqualTo(1);
        });
    assertThat(fixture.s3.listObjectsV2(r -> r.bucket("kept")).contents()).isEmpty();
    assertRefused(() -> fixture.s3.headObject(r -> r.bucket("kept").key("a.csv")), 404);
  }

  @Test
  void anObjectComesBackWhenItsMarkerIsDeleted() {
    put("kept", "a.csv");
    String marker = fixture.s3.deleteObject(r -> r.bucket("kept").key("a.csv")).versionId();

    assertRefused(
        () -> fixture.s3.getObject(r -> r.bucket("kept").key("a.csv").versionId(marker)), 405);
    fixture.s3.deleteObject(r -> r.bucket("kept").key("a.csv").versionId(marker));

    assertThat(fixture.s3.listObjectsV2(r -> r.bucket("kept")).contents()).hasSize(1);
  }

  @Test
  void aWriteThatMustBeTheFirstMayFollowAMarker() {
    String eTag =
        fixture
            .s3
            .putObject(r -> r.bucket("kept").key("a.csv"), RequestBody.fromString("x"))
            .eTag();
    fixture.s3.deleteObject(r -> r.bucket("kept").key("a.csv"));

    assertRefused(
        () ->
            fixture.s3.putObject(
                r -> r.bucket("kept").key("a.csv").ifMatch(eTag), RequestBody.fromString("y")),
        404);
    fixture.s3.putObject(
        r -> r.bucket("kept").key("a.csv").ifNoneMatch("*"), RequestBody.fromString("y"));

    assertThat(fixture.s3.listObjectVersions(r -> r.bucket("kept")).versions())
        .extracting(ObjectVersion::isLatest)
        .containsExactly(true, false);
  }

  @Test
  void versionsComeByKeyAndNewestFirstPageByPage() {
    List<String> written = new ArrayList<>();
    for (String key : List.of("b", "a", "b", "a", "b")) {
      written.addFirst(key + " " + put("kept", key));
    }
    fixture.s3.deleteObject(r -> r.bucket("kept").key("a"));

    List<String> seen = new ArrayList<>();
    var pages = fixture.s3.listObjectVersionsPaginator(r -> r.bucket("kept").maxKeys(1));
    for (ListObjectVersionsResponse page : pages) {
      page.versions().forEach(version -> seen.add(version.key() + " " + version.versionId()));
      page.deleteMarkers().forEach(marker -> seen.add(marker.key() + " marker"));
    }

    assertThat(seen.getFirst()).isEqualTo("a marker");
    assertThat(seen.subList(1, 3))
        .containsExactlyElementsOf(written.stream().filter(v -> v.startsWith("a")).toList());
    assertThat(seen.subList(3, 6))
        .containsExactlyElementsOf(written.stream().filter(v -> v.startsWith("b")).toList());
  }

  @Test
  void aListingOfOneKeyShowsWhetherAnythingIsLeftOfIt() {
    put("kept", "pay.csv");
    put("kept", "pay.csv.bak");

    ListObjectVersionsResponse listed =
        fixture.s3.listObjectVersions(r -> r.bucket("kept").prefix("pay.csv").maxKeys(1));

    assertThat(listed.versions()).extracting(ObjectVersion::key).containsExactly("pay.csv");
    assertThat(listed.isTruncated()).isTrue();
    assertThat(listed.nextKeyMarker()).isEqualTo("pay.csv");
    assertThat(listed.nextVersionIdMarker()).isEqualTo(listed.versions().getFirst().versionId());
  }

  @Test
  void aPlaceInAKeyNeedsTheKeyAndAVersionOfIt() {
    put("kept", "a");

    assertRefused(
        () -> fixture.s3.listObjectVersions(r -> r.bucket("kept").versionIdMarker("v")), 400);
    assertRefused(
        () ->
            fixture.s3.listObjectVersions(
                r -> r.bucket("kept").keyMarker("a").versionIdMarker("unheard-of")),
        400);
    assertThat(fixture.s3.listObjectVersions(r -> r.bucket("kept").keyMarker("a")).versions())
        .isEmpty();
  }

  @Test
  void aBucketWithoutVersionsKeepsOneThatIsCalledNull() {
    put("plain", "a.csv");
    put("plain", "a.csv");

    assertThat(fixture.s3.listObjectVersions(r -> r.bucket("plain")).versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly("null");
    assertThat(fixture.s3.deleteObject(r -> r.bucket("plain").key("a.csv")).deleteMarker())
        .isNull();
    assertThat(fixture.s3.listObjectVersions(r -> r.bucket("plain")).versions()).isEmpty();
  }

  @Test
  void aBatchDeletesWhatItNamesAndSaysSo() {
    String version = put("kept", "a");
    put("kept", "b");

    DeleteObjectsResponse deleted =
        fixture.s3.deleteObjects(r ->
            r.bucket("kept")
                .delete(d ->
                    d.objects(
                        ObjectIdentifier.builder().key("a").versionId(version).build(),
                        ObjectIdentifier.builder().key("b").build(),
                        ObjectIdentifier.builder().key("never there").build())));

    assertThat(deleted.deleted())
        .extracting(DeletedObject::key)
        .containsExactly("a", "b", "never there");
    assertThat(deleted.deleted())
        .extracting(DeletedObject::deleteMarker)
        .containsExactly(null, true, true);
    assertThat(fixture.s3.listObjectVersions(r -> r.bucket("kept")).deleteMarkers())
        .extracting(DeleteMarkerEntry::key)
        .containsExactly("b", "never there");
  }

  @Test
  void aQuietBatchSaysNothing() {
    put("plain", "a");

    DeleteObjectsResponse deleted =
        fixture.s3.deleteObjects(r ->
            r.bucket("plain")
                .delete(d -> d.quiet(true).objects(ObjectIdentifier.builder().key("a").build())));

    assertThat(deleted.deleted()).isEmpty();
    assertThat(fixture.s3.listObjectsV2(r -> r.bucket("plain")).contents()).isEmpty();
  }

  @Test
  void aBatchOfMoreThanAThousandIsRefused() {
    List<ObjectIdentifier> objects =
        Collections.nCopies(1001, ObjectIdentifier.builder().key("a").build());

    assertRefused(
        () -> fixture.s3.deleteObjects(r -> r.bucket("plain").delete(d -> d.objects(objects))),
        400);
  }

  private String put(String bucket, String key) {
    return String.valueOf(
        fixture
            .s3
            .putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString("x"))
            .versionId());
  }

  private static void assertRefused(ThrowingCallable call, int status) {
    assertThatThrownBy(call)
        .asInstanceOf(type(S3Exception.class))
        .extracting(S3Exception::statusCode)
        .isEqualTo(status);
  }
}

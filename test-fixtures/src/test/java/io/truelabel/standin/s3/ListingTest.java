package io.truelabel.standin.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.truelabel.sampleorg.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class ListingTest {

  private final Fixture fixture =
      new Fixture()
          .bucket("b-home", Fixture.HOME, Tags.NONE)
          .bucket("a-home", Fixture.HOME, Tags.NONE)
          .bucket("c-abroad", Fixture.ABROAD, Tags.NONE);

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void anAccountSeesItsOwnBucketsOfAllRegionsByName() {
    assertThat(names(fixture.s3.listBuckets())).containsExactly("a-home", "b-home", "c-abroad");
    try (S3Client other = fixture.client(Fixture.OTHER, Fixture.HOME)) {
      assertThat(other.listBuckets().buckets()).isEmpty();
    }
  }

  @Test
  void theRegionIsToldOnlyWhenOneOfTheNewerParametersIsGiven() {
    assertThat(fixture.s3.listBuckets().buckets())
        .extracting(Bucket::bucketRegion)
        .containsOnlyNulls();
    assertThat(fixture.s3.listBuckets(r -> r.prefix("c-")).buckets())
        .extracting(Bucket::bucketRegion)
        .containsExactly(Fixture.ABROAD);
  }

  @Test
  void bucketsComeInPages() {
    ListBucketsResponse first = fixture.s3.listBuckets(r -> r.maxBuckets(2));
    ListBucketsResponse second =
        fixture.s3.listBuckets(r -> r.maxBuckets(2).continuationToken(first.continuationToken()));

    assertThat(names(first)).containsExactly("a-home", "b-home");
    assertThat(names(second)).containsExactly("c-abroad");
    assertThat(second.continuationToken()).isNull();
  }

  @Test
  void theBucketsOfARegionAreListedByItsOwnEndpointOnly() {
    assertThat(names(fixture.s3.listBuckets(r -> r.bucketRegion(Fixture.HOME))))
        .containsExactly("a-home", "b-home");
    assertThatThrownBy(() -> fixture.s3.listBuckets(r -> r.bucketRegion(Fixture.ABROAD)))
        .asInstanceOf(type(S3Exception.class))
        .extracting(S3Exception::statusCode)
        .isEqualTo(400);
  }

  @Test
  void aHeadTellsTheRegionEvenWhereItRefuses() {
    assertThat(fixture.s3.headBucket(r -> r.bucket("a-home")).bucketRegion())
        .isEqualTo(Fixture.HOME);
    assertThatThrownBy(() -> fixture.s3.headBucket(r -> r.bucket("c-abroad")))
        .asInstanceOf(type(S3Exception.class))
        .satisfies(refused -> {
          assertThat(refused.statusCode()).isEqualTo(301);
          assertThat(
                  refused
                      .awsErrorDetails()
                      .sdkHttpResponse()
                      .firstMatchingHeader("x-amz-bucket-region"))
              .contains(Fixture.ABROAD);
        });
  }

  @Test
  void objectsAreListedByKeyInPages() {
    IntStream.range(0, 5).forEach(i -> put("inbox/" + i));
    put("other/1");

    ListObjectsV2Response first =
        fixture.s3.listObjectsV2(r -> r.bucket("a-home").prefix("inbox/").maxKeys(3));
    ListObjectsV2Response second =
        fixture.s3.listObjectsV2(r ->
            r.bucket("a-home")
                .prefix("inbox/")
                .maxKeys(3)
                .continuationToken(first.nextContinuationToken()));

    assertThat(keys(first)).containsExactly("inbox/0", "inbox/1", "inbox/2");
    assertThat(first.isTruncated()).isTrue();
    assertThat(keys(second)).containsExactly("inbox/3", "inbox/4");
    assertThat(second.isTruncated()).isFalse();
  }

  @Test
  void oneObjectIsFoundByItsWholeKeyAsPrefix() {
    put("exports/pay.csv");
    put("exports/pay.csv.bak");
    put("exports/pa");

    ListObjectsV2Response found =
        fixture.s3.listObjectsV2(r -> r.bucket("a-home").prefix("exports/pay.csv").maxKeys(1));

    assertThat(keys(found)).containsExactly("exports/pay.csv");
    assertThat(found.contents().getFirst().size()).isEqualTo(1);
    assertThat(found.contents().getFirst().lastModified()).isEqualTo(Fixture.NOW);
  }

  @Test
  void keysOfEveryKindSurviveTheListing() {
    List<String> hostile = List.of("a&b <c>.csv", "ä/日本 语.csv", "tab\there", "plus+per%25cent");
    hostile.forEach(this::put);

    assertThat(keys(fixture.s3.listObjectsV2(r -> r.bucket("a-home"))))
        .containsExactlyInAnyOrderElementsOf(hostile);
    assertThat(keys(fixture.s3.listObjectsV2(r -> r.bucket("a-home").encodingType("url"))))
        .containsExactlyInAnyOrderElementsOf(hostile);
  }

  @Test
  void keysThatBeginAlikeUpToTheDelimiterAreOneLineOnEveryPage() {
    List.of("a/1", "a/2", "b", "c/1", "c/2").forEach(this::put);

    ListObjectsV2Response first =
        fixture.s3.listObjectsV2(r -> r.bucket("a-home").delimiter("/").maxKeys(1));
    ListObjectsV2Response rest =
        fixture.s3.listObjectsV2(r ->
            r.bucket("a-home").delimiter("/").continuationToken(first.nextContinuationToken()));

    assertThat(first.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/");
    assertThat(first.contents()).isEmpty();
    assertThat(keys(rest)).containsExactly("b");
    assertThat(rest.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("c/");
    assertThat(rest.keyCount()).isEqualTo(2);
  }

  @Test
  void theDelimiterCountsBehindThePrefixOnly() {
    List.of("in/2026/1", "in/2026/2", "in/x").forEach(this::put);

    ListObjectsV2Response found =
        fixture.s3.listObjectsV2(r -> r.bucket("a-home").prefix("in/").delimiter("/"));

    assertThat(keys(found)).containsExactly("in/x");
    assertThat(found.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("in/2026/");
  }

  @Test
  void aListingThatIsDeniedToABucketOrAnAccountIsRefused() {
    fixture.standIn.organization().listDenials().denyBucket("a-home");
    assertRefused(() -> fixture.s3.listObjectsV2(r -> r.bucket("a-home")));
    assertRefused(() -> fixture.s3.listObjectVersions(r -> r.bucket("a-home")));
    fixture.s3.listObjectsV2(r -> r.bucket("b-home"));

    fixture.standIn.organization().listDenials().denyAccount(Fixture.OWNER);
    assertRefused(() -> fixture.s3.listObjectsV2(r -> r.bucket("b-home")));

    fixture.standIn.organization().listDenials().allowBucket("a-home");
    fixture.standIn.organization().listDenials().allowAccount(Fixture.OWNER);
    put("still/writable");
    assertThat(keys(fixture.s3.listObjectsV2(r -> r.bucket("a-home")))).hasSize(1);
  }

  @Test
  void objectsOfAnotherAccountAreNotListed() {
    try (S3Client other = fixture.client(Fixture.OTHER, Fixture.HOME)) {
      assertRefused(() -> other.listObjectsV2(r -> r.bucket("a-home")));
      assertRefused(() -> other.listObjectVersions(r -> r.bucket("a-home")));
    }
  }

  @Test
  void aListingStartsAfterAKey() {
    put("a");
    put("b");

    assertThat(keys(fixture.s3.listObjectsV2(r -> r.bucket("a-home").startAfter("a"))))
        .containsExactly("b");
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .asInstanceOf(type(S3Exception.class))
        .satisfies(refused -> {
          assertThat(refused.statusCode()).isEqualTo(403);
          assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
        });
  }

  private void put(String key) {
    fixture.s3.putObject(r -> r.bucket("a-home").key(key), RequestBody.fromString("x"));
  }

  private static List<String> names(ListBucketsResponse response) {
    return response.buckets().stream().map(Bucket::name).toList();
  }

  private static List<String> keys(ListObjectsV2Response response) {
    return response.contents().stream().map(S3Object::key).toList();
  }
}

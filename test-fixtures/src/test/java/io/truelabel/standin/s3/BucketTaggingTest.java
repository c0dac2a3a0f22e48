package io.truelabel.standin.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

class BucketTaggingTest {

  private static final Tags LABELLED =
      Tags.of("DataClassification", "internal", "Team", "データ & <分析>");

  private final Fixture fixture =
      new Fixture()
          .bucket("labelled", Fixture.HOME, LABELLED)
          .bucket("bare", Fixture.HOME, Tags.NONE);

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void readsTagsAsTheyWereWritten() {
    assertThat(read("labelled"))
        .containsExactly(tag("DataClassification", "internal"), tag("Team", "データ & <分析>"));
  }

  @Test
  void aBucketWithoutTagsHasNoTagSet() {
    assertRefused(() -> read("bare"), 404, "NoSuchTagSet");
  }

  @Test
  void aBucketThatIsNotThereIsNotTheSameAsOneWithoutTags() {
    assertRefused(() -> read("nowhere"), 404, "NoSuchBucket");
  }

  @Test
  void aDeletedBucketIsNotThereAlthoughConfigRemembersIt() {
    fixture
        .standIn
        .organization()
        .buckets()
        .change(
            "labelled",
            bucket ->
                bucket.withConfig(bucket.config().withStatus(ItemStatus.DELETED, Fixture.NOW)));

    assertRefused(() -> read("labelled"), 404, "NoSuchBucket");
  }

  @Test
  void anotherAccountIsDenied() {
    try (S3Client other = fixture.client(Fixture.OTHER, Fixture.HOME)) {
      assertRefused(() -> other.getBucketTagging(r -> r.bucket("labelled")), 403, "AccessDenied");
    }
  }

  @Test
  void aBucketOfAnotherOwnerThanExpectedIsDenied() {
    assertRefused(
        () ->
            fixture.s3.getBucketTagging(
                r -> r.bucket("labelled").expectedBucketOwner(Fixture.OTHER)),
        403,
        "AccessDenied");
  }

  @Test
  void theEndpointOfAnotherRegionRedirects() {
    try (S3Client abroad = fixture.client(Fixture.OWNER, Fixture.ABROAD)) {
      assertThatThrownBy(() -> abroad.getBucketTagging(r -> r.bucket("labelled")))
          .asInstanceOf(type(S3Exception.class))
          .satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(301);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("PermanentRedirect");
            assertThat(
                    refused
                        .awsErrorDetails()
                        .sdkHttpResponse()
                        .firstMatchingHeader("x-amz-bucket-region"))
                .contains(Fixture.HOME);
          });
    }
  }

  @Test
  void aWriteReplacesTheWholeSetAndConfigSeesItBeforeMacie() {
    write("labelled", tag("Team", "web"));

    assertThat(read("labelled")).containsExactly(tag("Team", "web"));
    assertThat(fixture.truth("labelled").config().tags()).isEqualTo(Tags.of("Team", "web"));
    assertThat(fixture.truth("labelled").macie().tags()).isEqualTo(LABELLED);
  }

  @Test
  void deletedTagsAreGone() {
    fixture.s3.deleteBucketTagging(r -> r.bucket("labelled"));

    assertRefused(() -> read("labelled"), 404, "NoSuchTagSet");
  }

  @Test
  void systemTagsOutliveTheOwnersWrites() {
    fixture.bucket("made-by-a-stack", Fixture.HOME, Tags.of("aws:cloudformation:stack-name", "x"));

    write("made-by-a-stack", tag("Team", "web"));
    fixture.s3.deleteBucketTagging(r -> r.bucket("made-by-a-stack"));

    assertThat(read("made-by-a-stack")).containsExactly(tag("aws:cloudformation:stack-name", "x"));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({"Team, a|b", "aws:mine, x", "'', x", "Te*am, x"})
  void aTagThatS3DoesNotAllowIsRefused(String key, String value) {
    assertRefused(() -> write("bare", tag(key, value)), 400, "InvalidTag");
    assertThat(fixture.truth("bare").tags()).isEqualTo(Tags.NONE);
  }

  @Test
  void aKeyTwiceIsRefused() {
    assertRefused(() -> write("bare", tag("Team", "a"), tag("Team", "b")), 400, "InvalidTag");
  }

  @Test
  void aDocumentThatIsNoXmlIsRefused() {
    assertRefused(() -> write("bare", tag("Team", "\u0001")), 400, "MalformedXML");
  }

  @Test
  void fiftyTagsAreTheMost() {
    Tag[] tags = IntStream.rangeClosed(1, 51).mapToObj(i -> tag("k" + i, "v")).toArray(Tag[]::new);

    write("bare", Arrays.copyOf(tags, 50));

    assertThat(read("bare")).hasSize(50);
    assertRefused(() -> write("bare", tags), 400, "BadRequest");
  }

  private List<Tag> read(String bucket) {
    return fixture.s3.getBucketTagging(r -> r.bucket(bucket)).tagSet();
  }

  private void write(String bucket, Tag... tags) {
    fixture.s3.putBucketTagging(r -> r.bucket(bucket).tagging(t -> t.tagSet(tags)));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static void assertRefused(ThrowingCallable call, int status, String code) {
    assertThatThrownBy(call)
        .asInstanceOf(type(S3Exception.class))
        .satisfies(refused -> {
          assertThat(refused.statusCode()).isEqualTo(status);
          assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
        });
  }
}

package io.truelabel.standin.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.core.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectCallsTest {

  private static final String KEY = "ledger/v1/a b+c/ä.jsonl.gz";

  private final Fixture fixture = new Fixture().bucket("state", Fixture.HOME, Tags.NONE);

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void whatWasWrittenIsReadBackWithWhatWasSaidAboutIt() {
    put(
        "línea\n",
        r ->
            r.contentType("application/x-ndjson")
                .contentEncoding("gzip")
                .metadata(Map.of("writer", "w-1")));

    ResponseBytes<GetObjectResponse> read = get(r -> r);

    assertThat(read.asUtf8String()).isEqualTo("línea\n");
    assertThat(read.response().contentType()).isEqualTo("application/x-ndjson");
    assertThat(read.response().contentEncoding()).isEqualTo("gzip");
    assertThat(read.response().metadata()).containsEntry("writer", "w-1");
    assertThat(read.response().lastModified()).isEqualTo(Fixture.NOW);
  }

  @Test
  void aHeadTellsSizeAndTagWithoutContent() {
    PutObjectResponse written = put("12345", r -> {});

    HeadObjectResponse head = fixture.s3.headObject(r -> r.bucket("state").key(KEY));

    assertThat(head.contentLength()).isEqualTo(5);
    assertThat(head.eTag()).isEqualTo(written.eTag()).startsWith("\"");
  }

  @Test
  void aKeyThatIsNotThereIsNotFound() {
    assertRefused(() -> get(r -> r), 404);
    assertRefused(() -> fixture.s3.headObject(r -> r.bucket("state").key(KEY)), 404);
  }

  @Test
  void aReaderWhoHasItAlreadyGetsNothing() {
    String eTag = put("same", r -> {}).eTag();

    assertRefused(() -> get(r -> r.ifNoneMatch(eTag)), 304);
    assertThat(get(r -> r.ifNoneMatch("\"another\"")).asUtf8String()).isEqualTo("same");
  }

  @Test
  void aNewObjectIsCreatedOnlyOnce() {
    put("first", r -> r.ifNoneMatch("*"));

    assertRefused(() -> put("second", r -> r.ifNoneMatch("*")), 412);
    assertThat(get(r -> r).asUtf8String()).isEqualTo("first");
  }

  @Test
  void anObjectIsReplacedOnlyWhileItIsTheOneThatWasRead() {
    String first = put("first", r -> {}).eTag();

    put("second", r -> r.ifMatch(first));

    assertRefused(() -> put("third", r -> r.ifMatch(first)), 412);
    assertThat(get(r -> r).asUtf8String()).isEqualTo("second");
  }

  @Test
  void anObjectThatWasDeletedMeanwhileIsNotReplaced() {
    String eTag = put("first", r -> {}).eTag();
    fixture.s3.deleteObject(r -> r.bucket("state").key(KEY));

    assertRefused(() -> put("second", r -> r.ifMatch(eTag)), 404);
  }

  @Test
  void aDeleteHoldsToItsConditionAndIsSilentAboutNothing() {
    put("first", r -> {});

    assertRefused(
        () -> fixture.s3.deleteObject(r -> r.bucket("state").key(KEY).ifMatch("\"x\"")), 412);
    fixture.s3.deleteObject(r -> r.bucket("state").key(KEY));
    fixture.s3.deleteObject(r -> r.bucket("state").key(KEY));

    assertRefused(() -> get(r -> r), 404);
  }

  @Test
  void ofManyWritersWhoWantToBeFirstOneIs() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> claim = () -> succeeds(() -> put("mine", r -> r.ifNoneMatch("*")));
      var claims = IntStream.range(0, 16).mapToObj(i -> claim).toList();

      long winners = threads.invokeAll(claims).stream().filter(Future::resultNow).count();

      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  void aConflictOnDemandIsAnsweredBeforeAnythingIsWritten() {
    fixture
        .standIn
        .faults()
        .add(Fault.refuse("s3", "PutObject", "ConditionalRequestConflict", 409).first(1));

    assertRefused(() -> put("first", r -> r.ifNoneMatch("*")), 409);
    put("second", r -> r.ifNoneMatch("*"));

    assertThat(get(r -> r).asUtf8String()).isEqualTo("second");
  }

  @Test
  void aWriteWhoseAnswerIsLostHasTakenEffect() {
    fixture.standIn.faults().add(Fault.cutAfter("s3", "PutObject").first(1));

    assertRefused(() -> put("mine", r -> r.ifNoneMatch("*")), 412);
    assertThat(get(r -> r).asUtf8String()).isEqualTo("mine");
  }

  @Test
  void aVersionedBucketGivesEveryWriteItsOwnVersion() {
    fixture.standIn.organization().buckets().change("state", Bucket::withVersions);

    String first = put("first", r -> {}).versionId();
    String second = put("second", r -> {}).versionId();

    assertThat(first).isNotEqualTo(second);
    assertThat(get(r -> r.versionId(second)).response().versionId()).isEqualTo(second);
    assertThat(get(r -> r.versionId(first)).asUtf8String()).isEqualTo("first");
    assertThat(get(r -> r).asUtf8String()).isEqualTo("second");
    assertRefused(() -> get(r -> r.versionId("unheard-of")), 404);
  }

  @Test
  void theContentOfOtherPeoplesObjectsCannotBeRead() {
    Witness witness = new Witness(KEY, "abc", "", 10, Fixture.NOW);
    fixture.standIn.organization().objects().put("state", StoredObject.listedOnly(witness));

    assertRefused(() -> get(r -> r), 403);
  }

  @Test
  void timeInListingsFollowsTheStandInsClock() {
    fixture.standIn.clock().advance(Duration.ofDays(1));

    put("later", r -> {});

    assertThat(get(r -> r).response().lastModified())
        .isEqualTo(Fixture.NOW.plus(Duration.ofDays(1)));
  }

  private PutObjectResponse put(String content, Consumer<PutObjectRequest.Builder> more) {
    return fixture.s3.putObject(
        r -> {
          r.bucket("state").key(KEY);
          more.accept(r);
        },
        RequestBody.fromString(content));
  }

  private ResponseBytes<GetObjectResponse> get(UnaryOperator<GetObjectRequest.Builder> more) {
    return fixture.s3.getObjectAsBytes(
        more.apply(GetObjectRequest.builder().bucket("state").key(KEY)).build());
  }

  private static boolean succeeds(Runnable call) {
    try {
      call.run();
      return true;
    } catch (SdkException refused) {
      return false;
    }
  }

  private static void assertRefused(ThrowingCallable call, int status) {
    assertThatThrownBy(call)
        .asInstanceOf(type(S3Exception.class))
        .extracting(S3Exception::statusCode)
        .isEqualTo(status);
  }
}

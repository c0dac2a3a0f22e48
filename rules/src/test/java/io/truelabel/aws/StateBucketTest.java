package io.truelabel.aws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Exception;

final class StateBucketTest {

  private static final String KEY = "ledger/v1/1/eu-west-1.jsonl.gz";

  private final Loopback aws = Loopback.start();
  private final StateBucket state =
      new StateBucket(aws.clients().s3(Loopback.REGION), "state", Loopback.CENTRAL);

  @BeforeEach
  void create() {
    aws.organization()
        .buckets()
        .put(
            Bucket.of(
                new Shard(Loopback.CENTRAL, Loopback.REGION),
                "state",
                Loopback.NOW,
                Tags.NONE,
                Loopback.NOW));
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void anObjectThatIsNotThereIsNoError() {
    assertThat(state.find(KEY)).isEmpty();
  }

  @Test
  void whoReadLastMayWriteNext() {
    String first = write("", "one/1", "a");
    String second = write(first, "one/2", "b");

    assertThat(text()).contains("b");
    assertThat(state.readIfChanged(KEY, second)).isEmpty();
    assertThat(state.readIfChanged(KEY, first)).isPresent();
  }

  @Test
  void nobodyOverwritesWhatAnotherWrote() {
    String read = write("", "one/1", "a");
    write(read, "one/2", "b");

    assertThatThrownBy(() -> write(read, "two/1", "c"))
        .isInstanceOf(OverwrittenException.class)
        .hasMessageContaining("one/2")
        .hasMessageContaining("nothing was overwritten");
    assertThatThrownBy(() -> write("", "two/1", "c")).isInstanceOf(OverwrittenException.class);
    assertThat(text()).contains("b");
  }

  @Test
  void whoSeesTheObjectDeletedMeanwhileSaysSo() {
    String read = write("", "one/1", "a");
    state.delete(List.of(KEY));

    assertThatThrownBy(() -> write(read, "one/2", "b"))
        .isInstanceOf(OverwrittenException.class)
        .hasMessageContaining("deleted");
  }

  @Test
  void aWriteWhoseAnswerWasLostIsRecognised() {
    String read = write("", "one/1", "a");
    aws.standIn().faults().add(Fault.cutAfter("s3", "PutObject").first(1));

    String written = write(read, "one/2", "b");

    assertThat(text()).contains("b");
    assertThat(write(written, "one/3", "c")).isNotEqualTo(written);
  }

  @Test
  void aCreationWhoseAnswerWasLostIsRecognised() {
    aws.standIn().faults().add(Fault.cutAfter("s3", "PutObject").first(1));

    assertThat(write("", "one/1", "a")).isNotEmpty();
    assertThat(text()).contains("a");
  }

  @Test
  void twoWritesThatMeetAreTriedAgain() {
    String read = write("", "one/1", "a");
    aws.standIn()
        .faults()
        .add(Fault.refuse("s3", "PutObject", "ConditionalRequestConflict", 409).first(1));

    write(read, "one/2", "b");

    assertThat(text()).contains("b");
  }

  @Test
  void anotherRefusalIsNotTakenForAConflict() {
    aws.standIn().faults().add(Fault.refuse("s3", "PutObject", "AccessDenied", 403));

    assertThatThrownBy(() -> write("", "one/1", "a"))
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("403");
  }

  @Test
  void keysAreListedPageByPageAndDeletedInBatches() {
    List<String> keys =
        IntStream.range(0, 1_003).mapToObj(i -> "inbox/v1/1/" + (10_000 + i)).toList();
    keys.forEach(key -> state.write(key, "text/plain", new byte[] {1}));
    state.write("other", "text/plain", new byte[] {1});

    assertThat(state.keys("inbox/v1/1/")).containsExactlyElementsOf(keys);

    state.delete(keys);
    assertThat(state.keys("")).containsExactly("other");
    assertThat(aws.called()).filteredOn("S3:DeleteObjects"::equals).hasSize(2);
  }

  private String write(String expected, String writer, String content) {
    return state.writeIf(KEY, expected, writer, content.getBytes(US_ASCII));
  }

  private Optional<String> text() {
    return state.find(KEY).map(stored -> new String(stored.content(), US_ASCII));
  }
}

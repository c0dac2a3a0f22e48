package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.json.JsonValue;
import io.truelabel.verdict.Tags;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.config.model.ConfigurationItem;
import software.amazon.awssdk.services.config.model.ConfigurationItemStatus;

@DisplayName("Tags in configuration items, in every place and shape that they have been seen in")
final class RecordedTagsTest {

  private static final Instant T0 = Instant.parse("2026-05-01T09:02:00.320Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "both                  | {'tags':{'a':'1'},'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[{'tags':{'a':'1'}}]}}}",
        "own tags only         | {'tags':{'a':'1'}}",
        "own tags, no supplement | {'tags':{'a':'1'},'supplementaryConfiguration':null}",
        "supplement only       | {'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[{'tags':{'a':'1'}}]}}}",
        "own tags empty        | {'tags':{},'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[{'tags':{'a':'1'}}]}}}",
        "own tags null         | {'tags':null,'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[{'tags':{'a':'1'}}]}}}",
        "an empty set before   | {'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[{'tags':{}},{'tags':{'a':'1'}}]}}}",
        "supplement as text    | {'supplementaryConfiguration':{'BucketTaggingConfiguration':'{\\'tagSets\\':[{\\'tags\\':{\\'a\\':\\'1\\'}}]}'}}",
      })
  void findsTheTagsInAnEvent(String shape, String item) throws IOException {
    assertThat(tagsOf(item)).as(shape).isEqualTo(new Tags.Known(Map.of("a", "1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'tags':{}}",
        "{'tags':{},'supplementaryConfiguration':{}}",
        "{'tags':{},'supplementaryConfiguration':{'BucketTaggingConfiguration':null}}",
        "{'tags':{},'supplementaryConfiguration':{'BucketTaggingConfiguration':{}}}",
        "{'tags':{},'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':null}}}",
        "{'tags':{},'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[]}}}",
        "{'tags':{},'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[{'tags':{}}]}}}",
        "{'tags':{},'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[{'tags':null}]}}}",
        "{'tags':{},'supplementaryConfiguration':{'BucketTaggingConfiguration':{'tagSets':[null]}}}",
        "{'tags':{},'configuration':{'tags':{'a':'not here'}}}",
      })
  void knowsAnUntaggedBucket(String item) throws IOException {
    assertThat(tagsOf(item)).isEqualTo(new Tags.Known(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'supplementaryConfiguration':{'BucketTaggingConfiguration':'{broken'}}",
        "{'supplementaryConfiguration':{'BucketTaggingConfiguration':[1]}}",
        "{'supplementaryConfiguration':{'BucketTaggingConfiguration':7}}",
      })
  @DisplayName("what cannot be read is unknown, never untagged")
  void takesDamageAsUnknown(String item) throws IOException {
    assertThat(tagsOf(item)).isInstanceOf(Tags.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tagSets\":[{\"tags\":{\"a\":\"1\"}}]}",
        "\"{\\\"tagSets\\\":[{\\\"tags\\\":{\\\"a\\\":\\\"1\\\"}}]}\"",
      })
  @DisplayName("the history API encodes the supplement once, or once more")
  void findsTheTagsInAnApiItem(String supplement) {
    ConfigurationItem item =
        apiItem()
            .supplementaryConfiguration(Map.of("BucketTaggingConfiguration", supplement))
            .build();

    assertThat(HistoryItem.snapshot(item, Instant.EPOCH))
        .isEqualTo(
            new BucketSnapshot("AWS::S3::Bucket", "b", "OK", T0, new Tags.Known(Map.of("a", "1"))));
  }

  @Test
  void prefersTheOwnTagsOfAnApiItem() {
    ConfigurationItem item =
        apiItem()
            .tags(Map.of("a", "1", "aws:cloudformation:stack-name", "s"))
            .supplementaryConfiguration(Map.of("AccessControlList", "\"{}\""))
            .build();

    assertThat(HistoryItem.snapshot(item, Instant.EPOCH).tags())
        .isEqualTo(new Tags.Known(Map.of("a", "1", "aws:cloudformation:stack-name", "s")));
  }

  @Test
  void readsAnApiItemThatHasNothing() {
    ConfigurationItem item = ConfigurationItem.builder().resourceId("b").build();

    BucketSnapshot snapshot = HistoryItem.snapshot(item, T0);

    assertThat(snapshot).isEqualTo(new BucketSnapshot("", "b", "", T0, new Tags.Known(Map.of())));
    assertThat(snapshot.isRecorded()).isFalse();
  }

  private static ConfigurationItem.Builder apiItem() {
    return ConfigurationItem.builder()
        .resourceType("AWS::S3::Bucket")
        .resourceId("b")
        .configurationItemStatus(ConfigurationItemStatus.OK)
        .configurationItemCaptureTime(T0);
  }

  private static Tags tagsOf(String item) throws IOException {
    String json = item.replace("\\'", "\\\"").replace('\'', '"');
    return EventItem.snapshot(JsonValue.parse(json), T0).tags();
  }
}

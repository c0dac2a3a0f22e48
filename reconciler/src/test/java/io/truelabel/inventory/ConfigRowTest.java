package io.truelabel.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.buckets.ConfigBucket;
import io.truelabel.buckets.ConfigRow;
import io.truelabel.buckets.Recording;
import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Tags;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigRowTest {

  @Test
  @DisplayName("a row says which bucket it is, when it was made, and its tags as a list")
  void readsARow() {
    String row =
        """
        {"resourceId":"pay","accountId":"111122223333","awsRegion":"eu-west-1",
         "resourceCreationTime":"2026-05-01T09:00:00.000Z",
         "tags":[{"key":"DataClassification","value":"restricted","tag":"DataClassification=restricted"},
                 {"key":"Empty","value":"","tag":"Empty="}]}\
        """;

    assertThat(ConfigRow.bucket(row))
        .hasValue(
            new ConfigBucket(
                new BucketId("aws", "111122223333", "eu-west-1", "pay"),
                Instant.parse("2026-05-01T09:00:00Z"),
                new Tags.Known(Map.of("DataClassification", "restricted", "Empty", ""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"tags\":[]'          | true",
        "'\"tags\":null'        | false",
        "'\"tags\":{\"a\":\"b\"}' | false",
        "'\"other\":1'          | false",
      })
  @DisplayName("an empty list says that there are no tags; no list says nothing")
  void tellsUntaggedFromUnsaid(String tags, boolean known) {
    var bucket =
        ConfigRow.bucket(
            "{\"resourceId\":\"b\",\"accountId\":\"111122223333\",\"awsRegion\":\"eu-west-1\","
                + tags
                + "}");

    assertThat(bucket.orElseThrow().tags() instanceof Tags.Known).isEqualTo(known);
    assertThat(bucket.orElseThrow().createdAt()).isEqualTo(Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"resourceId\":\"b\",\"awsRegion\":\"eu-west-1\"}",
        "{\"resourceId\":\"b\",\"accountId\":\"12\",\"awsRegion\":\"eu-west-1\"}",
        "{\"accountId\":\"111122223333\",\"awsRegion\":\"eu-west-1\"}",
        "{\"resourceId\":\"b\",\"accountId\":\"111122223333\"}",
      })
  @DisplayName("a row that does not say which bucket it is, is none")
  void skipsWhatCannotBeUsed(String row) {
    assertThat(ConfigRow.bucket(row)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                              | CONTINUOUS",
        "{\"Recording\":false}                                           | OFF",
        "{\"RecordingMode\":{\"RecordingFrequency\":\"DAILY\"}}          | DAILY",
        "{\"RecordingMode\":{\"RecordingFrequency\":\"CONTINUOUS\"}}     | CONTINUOUS",
        "{\"RecordingGroup\":{\"ResourceTypes\":[\"AWS::S3::Bucket\"]}}  | CONTINUOUS",
        "{\"RecordingGroup\":{\"ResourceTypes\":[\"AWS::EC2::Volume\"]}} | OFF",
        "{\"RecordingGroup\":{\"ExclusionByResourceTypes\":{\"ResourceTypes\":[\"AWS::S3::Bucket\"]}}} | OFF",
        "{\"RecordingMode\":{\"RecordingFrequency\":\"CONTINUOUS\",\"RecordingModeOverrides\":[{\"ResourceTypes\":[\"AWS::S3::Bucket\"],\"RecordingFrequency\":\"DAILY\"}]}} | DAILY",
        "{\"RecordingMode\":{\"RecordingFrequency\":\"DAILY\",\"RecordingModeOverrides\":[{\"ResourceTypes\":[\"AWS::S3::Bucket\"],\"RecordingFrequency\":\"CONTINUOUS\"}]}} | CONTINUOUS",
      })
  @DisplayName("a recorder says whether and how often it records buckets")
  void readsARecorder(String configuration, Recording recording) {
    String row = "{\"accountId\":\"111122223333\",\"configuration\":" + configuration + "}";

    assertThat(RecorderRow.of(row)).isEqualTo(new RecorderRow("111122223333", recording));
  }
}

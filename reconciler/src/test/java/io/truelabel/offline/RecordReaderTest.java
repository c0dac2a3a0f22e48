package io.truelabel.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordReaderTest {
  private static final String BUCKET = "{\"bucketName\": \"b\", \"accountId\": \"1\"}";
  private static final String FINDING =
      "{\"id\": \"f\", \"category\": \"CLASSIFICATION\", \"archived\": false,"
          + " \"resourcesAffected\": {}}";
  private static final String RESULT =
      "{\"id\": \"r\", \"classificationDetails\": {}, \"resourcesAffected\": {}}";
  private static final String CONFIG =
      "{\\\"resourceType\\\": \\\"AWS::S3::Bucket\\\", \\\"resourceName\\\": \\\"b\\\"}";

  private static List<String> kinds(String json) throws IOException {
    List<Item> items = new ArrayList<>();
    RecordReader.read(new ByteArrayInputStream(json.getBytes(UTF_8)), items::add);
    return items.stream().map(item -> item.getClass().getSimpleName()).toList();
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form("a page of buckets", page("buckets", BUCKET, BUCKET), "Bucket", "Bucket"),
        form(
            "pages behind one another",
            page("buckets", BUCKET) + "\n" + page("buckets", BUCKET),
            "Bucket",
            "Bucket"),
        form(
            "a page with a token",
            "{\"nextToken\": \"x\", \"buckets\": [" + BUCKET + "]}",
            "Bucket"),
        form("a page of findings", page("findings", FINDING), "Found"),
        form("a list that a query left", "[" + BUCKET + ", " + FINDING + "]", "Bucket", "Found"),
        form("no findings", page("findings"), "NoFindings"),
        form("no ids", page("findingIds"), "NoFindings"),
        form("ids", page("findingIds", "\"a\"", "\"b\""), "Listed", "Listed"),
        form("one finding a line", FINDING + "\n" + FINDING + "\n", "Found", "Found"),
        form("analyzed objects", RESULT + "\n" + RESULT, "Analyzed", "Analyzed"),
        form(
            "an event",
            "{\"detail-type\": \"Macie Finding\", \"source\": \"aws.macie\", \"detail\": "
                + FINDING
                + "}",
            "Found"),
        form("Config's results", page("Results", "\"" + CONFIG + "\""), "ConfigLine"),
        form("Config's results by a query", "[\"" + CONFIG + "\"]", "ConfigLine"),
        form("a job", "{\"jobId\": \"j\", \"s3JobDefinition\": {}}", "Job"),
        form("a manifest", "{\"truelabelCollection\": 1}", "Manifest"),
        form("Security Hub's form", "{\"Findings\": []}", "Foreign"),
        form("findings of another service", page("findings", "{\"findingArn\": \"x\"}"), "Foreign"),
        form("S3's buckets", "{\"Buckets\": [{\"Name\": \"b\"}]}", "Foreign"),
        form("another event", "{\"detail-type\": \"EC2 Instance\", \"detail\": {}}", "Foreign"),
        form("a number", "5", "Foreign"),
        form("an error", "{\"message\": \"Access denied\"}", "Foreign"));
  }

  private static Arguments form(String name, String json, String... kinds) {
    return Arguments.of(name, json, List.of(kinds));
  }

  private static String page(String member, String... entries) {
    return "{\"" + member + "\": [" + String.join(",", entries) + "]}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatAFileHoldsIsToldByItsContent(String name, String json, List<String> kinds)
      throws IOException {
    assertThat(kinds(json)).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "getfindings-personal, Found",
    "getfindings-multiple, Found",
    "getfindings-policy, Found",
    "eventbridge-customidentifier, Found",
    "eventbridge-policy, Found",
    "asff-personal, Foreign"
  })
  void theSamplesOfTheWireAreKnown(String sample, String kind) throws IOException {
    assertThat(kinds(Exported.sample(sample))).containsExactly(kind);
  }

  @Test
  void whereDataWasFoundIsNotEvenRead() throws IOException {
    List<Item> items = new ArrayList<>();

    RecordReader.read(
        new ByteArrayInputStream(Exported.sample("getfindings-multiple").getBytes(UTF_8)),
        items::add);

    assertThat(items.toString()).doesNotContain("full_name").contains("CREDIT_CARD_NUMBER");
  }

  @Test
  void aRecordLargerThanAnyOfAwsEndsTheReading() {
    String large = "{\"category\": [" + "0,".repeat(BoundedTree.LARGEST_RECORD / 8) + "0]}";

    assertThatThrownBy(() -> kinds(large))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageContaining("larger than 4 MiB");
  }
}

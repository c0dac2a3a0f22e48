package io.truelabel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.truelabel.cli.Golden;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of a message, one for each kind of subscriber. */
class MessageFormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of("one", Letters.written(Letters.one())),
        Arguments.of("news", Letters.written(Letters.news())),
        Arguments.of("digest", Letters.written(Letters.digest())),
        Arguments.of("test", new LetterWriter(Letters.sample()).write(Letters.one())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void everyFormReadsAsItShould(String name, Message message) throws IOException {
    Golden.assertMatches("message-" + name + ".txt", message.subject() + "\n\n" + message.body());
    Golden.assertMatches("message-" + name + "-chat.json", pretty(message.chat()));
    Golden.assertMatches("message-" + name + "-data.json", pretty(message.data()));
    Golden.assertMatches(
        "message-" + name + "-attributes.txt",
        message.attributes().stream()
            .map(it -> "%-10s %-13s %s%n".formatted(it.name(), it.type(), it.value()))
            .collect(Collectors.joining()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void machinesGetWhatTheSchemaPublishes(String name, Message message) throws IOException {
    assertThat(problems(message.data())).as(name).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void whatMachinesGetCanBeReadBack(String name, Message message) throws IOException {
    AlertData read = read(message.data());

    assertThat(PlainJson.compact(read)).as(name).isEqualTo(message.data());
  }

  @Test
  void theSchemaRefusesWhatIsNotPublished() throws IOException {
    String data = Letters.written(Letters.one()).data();

    assertThat(problems(data.replace("\"new\"", "\"news\""))).isNotEmpty();
    assertThat(problems(data.replaceFirst("\\{", "{\"key\":\"customers.csv\","))).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void aQueueWithRawDeliveryTakesTheAttributes(String name, Message message) {
    assertThat(message.attributes()).as(name).hasSizeLessThanOrEqualTo(10);
    assertThat(message.attributes()).allMatch(it -> !it.value().isEmpty());
  }

  @Test
  void allAboutOneBucketIsOneThreadAndADigestIsAnother() {
    String thread = "/metadata/threadId";

    assertThat(chat(Letters.one()).at(thread).asText())
        .isEqualTo("truelabel/222233334444/eu-west-1/card-exports");
    assertThat(chat(Letters.news()).at(thread).asText()).isEqualTo("truelabel/team/2026-11-22");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40, 3_000})
  void aChatTakesTheNotification(int buckets) {
    JsonNode chat = chat(Letters.many(buckets, "Müller & Söhne <GmbH> ".repeat(12)));

    assertThat(chat.path("version").asText()).isEqualTo("1.0");
    assertThat(chat.path("source").asText()).isEqualTo("custom");
    JsonNode content = chat.path("content");
    assertThat(content.path("title").asText().length()).isBetween(1, 250);
    assertThat(content.path("description").asText().length()).isBetween(1, 8_000);
    content.path("nextSteps").forEach(step -> assertThat(step.asText()).hasSizeLessThan(351));
    content.path("keywords").forEach(word -> assertThat(word.asText()).hasSizeLessThan(76));
  }

  @Test
  void aNotificationThatIsCutSaysHowManyMore() {
    String description = chat(Letters.many(3_000, "")).at("/content/description").asText();

    long told = description.lines().filter(line -> line.startsWith("\u2022")).count();
    assertThat(description).contains("... and " + (3_000 - told) + " more", Letters.REPORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "\\\"\\\"\\\"", "支支支支", "\ud800", "<&>@*_~`"})
  void theWholeMessageStaysWithinSnsWhateverOwnersWrite(String team) throws IOException {
    Message message = Letters.written(Letters.many(1_500, team.repeat(60)));

    assertThat(message.bytes()).isBetween(Message.MAXIMUM_BYTES - 10_000, Message.MAXIMUM_BYTES);
    AlertData data = read(message.data());
    assertThat(data.buckets()).hasSize(1_500 - data.left());
    assertThat(message.body()).contains("... and " + data.left() + " more.", Letters.REPORT);
  }

  @Test
  void teamsWithoutEndDoNotFillTheAttributes() {
    Letter letter =
        Letters.of(
            IntStream.range(0, 500)
                .mapToObj(i ->
                    Results.wrong(
                        "bucket-" + i,
                        Severity.LOW,
                        "team-" + i,
                        Map.of(),
                        ViolationKind.TOPIC_MISSING))
                .map(bucket -> Letters.entry(bucket, new News.Fresh()))
                .toArray(Letter.Entry[]::new));

    Attribute teams =
        Letters.written(letter).attributes().stream()
            .filter(it -> it.name().equals("team"))
            .findFirst()
            .orElseThrow();

    assertThat(teams.value().split(",", -1)).hasSize(101).contains("\"and-more\"]");
  }

  @Test
  void somethingPutRightIsNoSeverity() {
    Message message =
        Letters.written(
            Letters.of(
                Letters.entry(
                    Results.compliant("cleaned-up"), new News.Resolved(News.How.CLEANED))));

    assertThat(message.body()).startsWith("1 S3 bucket put right.\n");
    assertThat(message.subject()).isEqualTo("Truelabel: 1 S3 bucket put right (2026-11-22)");
    assertThat(message.attributes()).contains(Attribute.of("severity", "none"));
  }

  @Test
  void whatWasNoticedOnTheWayIsToldInAChatAndToMachines() throws IOException {
    BucketResult cards = Letters.CARDS;
    String notice = "The tags are those of the finding's time.";
    BucketResult noticed =
        new BucketResult(
            cards.id(),
            cards.createdAt(),
            cards.knownBy(),
            cards.recorded(),
            cards.outcome(),
            cards.level(),
            cards.judgedAs(),
            cards.team(),
            cards.tagsSeen(),
            cards.tagsUnknown(),
            cards.verdicts(),
            cards.evidence(),
            List.of(notice));

    Message message = Letters.written(Letters.of(Letters.entry(noticed, new News.Fresh())));

    assertThat(tree(message.chat()).at("/content/description").asText()).contains(notice);
    assertThat(read(message.data()).buckets().getFirst().notices()).containsExactly(notice);
    assertThat(problems(message.data())).isEmpty();
  }

  private static JsonNode chat(Letter letter) {
    return tree(Letters.written(letter).chat());
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private static AlertData read(String json) throws IOException {
    return PlainJson.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), AlertData.class);
  }

  private static String pretty(String json) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(json)) + "\n";
  }

  private static List<String> problems(String json) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(AlertData.class.getResourceAsStream("alert.schema.json"))) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
      return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }
}

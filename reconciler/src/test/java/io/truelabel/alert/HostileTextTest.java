package io.truelabel.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.truelabel.report.CsvReport;
import io.truelabel.report.History;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.Report;
import io.truelabel.report.html.HtmlReport;
import io.truelabel.slack.SlackPreview;
import io.truelabel.slack.SlackSamples;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.text.Printable;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an owner may write into a tag, against everything that shows it. */
class HostileTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a chat acts on. */
  private static final CharSequence[] ACTS = {
    "<", ">", "`", "~", "@", "://", "](", "&#", "\r", "\u001b"
  };

  static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of("mentions everybody", "<!channel> <!here> @channel"),
        Arguments.of("mentions somebody", "<@U012AB3CD>"),
        Arguments.of("links elsewhere", "<https://evil.example|The whole report>"),
        Arguments.of("links as Teams does", "[The whole report](https://evil.example)"),
        Arguments.of("looks like an address", "https://evil.example/login"),
        Arguments.of("formats", "*CRITICAL* _x_ ~y~ ```code"),
        Arguments.of("is HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
        Arguments.of("closes HTML", "\"></td></table><style>*{display:none}</style>"),
        Arguments.of("is an entity", "&lt;b&gt;&amp;&#x41;"),
        Arguments.of("calculates", "=HYPERLINK(\"https://evil.example\",\"open\")"),
        Arguments.of("calculates with a plus", "+1+cmd|' /C calc'!A0"),
        Arguments.of("calculates with an at", "@SUM(1;1)"),
        Arguments.of("calculates after a tab", "\t=1+1"),
        Arguments.of("breaks the line", "Team\r\nBcc: all@example.com\r\n\r\n1. CRITICAL: forged"),
        Arguments.of("breaks the line in Unicode", "a\u2028b\u2029c\u0085d"),
        Arguments.of("steers a terminal", "\u001b[2J\u001b]0;title\u0007\u009b31m"),
        Arguments.of("rings", "\u0007\b\u007f\u0000"),
        Arguments.of("turns the reading round", "\u202eevil\u2066x\u2069\u200f"),
        Arguments.of("hides", "pay\u200broll\ufeff\u00ad\u2060"),
        Arguments.of("is half a character", "\ud83d"),
        Arguments.of("is nobody's character", "\ue000\uffff"),
        Arguments.of("is JSON", "\",\"severity\":\"none\",\"x\":\""),
        Arguments.of("is very long", "long ".repeat(51)),
        Arguments.of("is honest", "Zahlungsverkehr Müller & Söhne, 支付"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aSubjectIsPrintableAscii(String what, String text) {
    assertThat(message(text).subject()).as(what).matches("[ -~]{1,99}");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aLetterHoldsNothingThatBreaksALineSteersOrHides(String what, String text) {
    String body = message(text).body();

    assertThat(body.replace("\n", "")).as(what).isEqualTo(Printable.of(body.replace("\n", "")));
    assertThat(body.lines()).filteredOn(line -> line.matches("[0-9]+\\. .*")).hasSize(1);
    assertThat(body.lines()).filteredOn("--"::equals).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aChatMentionsLinksAndFormatsNothingOfIt(String what, String text) throws IOException {
    JsonNode chat = JSON.readTree(message(text).chat());

    Stream.of("/content/description", "/content/nextSteps/0")
        .map(part -> chat.at(part).asText())
        .forEach(part -> assertThat(ours(part)).as(what).doesNotContain(ACTS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void slackMentionsLinksAndFormatsNothingOfIt(String what, String text) throws IOException {
    String data = message(text).data();

    for (String section : SlackSamples.sections(data)) {
      assertThat(ours(section)).as(what).doesNotContain(ACTS);
    }
    assertThat(SlackPreview.of(data, text)).as(what).allMatch(line -> !line.contains("\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void machinesGetItAsItIs(String what, String text) throws IOException {
    Message message = message(text);

    assertThat(message.data()).as(what).matches("[ -~\\x7f]+");
    JsonNode bucket = JSON.readTree(message.data()).at("/buckets/0");
    assertThat(bucket.path("team").asText()).isEqualTo(text);
    assertThat(bucket.path("severity").asText()).isEqualTo("high");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void attributesAreTextThatSnsTakes(String what, String text) {
    assertThat(message(text).attributes())
        .as(what)
        .allMatch(it -> it.value().codePoints().noneMatch(HostileTextTest::refused));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aSpreadsheetCalculatesNothingOfIt(String what, String text) throws IOException {
    StringBuilder csv = new StringBuilder();
    CsvReport.write(Results.summary(bucket(text)), csv);

    String[] cells = csv.toString().lines().skip(1).findFirst().orElseThrow().split(",", -1);

    assertThat(cells).as(what).allMatch(cell -> !cell.matches("\"?[=+@\\t].*"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aPageShowsNothingOfItAsMarkup(String what, String text) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    HtmlReport.write(
        Report.of(Results.summary(bucket(text))), History.NONE, ObjectNames.NONE, page);

    assertThat(page.toString(UTF_8))
        .as(what)
        .doesNotContain("<script>alert", "<img src=x", "</td></table><style>", "<https://evil");
  }

  /** Without what we wrote ourselves: one bold rank, and the link to the report. */
  private static String ours(String text) {
    return text.replace("<" + Letters.REPORT + "|The whole report>", "")
        .replace(Letters.REPORT, "")
        .replace("*HIGH*", "")
        .replaceAll("&(amp|lt|gt);", "");
  }

  private static boolean refused(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE
        || (codePoint < ' ' && codePoint != '\n')
        || codePoint == 0xFFFF;
  }

  private static Message message(String text) {
    return Letters.written(
        Letters.of(new Letter.Entry(bucket(text), new News.Fresh(), "The bucket says " + text)));
  }

  private static BucketResult bucket(String text) {
    return Results.wrong(
        "hostile", Severity.HIGH, text, Map.of("Team", text), ViolationKind.TOPIC_MALFORMED);
  }
}

package io.truelabel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.cli.Golden;
import io.truelabel.label.TopicArn;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.text.Paragraph;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
  private static final TopicArn TOPIC = new TopicArn("aws", "eu-west-1", Results.MEMBER, "team");
  private static final BucketResult CARDS =
      Results.wrong("card-exports", Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL);
  private static final BucketResult OPEN =
      Results.wrong(
          "open-website",
          Severity.CRITICAL,
          ViolationKind.EXPOSED_PUBLIC,
          ViolationKind.TOPIC_MISSING);

  @Test
  void aLetterReadsAsItShould() throws IOException {
    Message message =
        write(
            entry(CARDS),
            new Letter.Entry(OPEN, new News.Fresh(), "The bucket's tags name no topic."));

    Golden.assertMatches("letter.txt", message.subject() + "\n\n" + message.body());
  }

  @Test
  void aCopyForTheStreamSaysThatOwnersWereNotToldWhileObserving() throws IOException {
    Message message =
        new LetterWriter(Occasion.of(Results.plan(), Occasion.Mode.OBSERVE, ""))
            .write(new Letter(TOPIC, List.of(entry(CARDS))));

    Golden.assertMatches("letter-observing.txt", message.subject() + "\n\n" + message.body());
  }

  @Test
  void theFirstLineSaysHowManyAndHowBad() {
    assertThat(write(entry(CARDS), entry(OPEN)).body().lines().findFirst())
        .hasValue("2 S3 buckets need attention: 1 critical, 1 high.");
  }

  @Test
  void theWorstBucketComesFirst() {
    String body = write(entry(CARDS), entry(OPEN)).body();

    assertThat(body.indexOf("open-website")).isLessThan(body.indexOf("card-exports"));
  }

  @Test
  void aLetterThatWouldBeTooLongIsCutAtAWholeBucketAndSaysHowManyMore() {
    Letter.Entry[] entries =
        IntStream.range(0, 2_000)
            .mapToObj(i -> String.format(Locale.ROOT, "bucket-%05d", i))
            .map(name -> Results.wrong(name, Severity.LOW, ViolationKind.TOPIC_MISSING))
            .map(LetterWriterTest::entry)
            .toArray(Letter.Entry[]::new);

    Message message = write(entries);

    String body = message.body();
    long shown = body.lines().filter(line -> line.matches("\\d+\\. LOW: .*")).count();
    assertThat(message.bytes()).isBetween(250_000, Message.MAXIMUM_BYTES);
    assertThat(body).contains("... and " + (2_000 - shown) + " more.");
    assertThat(count(body, "What to do:")).isEqualTo(shown);
  }

  @Test
  void bytesAreCountedAndNotCharacters() {
    Letter.Entry[] entries =
        IntStream.range(0, 1_500)
            .mapToObj(i -> wrong(String.format(Locale.ROOT, "bucket-%05d", i), "支".repeat(200)))
            .map(LetterWriterTest::entry)
            .toArray(Letter.Entry[]::new);

    assertThat(write(entries).bytes()).isLessThanOrEqualTo(Message.MAXIMUM_BYTES);
  }

  @Test
  void aBucketWithManyViolationsDoesNotFillTheLetter() {
    ViolationKind[] all = ViolationKind.values();

    String body = write(entry(Results.wrong("contrived", Severity.LOW, all))).body();

    assertThat(count(body, "What is wrong:")).isEqualTo(8);
    assertThat(body).contains("And " + (all.length - 8) + " more");
  }

  @Property(tries = 200)
  void nothingThatAnOwnerWritesCanForgeALine(@ForAll String team, @ForAll String reason) {
    Message message = write(new Letter.Entry(wrong("a", team), new News.Fresh(), reason));

    assertThat(message.subject()).matches("[ -~]{1,99}");
    assertThat(message.body().replace("\n", ""))
        .matches(text -> text.codePoints().noneMatch(LetterWriterTest::steers), "harmless");
    assertThat(message.body().lines())
        .filteredOn(line -> line.startsWith("1. ") || line.equals("--"))
        .hasSize(2);
  }

  @Test
  void linesStayNarrow() {
    assertThat(write(entry(CARDS), entry(OPEN)).body().lines())
        .allMatch(line -> line.length() <= Paragraph.COLUMNS);
  }

  @Test
  void everyKindHasItsReasonToMatter() {
    assertThat(Arrays.stream(ViolationKind.values()).map(Stakes::of))
        .allMatch(text -> text.matches("[A-Z].*\\."));
  }

  private static boolean steers(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
  }

  private static BucketResult wrong(String name, String team) {
    return Results.wrong(name, Severity.LOW, team, Map.of(), ViolationKind.TOPIC_MISSING);
  }

  private static Message write(Letter.Entry... entries) {
    Letter letter = new Letter(TOPIC, List.of(entries));
    return new LetterWriter(Occasion.of(Results.plan(), Occasion.Mode.OWNERS, "")).write(letter);
  }

  private static Letter.Entry entry(BucketResult bucket) {
    return new Letter.Entry(bucket, new News.Fresh(), "");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}

package io.truelabel.ledger;

import static io.truelabel.given.AFinding.evidence;
import static io.truelabel.given.AFinding.name;
import static io.truelabel.given.AFinding.personal;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Retirements;
import io.truelabel.given.AnyFindings;
import io.truelabel.verdict.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LedgerFormatTest {

  private static final String ACCOUNT = "111122223333";
  private static final String REGION = "eu-west-1";
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final LedgerHeader HEADER =
      new LedgerHeader(ACCOUNT, REGION, "sweep-7", NOON, "v3", NOON.minusSeconds(5), NOON);

  @Test
  void theFirstVersionOfTheSchemaStaysAsItIs() throws IOException {
    assertThat(text(write(HEADER, line("orders", evidence(name().in("a\u00e9.csv"))))))
        .isEqualTo(
            """
            {"schema":1,"account":"111122223333","region":"eu-west-1","writer":"sweep-7",\
            "writtenAt":"2026-05-01T12:00:00Z","policyVersion":"v3",\
            "findingsThrough":"2026-05-01T11:59:55Z","fullReadAt":"2026-05-01T12:00:00Z"}
            {"bucket":"orders","seenAt":"2026-05-01T12:00:00Z","objects":3,"bytes":4,\
            "changedAt":"2026-05-01T12:00:00Z","lookedAt":"2026-04-30T12:00:00Z",\
            "told":{"since":"2026-05-01T12:00:00Z","last":"2026-05-01T12:00:01Z","owner":true,\
            "level":"public","waiver":"2026-06-30","said":[{"kind":"contents-exceed-label",\
            "required":"confidential","severity":"high"}]},"evidence":[{"identifier":"NAME",\
            "category":"PERSONAL_INFORMATION","custom":false,"band":"one","severity":2,\
            "suppressed":false,"more":false,"unlisted":false,"earliest":"2026-03-01T00:00:00Z",\
            "newest":[{"key":"a\\u00E9.csv","eTag":"etag","versionId":"",\
            "scannedAt":"2026-03-01T00:00:00Z"}]}],"retired":[{"identifier":"badge",\
            "category":"CUSTOM_IDENTIFIER","custom":true,"key":"old.csv",\
            "until":"2026-05-01T12:00:00Z"}]}\
            """);
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("anything") Evidence one, @ForAll("anything") Evidence two)
      throws IOException {
    List<LedgerLine> lines = List.of(line("a-bucket", one), line("b-bucket", two));

    byte[] written = write(HEADER, lines.toArray(LedgerLine[]::new));

    assertThat(read(written)).isEqualTo(lines);
    assertThat(write(HEADER, lines.toArray(LedgerLine[]::new))).isEqualTo(written);
  }

  @Test
  void aBucketThatNobodyWasToldOfIsReadBack() throws IOException {
    assertThat(read(write(HEADER, LedgerLine.blank("orders"))))
        .containsExactly(LedgerLine.blank("orders"));
  }

  @ParameterizedTest
  @EnumSource(Told.Owner.class)
  void whetherAnOwnerWasToldIsReadBack(Told.Owner owner) throws IOException {
    LedgerLine line = line("orders", Evidence.none());
    LedgerLine telling = line.telling(line.told().withOwner(owner));

    assertThat(read(write(HEADER, telling))).containsExactly(telling);
  }

  @Test
  void anOwnerWhoWasNotToldIsReadFromEarlierVersionsAsObserved() throws IOException {
    LedgerLine line = line("orders", Evidence.none());
    String earlier = text(write(HEADER, line)).replace("\"owner\":true", "\"owner\":false");

    assertThat(read(zip(earlier)))
        .containsExactly(line.telling(line.told().withOwner(Told.Owner.OBSERVED)));
  }

  @Test
  void theHeaderIsReadBack() throws IOException {
    try (LedgerReader reader = open(write(HEADER))) {
      assertThat(reader.header()).isEqualTo(HEADER);
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void whereverItIsCutOffItIsRefused() throws IOException {
    byte[] whole = write(HEADER, line("orders", evidence(name(), personal("ADDRESS", 5))));

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(catchThrowable(() -> read(cut)))
          .as("after %s of %s bytes", length, whole.length)
          .isInstanceOf(LedgerFormatException.class)
          .hasMessageStartingWith("The ledger of account 111122223333 in eu-west-1 is damaged: ");
    }
  }

  @Test
  void aFlippedBitIsRefusedOrSeenToBeOneOfTheSameLines() throws IOException {
    byte[] whole = write(HEADER, line("orders", evidence(name())));

    for (int at = 10; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 1;
      assertThat(catchThrowable(() -> read(flipped)))
          .as("bit of byte %s", at)
          .isInstanceOf(LedgerFormatException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "schema":1        | "schema":2        | has schema 2, and this version of Truelabel reads up to 1
          "region":"eu      | "region":"us      | it belongs to another account or Region
          "writtenAt":"2026 | "writtenAt":"soon | a value in it is not allowed
          "band":"one"      | "band":"few"      | band in evidence[0] is not one of one, some, many
          "waiver":"2026    | "waiver":"soon    | a value in it is not allowed
          "severity":"high" | "severity":"dire" | severity in said[0] is not one of low, medium, high, critical
          "seenAt"          | "sawAt"           | seenAt in the document is not a text
          "bucket":"a-      | "bucket":"z-      | its lines are not in order
          """)
  void whatIsNotOursIsRefusedByName(String ours, String theirs, String said) throws IOException {
    String sound =
        text(write(HEADER, line("a-bucket", evidence(name())), line("b-bucket", evidence(name()))));
    String damaged = sound.replace(ours, theirs);
    assertThat(damaged).isNotEqualTo(sound);

    assertThatThrownBy(() -> read(zip(damaged)))
        .isInstanceOf(LedgerFormatException.class)
        .hasMessageContaining(said);
  }

  @Test
  void linesOutOfOrderAreNotWritten() throws IOException {
    var writer = new LedgerWriter(HEADER);
    writer.write(line("b-bucket", Evidence.none()));

    assertThatThrownBy(() -> writer.write(line("a-bucket", Evidence.none())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Evidence> anything() {
    return AnyFindings.evidence();
  }

  private static LedgerLine line(String bucket, Evidence evidence) {
    return new LedgerLine(
        bucket,
        NOON,
        evidence,
        Retirements.none().plus(new Identifier.Custom("badge"), "old.csv", NOON),
        new Volume(3, 4, NOON),
        NOON.minus(Duration.ofDays(1)),
        new Told(
            List.of(new Said("contents-exceed-label", "confidential", Severity.HIGH)),
            NOON,
            NOON.plusSeconds(1),
            Told.Owner.TOLD,
            "public",
            LocalDate.of(2026, 6, 30)));
  }

  private static byte[] write(LedgerHeader header, LedgerLine... lines) throws IOException {
    var writer = new LedgerWriter(header);
    for (LedgerLine line : lines) {
      writer.write(line);
    }
    return writer.finish();
  }

  private static LedgerReader open(byte[] stored) throws IOException {
    return new LedgerReader(ACCOUNT, REGION, new ByteArrayInputStream(stored));
  }

  private static List<LedgerLine> read(byte[] stored) throws IOException {
    List<LedgerLine> lines = new ArrayList<>();
    try (LedgerReader reader = open(stored)) {
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }

  private static String text(byte[] stored) throws IOException {
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes(), US_ASCII);
  }

  private static byte[] zip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(US_ASCII));
    }
    return bytes.toByteArray();
  }
}

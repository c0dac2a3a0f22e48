package io.truelabel.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Identifier;
import io.truelabel.given.AFinding;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InboxEntryTest {

  private static final Finding FINDING =
      AFinding.of(
              new Found(new Identifier.Managed("NAME", "PERSONAL_INFORMATION"), 3),
              new Found(new Identifier.Custom("badge"), 5_000_000_000L))
          .in("a \"b\"\u0000.csv")
          .archived()
          .fromMember()
          .build();

  @Test
  void theFirstVersionOfTheSchemaStaysAsItIs() {
    assertThat(new String(new InboxEntry(FINDING).write(), US_ASCII))
        .isEqualTo(
            """
            {"schema":1,"id":"finding-of-a \\"b\\"\\u0000.csv-at-0","partition":"aws",\
            "account":"111122223333","region":"eu-west-1","bucket":"orders-archive",\
            "scannedAt":"2026-03-01T00:00:00Z","archived":true,"origin":"member","severity":2,\
            "key":"a \\"b\\"\\u0000.csv","eTag":"etag","versionId":"","found":[\
            {"identifier":"NAME","category":"PERSONAL_INFORMATION","custom":false,"count":3},\
            {"identifier":"badge","category":"CUSTOM_IDENTIFIER","custom":true,"count":5000000000}]}\
            """);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    var entry = new InboxEntry(FINDING);

    assertThat(InboxEntry.read("f.json", entry.write())).isEqualTo(entry);
  }

  @Test
  void whereverItIsCutOffItIsRefused() {
    byte[] whole = new InboxEntry(FINDING).write();

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> InboxEntry.read("f.json", cut))
          .isInstanceOf(LedgerFormatException.class)
          .hasMessageStartingWith("The inbox entry f.json is damaged: ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "schema":1        | "schema":2        | has schema 2, and this version of Truelabel reads up to 1
          "origin":"member" | "origin":"nobody" | origin in the document is not one of administrator, member
          "scannedAt":"2026 | "scannedAt":"soon | a value in it is not allowed
          "count":3         | "count":3.5       | count in found[0] is not a whole number
          """)
  void whatIsNotOursIsRefusedByName(String ours, String theirs, String said) {
    String sound = new String(new InboxEntry(FINDING).write(), US_ASCII);
    String damaged = sound.replace(ours, theirs);
    assertThat(damaged).isNotEqualTo(sound);

    assertThatThrownBy(() -> InboxEntry.read("f.json", damaged.getBytes(US_ASCII)))
        .isInstanceOf(LedgerFormatException.class)
        .hasMessageContaining(said);
  }
}

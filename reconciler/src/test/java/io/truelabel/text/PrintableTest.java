package io.truelabel.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r", "\u001b", "\u0085", "\u2028", "\u2029", "\u202e", "\u2066", "\u200b"})
  void whatCouldSteerAReaderOrATerminalIsMarkedAndTakenOut(String hostile) {
    assertThat(Printable.of("a" + hostile + "b")).isEqualTo("a\ufffdb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payments", "Zahlungen für Müller", "支払い", "İstanbul", "👍"})
  void lettersOfEveryScriptStay(String text) {
    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @Test
  void halfOfACharacterIsTakenOut() {
    assertThat(Printable.of("a\ud83d")).isEqualTo("a\ufffd");
  }

  @Property
  void asciiIsPrintableAndKeepsTheNumberOfCharacters(@ForAll String text) {
    String ascii = Printable.ascii(text);

    assertThat(ascii).matches("[ -~]*");
    assertThat(ascii).hasSize(text.codePointCount(0, text.length()));
  }
}

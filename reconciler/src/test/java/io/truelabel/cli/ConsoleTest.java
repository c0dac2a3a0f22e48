package io.truelabel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.cli.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

  @ParameterizedTest(name = "terminal {0}, NO_COLOR={1}, TERM={2}")
  @CsvSource({
    "true,  '', xterm, true",
    "false, '', xterm, false",
    "true,  1,  xterm, false",
    "true,  0,  xterm, false",
    "true,  '', dumb,  false",
  })
  void colourIsForTerminalsThatWantIt(
      boolean terminal, String noColor, String term, boolean colour) {
    Screen screen = Console.screen(stream(), terminal, Map.of("NO_COLOR", noColor, "TERM", term));

    assertThat(screen.colour()).isEqualTo(colour);
  }

  @ParameterizedTest(name = "COLUMNS={0}")
  @CsvSource({"80, 80", "'', 120", "0, 120", "-5, 120", "wide, 120", "20, 60", "99999999999, 120"})
  void theWidthIsThatOfTheTerminalWithinReason(String columns, int width) {
    assertThat(Console.screen(stream(), true, Map.of("COLUMNS", columns)).width()).isEqualTo(width);
  }

  @Test
  void aFileIsInUtf8WhateverTheTerminalHas() {
    PrintStream ascii =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.US_ASCII);

    assertThat(Console.screen(ascii, false, Map.of()).canShow("…")).isTrue();
    assertThat(Console.screen(ascii, true, Map.of()).canShow("…")).isFalse();
  }

  private static PrintStream stream() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }
}

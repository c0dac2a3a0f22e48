package io.truelabel.report.html;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** Escapes of JSON that leave no character with which HTML could begin or end anything. */
final class HarmlessInHtml extends CharacterEscapes {
  private static final String MARKUP = "<>&'";

  private final int[] ascii = standardAsciiEscapesForJSON();

  HarmlessInHtml() {
    MARKUP.chars().forEach(c -> ascii[c] = ESCAPE_STANDARD);
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return null;
  }
}

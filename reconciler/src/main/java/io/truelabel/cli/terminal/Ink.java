package io.truelabel.cli.terminal;

/**
 * How a piece of text stands out, by the standard colours that every terminal theme chooses itself.
 */
public enum Ink {
  PLAIN(""),
  BOLD("1"),
  FAINT("2"),
  RED("31"),
  BOLD_RED("1;31"),
  YELLOW("33"),
  GREEN("32"),
  CYAN("36"),
  MAGENTA("35");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}

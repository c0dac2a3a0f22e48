package io.truelabel.cli.terminal;

/** The inks of one screen: without colour they all write plain text. */
public record Palette(boolean colour) {

  /** The text in the ink, where the screen has colour. */
  public String paint(Ink ink, String text) {
    return colour ? ink.on(text) : text;
  }

  public String bold(String text) {
    return paint(Ink.BOLD, text);
  }

  public String faint(String text) {
    return paint(Ink.FAINT, text);
  }
}

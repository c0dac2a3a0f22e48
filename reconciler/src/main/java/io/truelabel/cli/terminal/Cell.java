package io.truelabel.cli.terminal;

import io.truelabel.text.Printable;

/** One cell of a table: text made harmless, and how it stands out. */
public record Cell(String text, Ink ink) {

  public Cell {
    text = Printable.of(text);
  }

  public static Cell of(String text) {
    return new Cell(text, Ink.PLAIN);
  }
}

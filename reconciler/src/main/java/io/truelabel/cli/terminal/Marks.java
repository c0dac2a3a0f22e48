package io.truelabel.cli.terminal;

/**
 * The few signs outside ASCII that we draw with, and their stand-ins where the character set lacks
 * them.
 *
 * @param cut stands for what was left out of a name
 * @param rule one column of a horizontal line
 * @param arrow leads from a cause to a remedy
 */
public record Marks(String cut, String rule, String arrow) {

  private static final Marks FULL = new Marks("…", "─", "→");
  private static final Marks ASCII = new Marks("...", "-", "->");

  /** The signs that a screen can show. */
  public static Marks of(Screen screen) {
    return screen.canShow("…─→") ? FULL : ASCII;
  }
}

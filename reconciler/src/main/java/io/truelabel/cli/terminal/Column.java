package io.truelabel.cli.terminal;

/**
 * One column of a table.
 *
 * @param heading its title
 * @param narrowest the width below which it is never cut; as wide as its content when zero
 * @param cut where text that is too long loses characters
 * @param number whether it holds numbers, which stand under each other by their last digit
 */
public record Column(String heading, int narrowest, Cut cut, boolean number) {

  /** Where long text is cut. */
  public enum Cut {
    NEVER,
    MIDDLE,
    END
  }

  /** A column that always shows its whole content. */
  public static Column whole(String heading) {
    return new Column(heading, 0, Cut.NEVER, false);
  }

  /**
   * A column of names: what tells two of them apart often stands at the end, so the middle goes.
   */
  public static Column name(String heading, int narrowest) {
    return new Column(heading, narrowest, Cut.MIDDLE, false);
  }

  /** A column of numbers. */
  public static Column number(String heading) {
    return new Column(heading, 0, Cut.NEVER, true);
  }

  /** A column of sentences, which may lose their end. */
  public static Column text(String heading, int narrowest) {
    return new Column(heading, narrowest, Cut.END, false);
  }

  String fit(String text, int width, String mark) {
    return switch (cut) {
      case NEVER -> text;
      case MIDDLE -> DisplayWidth.cutMiddle(text, width, mark);
      case END -> DisplayWidth.cutEnd(text, width, mark);
    };
  }
}

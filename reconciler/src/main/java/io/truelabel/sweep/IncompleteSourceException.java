package io.truelabel.sweep;

/** A source that knows it has not handed over everything, and what to do about it. */
public final class IncompleteSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * A source that is not whole.
   *
   * @param problem what is missing, as a sentence
   * @param remedy what to do next, as a sentence
   */
  public IncompleteSourceException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}

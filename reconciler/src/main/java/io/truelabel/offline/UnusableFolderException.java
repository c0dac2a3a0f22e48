package io.truelabel.offline;

/** A folder that nothing can be judged by. Its message says why, in a sentence. */
public final class UnusableFolderException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  UnusableFolderException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What is the matter with it. */
  public String problem() {
    return String.valueOf(getMessage());
  }

  /** What to do next. */
  public String remedy() {
    return remedy;
  }
}

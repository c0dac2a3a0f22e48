package io.truelabel.sampleorg;

/** Macie's severity, with the score that goes with it. */
public enum Severity {
  LOW("Low", 1),
  MEDIUM("Medium", 2),
  HIGH("High", 3);

  private final String wireName;
  private final int score;

  Severity(String wireName, int score) {
    this.wireName = wireName;
    this.score = score;
  }

  /** {@code severity.description}. */
  public String wireName() {
    return wireName;
  }

  /** {@code severity.score}. */
  public int score() {
    return score;
  }
}

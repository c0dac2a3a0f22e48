package io.truelabel.verdict;

/** The three AWS Config rules, named as they are in Config. */
public enum Rule {
  /** Judges the tags. */
  LABEL("s3-classification-label"),
  /** Judges the contents and the exposure against the label. */
  CONTENTS("s3-classification-contents"),
  /** Judges whether Macie looks. */
  COVERAGE("s3-classification-coverage");

  private final String configName;

  Rule(String configName) {
    this.configName = configName;
  }

  /** Name of the rule in AWS Config; a conformance pack adds a suffix to it. */
  public String configName() {
    return configName;
  }
}

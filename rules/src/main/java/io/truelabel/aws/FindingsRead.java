package io.truelabel.aws;

/**
 * How many findings were read.
 *
 * @param findings handed on
 * @param gone listed, but no longer there when asked for: expired in between
 * @param unusable without a bucket or account, so that they prove nothing about any bucket
 */
public record FindingsRead(long findings, long gone, long unusable) {

  static final FindingsRead NOTHING = new FindingsRead(0, 0, 0);

  /** These and those. */
  public FindingsRead plus(FindingsRead other) {
    return new FindingsRead(
        findings + other.findings, gone + other.gone, unusable + other.unusable);
  }
}

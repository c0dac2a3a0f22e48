package io.truelabel.policyfile;

import java.util.Comparator;

/**
 * One thing to say about a policy file.
 *
 * @param weight whether the file can be used all the same
 * @param line the line in the file, counted from 1
 * @param column the column in that line, counted from 1
 * @param path where in the policy, like {@code waivers[0].until}; "" for the whole of it
 * @param value what was found there, or "" when something is missing
 * @param problem what is wrong and why it matters, in one sentence
 * @param remedy what to do, in one sentence
 */
public record Remark(
    Weight weight, int line, int column, String path, String value, String problem, String remedy) {

  /** The order of the file. */
  public static final Comparator<Remark> IN_FILE_ORDER =
      Comparator.comparingInt(Remark::line)
          .thenComparingInt(Remark::column)
          .thenComparing(Remark::weight)
          .thenComparing(Remark::problem);

  /** How much a remark weighs. */
  public enum Weight {
    /** The policy is refused. */
    ERROR,
    /** The policy is accepted, and somebody should look. */
    WARNING
  }
}

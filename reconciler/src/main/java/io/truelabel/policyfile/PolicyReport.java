package io.truelabel.policyfile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What {@code truelabel policy check} prints: two lines for each remark, and one that sums up.
 *
 * <p>The first line of a remark has the form {@code FILE:LINE:COLUMN: error: ...} that editors and
 * build servers know how to link.
 */
public final class PolicyReport {

  private PolicyReport() {}

  /** The report, each line of which ends with a line feed. */
  public static String of(PolicyCheck check) {
    return check.remarks().stream()
            .map(remark -> remark(check.fileName(), remark))
            .collect(Collectors.joining())
        + sum(check)
        + "\n";
  }

  private static String remark(String file, Remark remark) {
    return "%s:%s:%s: %s: %s\n    %s\n"
        .formatted(
            file,
            remark.line(),
            remark.column(),
            word(remark.weight()),
            remark.problem(),
            remark.remedy());
  }

  private static String sum(PolicyCheck check) {
    String counts = count(check, Remark.Weight.ERROR) + ", " + count(check, Remark.Weight.WARNING);
    return switch (check) {
      case PolicyCheck.Accepted accepted ->
          accepted.fileName() + ": the policy can be used (" + counts + ")";
      case PolicyCheck.Refused refused ->
          refused.fileName() + ": the policy cannot be used (" + counts + ")";
    };
  }

  private static String count(PolicyCheck check, Remark.Weight weight) {
    List<Remark> some = check.remarks().stream().filter(it -> it.weight() == weight).toList();
    return some.size() + " " + word(weight) + (some.size() == 1 ? "" : "s");
  }

  private static String word(Remark.Weight weight) {
    return weight.name().toLowerCase(Locale.ROOT);
  }
}

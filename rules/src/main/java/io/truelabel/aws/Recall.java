package io.truelabel.aws;

import io.truelabel.evidence.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The newest findings of one bucket.
 *
 * @param findings newest first
 * @param all whether Macie lists no others of this bucket
 */
public record Recall(List<Finding> findings, boolean all) {

  /** Keeps an unmodifiable copy. */
  public Recall {
    findings = List.copyOf(findings);
  }

  /** These and those, newest first. */
  public Recall plus(Recall other) {
    List<Finding> both =
        Stream.concat(findings.stream(), other.findings.stream())
            .sorted(Comparator.comparing(Finding::scannedAt).reversed())
            .toList();
    return new Recall(both, all && other.all);
  }
}

package io.truelabel.aws;

import io.truelabel.evidence.Finding;
import java.util.List;

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
}

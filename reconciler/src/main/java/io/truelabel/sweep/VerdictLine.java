package io.truelabel.sweep;

import io.truelabel.verdict.Outcome;
import java.util.List;

/**
 * What one rule says about one bucket.
 *
 * @param rule the rule's name in AWS Config
 * @param reason why, where the outcome is not decided by violations; else empty
 */
public record VerdictLine(
    String rule,
    Outcome outcome,
    String reason,
    List<ViolationLine> violations,
    List<WaivedLine> waived) {}

package io.truelabel.sweep;

import io.truelabel.verdict.Outcome;
import java.util.List;

/**
 * What one rule says about one bucket.
 *
 * @param rule the rule's name in AWS Config
 * @param annotation what AWS Config is to show beside its result; nothing is shown for unknown
 * @param reason why, where the outcome is not decided by violations; else empty
 */
public record VerdictLine(
    String rule,
    Outcome outcome,
    String annotation,
    String reason,
    List<ViolationLine> violations,
    List<WaivedLine> waived) {}

package io.truelabel.sweep;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.truelabel.verdict.Outcome;
import java.util.List;

/**
 * What one rule says about one bucket.
 *
 * @param rule the rule's name in AWS Config
 * @param annotation what AWS Config is to show beside its result; nothing is shown for unknown
 * @param reason why, where the outcome is not decided by violations; else empty
 * @param undecided where violations decide, the ids of the other kinds that may stand too, because
 *     something could not be read
 */
public record VerdictLine(
    String rule,
    Outcome outcome,
    String annotation,
    String reason,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> undecided,
    List<ViolationLine> violations,
    List<WaivedLine> waived) {}

package io.truelabel.sweep;

import io.truelabel.verdict.Severity;
import java.util.List;

/**
 * One violation in a result: what is wrong, how bad it is and what to do.
 *
 * @param kind the published id of the kind, in kebab-case
 * @param declared the level that the bucket is judged as; empty where levels play no part
 * @param required the level that is required; empty where none is
 * @param evidence one line of text for each kind of evidence, without any object key
 * @param requirement the name of the policy's line that is broken; empty when there is none
 * @param line its number in the policy file; 0 when there is none
 */
public record ViolationLine(
    String kind,
    Severity severity,
    String declared,
    String required,
    List<String> evidence,
    String requirement,
    int line,
    String cause,
    String remedy) {}

package io.truelabel.verdict;

import io.truelabel.policy.Waiver;

/**
 * A violation that somebody accepted.
 *
 * @param violation what is wrong all the same
 * @param waiver who accepted it, why and until when
 */
public record WaivedViolation(Violation violation, Waiver waiver) {}

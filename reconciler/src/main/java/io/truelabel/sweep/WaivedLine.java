package io.truelabel.sweep;

/**
 * A violation that a waiver accepts.
 *
 * @param until the last day on which it is accepted, in UTC, as yyyy-mm-dd
 */
public record WaivedLine(ViolationLine violation, String reason, String by, String until) {}

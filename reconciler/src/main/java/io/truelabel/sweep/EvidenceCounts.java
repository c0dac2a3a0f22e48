package io.truelabel.sweep;

/**
 * How much evidence there is about one bucket.
 *
 * @param detections the different kinds of sensitive data that Macie found
 * @param witnesses the objects kept as proof, at most three for each kind
 * @param more whether there were more objects than are kept
 */
public record EvidenceCounts(int detections, int witnesses, boolean more) {}

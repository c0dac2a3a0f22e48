package io.truelabel.sampleorg;

import java.time.Instant;

/**
 * The object in which something was found, as it was then.
 *
 * @param versionId empty in a bucket without versions
 */
public record Witness(String key, String eTag, String versionId, long size, Instant lastModified) {}

package io.truelabel.policy;

/**
 * How sensitive a bucket may be and still be reached from outside.
 *
 * @param publicAccess the most sensitive level that may be public
 * @param sharedOutside the most sensitive level that may be shared outside the organization
 * @param replicatedOutside the most sensitive level that may be replicated outside the organization
 */
public record ExposureLimits(Level publicAccess, Level sharedOutside, Level replicatedOutside) {}

package io.truelabel.label;

/**
 * Where a bucket stands, which decides what a bare topic name in its tag means.
 *
 * @param partition AWS partition, {@code aws} for instance
 * @param accountId 12-digit id of the account that owns the bucket
 * @param region Region of the bucket
 */
public record Home(String partition, String accountId, String region) {}

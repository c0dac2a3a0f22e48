package io.truelabel.aws;

import io.truelabel.ledger.BucketClaim;

/**
 * A claim as it lies in the state bucket.
 *
 * @param eTag to write it again with
 */
public record HeldClaim(String eTag, BucketClaim claim) {}

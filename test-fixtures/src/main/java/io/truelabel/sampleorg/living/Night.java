package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One night, at the time of the sweep.
 *
 * @param number counted from 1
 * @param time when the sweep begins
 * @param delivered the findings that only an event told, since the night before
 * @param withoutMacie the accounts in which Macie is off
 * @param withoutRole the accounts whose roles cannot be assumed
 * @param withoutListing the accounts in which the roles may not list objects
 */
public record Night(
    int number,
    Instant time,
    List<Finding.Contents> delivered,
    Set<String> withoutMacie,
    Set<String> withoutRole,
    Set<String> withoutListing) {}

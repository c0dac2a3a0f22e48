package io.truelabel.sweep;

import io.truelabel.policy.Policy;

/** A policy and where it comes from. */
public record JudgedBy(Policy policy, PolicyIdentity identity) {}

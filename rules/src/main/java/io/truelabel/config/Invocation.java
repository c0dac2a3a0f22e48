package io.truelabel.config;

/**
 * An event whose origin has been checked: its account is allowed, and all of it speaks of the same
 * account and Region.
 *
 * @param accountId the account that owns the rule and the resources
 * @param ruleName the rule's name in that account, with the suffix of a conformance pack
 * @param resultToken to hand results in with; opaque
 * @param leftScope whether the resource left the scope of the rule
 * @param notification what is to be judged
 */
record Invocation(
    String accountId,
    String ruleName,
    String resultToken,
    boolean leftScope,
    Notification notification) {}

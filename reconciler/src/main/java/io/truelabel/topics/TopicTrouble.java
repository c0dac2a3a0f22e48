package io.truelabel.topics;

/**
 * Something about a topic because of which a message would not arrive, or might not.
 *
 * @param kind its published id
 * @param grave whether no message arrives; otherwise somebody should look
 * @param problem what is the matter, and what it means
 * @param remedy what to do
 * @param statement the statement of a policy that is missing, as JSON; empty when none is
 */
public record TopicTrouble(
    Kind kind, boolean grave, String problem, String remedy, String statement) {

  /** What can be the matter. */
  public enum Kind {
    /** No message goes to it, for what the policy file says. */
    NOT_USED,
    /** It does not exist. */
    GONE,
    /** Its Region is not enabled. */
    REGION_OFF,
    /** It shuts us out. */
    DENIED,
    /** Its policy does not admit us. */
    NOT_ADMITTED,
    /** Its policy admits us, or shuts us out, under a condition. */
    CONDITION,
    /** Nobody reads it. */
    NO_SUBSCRIPTION,
    /** Subscriptions wait to be confirmed. */
    UNCONFIRMED,
    /** It reaches neither e-mail nor chat. */
    FIFO,
    /** Its key may shut us out. */
    KEY,
    /** We may not look at it. */
    HIDDEN,
    /** It could not be asked. */
    UNREACHABLE
  }
}

package io.truelabel.config;

import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.log.JsonLog;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.config.model.InvalidResultTokenException;
import software.amazon.awssdk.services.config.model.NoSuchConfigRuleException;

/**
 * Lets checked events through to a rule, and decides which failures are worth Lambda's retries.
 *
 * <p>Config calls functions asynchronously: Lambda repeats an event whose function throws. That
 * mends throttling and outages. It mends neither an event that is refused, nor a rule that is gone,
 * nor a Region without Macie; these end with one line in the log.
 */
final class EventGate {

  private final InvocationReader reader;
  private final JsonLog log;

  EventGate(InvocationReader reader, JsonLog log) {
    this.reader = reader;
    this.log = log;
  }

  void handle(InputStream event, Consumer<Invocation> rule) throws IOException {
    try {
      Invocation invocation = reader.read(event);
      handle(invocation, rule);
    } catch (RefusedEventException e) {
      log.error(e.why(), Map.of());
    }
  }

  private void handle(Invocation invocation, Consumer<Invocation> rule) {
    try {
      rule.accept(invocation);
    } catch (InvalidResultTokenException | NoSuchConfigRuleException e) {
      giveUp("AWS Config takes no more results for this event.", invocation, e);
    } catch (MacieNotEnabledException e) {
      giveUp("Nothing is judged here.", invocation, e);
    }
  }

  private void giveUp(String message, Invocation invocation, RuntimeException cause) {
    log.error(
        message,
        Map.of(
            "account", invocation.accountId(),
            "rule", invocation.ruleName(),
            "cause", String.valueOf(cause.getMessage())));
  }
}

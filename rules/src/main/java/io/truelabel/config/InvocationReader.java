package io.truelabel.config;

import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.fasterxml.jackson.core.JacksonException;
import io.truelabel.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an event of AWS Config and refuses it unless its origin holds. */
final class InvocationReader {

  private final OriginCheck origin;

  InvocationReader(OriginCheck origin) {
    this.origin = origin;
  }

  /**
   * Reads one event.
   *
   * @throws RefusedEventException if it is malformed, or is not from where it says
   * @throws IOException if it cannot be read to its end
   */
  Invocation read(InputStream in) throws IOException, RefusedEventException {
    try {
      return read(ConfigEventReader.read(in));
    } catch (JacksonException e) {
      throw new RefusedEventException("The event is not JSON: " + e.getOriginalMessage());
    }
  }

  private Invocation read(ConfigEvent event) throws IOException, RefusedEventException {
    origin.check(event);
    if (text(event.getResultToken()).isEmpty()) {
      throw new RefusedEventException("The event has no resultToken: no result can be handed in.");
    }
    JsonValue invoking = JsonValue.parse(text(event.getInvokingEvent()));
    return new Invocation(
        event.getAccountId(),
        text(event.getConfigRuleName()),
        event.getResultToken(),
        event.getEventLeftScope(),
        notification(invoking, event.getAccountId()));
  }

  private Notification notification(JsonValue invoking, String accountId)
      throws RefusedEventException {
    String type = invoking.get("messageType").text();
    Optional<Instant> createdAt = invoking.get("notificationCreationTime").time();
    return switch (type) {
      case "ConfigurationItemChangeNotification" -> {
        JsonValue item = resource(invoking.get("configurationItem"), accountId);
        yield new Notification.ItemChange(EventItem.snapshot(item, capturedAt(item, createdAt)));
      }
      case "OversizedConfigurationItemChangeNotification" -> {
        JsonValue item = resource(invoking.get("configurationItemSummary"), accountId);
        yield new Notification.OversizedItemChange(
            EventItem.summary(item, capturedAt(item, createdAt)));
      }
      case "ScheduledNotification" -> {
        origin.checkScheduled(invoking.get("awsAccountId").text(), accountId);
        yield new Notification.Scheduled(orRefuse(createdAt));
      }
      default -> new Notification.Other(type);
    };
  }

  private JsonValue resource(JsonValue item, String accountId) throws RefusedEventException {
    if (item.get("resourceId").text().isEmpty()) {
      throw new RefusedEventException("The event names no resource.");
    }
    origin.checkItem(item.get("awsAccountId").text(), item.get("awsRegion").text(), accountId);
    return item;
  }

  private static Instant capturedAt(JsonValue item, Optional<Instant> createdAt)
      throws RefusedEventException {
    return orRefuse(item.get("configurationItemCaptureTime").time().or(() -> createdAt));
  }

  private static Instant orRefuse(Optional<Instant> time) throws RefusedEventException {
    return time.orElseThrow(() ->
        new RefusedEventException(
            "The event does not say when it was made: its result could not be put in order."));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

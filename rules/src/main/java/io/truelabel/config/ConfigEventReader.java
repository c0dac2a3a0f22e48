package io.truelabel.config;

import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/**
 * Fills a {@link ConfigEvent} from the bytes that Lambda hands over, by streaming: the cold start
 * of a rule is paid by classes loaded, and Lambda's own event mapping loads many.
 */
final class ConfigEventReader {

  private static final JsonFactory JSON = new JsonFactory();

  private ConfigEventReader() {}

  /**
   * Reads an event. What it lacks stays null; what is unknown is passed over.
   *
   * @throws IOException if the bytes are not JSON, or cannot be read
   */
  static ConfigEvent read(InputStream in) throws IOException {
    ConfigEvent event = new ConfigEvent();
    try (JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          set(event, name, parser);
          parser.skipChildren();
        }
      }
    }
    return event;
  }

  private static void set(ConfigEvent event, String name, JsonParser parser) throws IOException {
    if (parser.currentToken().isScalarValue()) {
      set(event, name, parser.getValueAsString());
    }
  }

  private static void set(ConfigEvent event, String name, String value) {
    switch (name) {
      case "version" -> event.setVersion(value);
      case "invokingEvent" -> event.setInvokingEvent(value);
      case "ruleParameters" -> event.setRuleParameters(value);
      case "resultToken" -> event.setResultToken(value);
      case "eventLeftScope" -> event.setEventLeftScope(Boolean.parseBoolean(value));
      case "executionRoleArn" -> event.setExecutionRoleArn(value);
      case "configRuleArn" -> event.setConfigRuleArn(value);
      case "configRuleName" -> event.setConfigRuleName(value);
      case "configRuleId" -> event.setConfigRuleId(value);
      case "accountId" -> event.setAccountId(value);
      default -> {} // a later version of the event may carry more
    }
  }
}

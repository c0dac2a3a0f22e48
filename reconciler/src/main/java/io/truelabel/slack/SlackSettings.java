package io.truelabel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.truelabel.aws.FunctionEnvironment;
import java.util.Map;

/**
 * The settings of the Slack function, from its environment.
 *
 * <ul>
 *   <li>{@code TRUELABEL_SLACK_SECRET}: name or ARN of the secret that holds the bot's token, as it
 *       is or as JSON with the field {@code token};
 *   <li>{@code TRUELABEL_SLACK_CHANNEL}: id of the channel for all that has no channel of its own;
 *   <li>{@code TRUELABEL_SLACK_CHANNELS}: channels by team, as JSON: {@code {"Payroll":
 *       "C0123456789"}}; may be absent;
 *   <li>{@code TRUELABEL_STATE_BUCKET}: where it is noted what was posted;
 *   <li>{@code TRUELABEL_ADMINISTRATOR}: the account that must own that bucket;
 *   <li>{@code AWS_REGION}: the home Region, set by Lambda itself.
 * </ul>
 */
record SlackSettings(
    String homeRegion,
    String administrator,
    String stateBucket,
    String secret,
    String channel,
    Map<String, String> channels) {
  private static final String HOME_REGION = "AWS_REGION";
  private static final String ADMINISTRATOR = "TRUELABEL_ADMINISTRATOR";
  private static final String STATE_BUCKET = "TRUELABEL_STATE_BUCKET";
  private static final String SECRET = "TRUELABEL_SLACK_SECRET";
  private static final String CHANNEL = "TRUELABEL_SLACK_CHANNEL";
  private static final String CHANNELS = "TRUELABEL_SLACK_CHANNELS";

  SlackSettings {
    channels = Map.copyOf(channels);
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalStateException naming what is missing or cannot be read
   */
  static SlackSettings from(Map<String, String> variables) {
    FunctionEnvironment environment =
        FunctionEnvironment.of(
            variables, "post", HOME_REGION, ADMINISTRATOR, STATE_BUCKET, SECRET, CHANNEL);
    return new SlackSettings(
        environment.text(HOME_REGION),
        environment.text(ADMINISTRATOR),
        environment.text(STATE_BUCKET),
        environment.text(SECRET),
        environment.text(CHANNEL),
        channels(environment.text(CHANNELS)));
  }

  private static Map<String, String> channels(String json) {
    try {
      return json.isBlank()
          ? Map.of()
          : new ObjectMapper().readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(
          CHANNELS
              + " is not JSON, so this function does not know which team has which channel. Write"
              + " for example {\"Payroll\": \"C0123456789\"}, or leave it out.",
          notJson);
    }
  }

  /** The channel of a team. */
  String channelOf(String team) {
    return channels.getOrDefault(team, channel);
  }
}

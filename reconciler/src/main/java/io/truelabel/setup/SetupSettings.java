package io.truelabel.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The settings of the set-up function, from its environment.
 *
 * <ul>
 *   <li>{@code TRUELABEL_ADMINISTRATOR}: id of the account that it runs in, the Macie
 *       administrator;
 *   <li>{@code TRUELABEL_STATE_BUCKET}, {@code TRUELABEL_HOME_REGION}: where the policy is;
 *   <li>{@code AWS_REGION}: the Region whose Macie is set up, set by Lambda itself.
 * </ul>
 */
record SetupSettings(String region, String administrator, String stateBucket, String homeRegion) {
  private static final String REGION = "AWS_REGION";
  private static final String ADMINISTRATOR = "TRUELABEL_ADMINISTRATOR";
  private static final String STATE_BUCKET = "TRUELABEL_STATE_BUCKET";
  private static final String HOME_REGION = "TRUELABEL_HOME_REGION";

  /**
   * Reads the settings.
   *
   * @throws SetupFailedException naming what is missing
   */
  static SetupSettings from(Map<String, String> environment) {
    List<String> missing =
        Stream.of(REGION, ADMINISTRATOR, STATE_BUCKET, HOME_REGION)
            .filter(name -> environment.getOrDefault(name, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new SetupFailedException(
          "The environment of this function is incomplete, so it cannot set up Macie. Set "
              + String.join(", ", missing)
              + ".");
    }
    return new SetupSettings(
        environment.getOrDefault(REGION, ""),
        environment.getOrDefault(ADMINISTRATOR, ""),
        environment.getOrDefault(STATE_BUCKET, ""),
        environment.getOrDefault(HOME_REGION, ""));
  }
}

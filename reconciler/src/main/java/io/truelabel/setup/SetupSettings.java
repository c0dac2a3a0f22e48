package io.truelabel.setup;

import io.truelabel.aws.FunctionEnvironment;
import java.util.Map;

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
   * @throws IllegalStateException naming what is missing
   */
  static SetupSettings from(Map<String, String> variables) {
    FunctionEnvironment environment =
        FunctionEnvironment.of(
            variables, "set up Macie", REGION, ADMINISTRATOR, STATE_BUCKET, HOME_REGION);
    return new SetupSettings(
        environment.text(REGION),
        environment.text(ADMINISTRATOR),
        environment.text(STATE_BUCKET),
        environment.text(HOME_REGION));
  }
}

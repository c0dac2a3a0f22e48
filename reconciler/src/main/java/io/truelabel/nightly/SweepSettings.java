package io.truelabel.nightly;

import io.truelabel.alert.ReportLink;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.FunctionEnvironment;
import io.truelabel.aws.StateBucket;
import io.truelabel.sweep.SweepPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The settings of the functions that sweep, from their environment.
 *
 * <ul>
 *   <li>{@code TRUELABEL_ADMINISTRATOR}: id of the account that the function runs in, the Macie
 *       administrator;
 *   <li>{@code TRUELABEL_REGIONS}: the Regions to sweep, separated by commas;
 *   <li>{@code TRUELABEL_STATE_BUCKET}: where the policy is and the reports go, in the home Region;
 *   <li>{@code TRUELABEL_ACCOUNTS}: the accounts to judge, separated by commas; all of the
 *       organization when absent;
 *   <li>{@code TRUELABEL_INVENTORY}: {@code joined}, or {@code macie} to ask nobody else for
 *       buckets; {@code joined} when absent;
 *   <li>{@code TRUELABEL_REPORT_URL}: where people read the report; its object in the state bucket
 *       when absent;
 *   <li>{@code TRUELABEL_EXTERNAL_ID}: handed over when a role is assumed; may be absent;
 *   <li>{@code AWS_REGION}: the home Region, set by Lambda itself.
 * </ul>
 */
record SweepSettings(
    String homeRegion,
    String administrator,
    List<String> regions,
    Scope scope,
    String stateBucket,
    String externalId,
    String report) {
  private static final String HOME_REGION = "AWS_REGION";
  private static final String ADMINISTRATOR = "TRUELABEL_ADMINISTRATOR";
  private static final String REGIONS = "TRUELABEL_REGIONS";
  private static final String ACCOUNTS = "TRUELABEL_ACCOUNTS";
  private static final String INVENTORY = "TRUELABEL_INVENTORY";
  private static final String STATE_BUCKET = "TRUELABEL_STATE_BUCKET";
  private static final String EXTERNAL_ID = "TRUELABEL_EXTERNAL_ID";

  /**
   * Reads the settings.
   *
   * @throws IllegalStateException naming all that is missing
   */
  static SweepSettings from(Map<String, String> variables) {
    FunctionEnvironment environment =
        FunctionEnvironment.of(
            variables, "sweep", HOME_REGION, ADMINISTRATOR, REGIONS, STATE_BUCKET);
    return new SweepSettings(
        environment.text(HOME_REGION),
        environment.text(ADMINISTRATOR),
        environment.list(REGIONS),
        new Scope(joined(variables), environment.list(ACCOUNTS)),
        environment.text(STATE_BUCKET),
        environment.text(EXTERNAL_ID),
        ReportLink.of(variables));
  }

  /** Where it runs. */
  Estate estate(ClientSettings aws) {
    return new Estate(aws, administrator, homeRegion, externalId, stateBucket, report);
  }

  /** The bucket in which things are kept. */
  StateBucket state(AwsClients clients) {
    return new StateBucket(clients.s3(homeRegion), stateBucket, administrator);
  }

  /** What a sweep that starts now is to do. */
  SweepPlan plan(Instant now) {
    return SweepPlan.starting(now, administrator, regions, true);
  }

  private static boolean joined(Map<String, String> variables) {
    String inventory = variables.getOrDefault(INVENTORY, "joined").strip();
    if (!inventory.equals("joined") && !inventory.equals("macie")) {
      throw new IllegalStateException(
          INVENTORY
              + " is neither joined nor macie, so this function does not know whom to ask for"
              + " buckets. Set it to one of them, or leave it out.");
    }
    return inventory.equals("joined");
  }
}

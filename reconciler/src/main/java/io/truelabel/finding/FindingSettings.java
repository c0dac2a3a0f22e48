package io.truelabel.finding;

import io.truelabel.alert.ReportLink;
import io.truelabel.aws.FunctionEnvironment;
import java.util.Map;
import java.util.Set;

/**
 * The settings of the finding function, from its environment.
 *
 * <ul>
 *   <li>{@code TRUELABEL_ADMINISTRATOR}: id of the account that the function runs in, the Macie
 *       administrator;
 *   <li>{@code TRUELABEL_REGIONS}: the Regions that are swept, separated by commas; events of
 *       others are refused;
 *   <li>{@code TRUELABEL_STATE_BUCKET}: where policy, ledgers, inbox and claims are, in the home
 *       Region;
 *   <li>{@code TRUELABEL_ACCOUNTS}: the accounts to judge, separated by commas; all when absent;
 *   <li>{@code TRUELABEL_REPORT_URL}: where people read the report; its object in the state bucket
 *       when absent;
 *   <li>{@code TRUELABEL_EXTERNAL_ID}: handed over when a role is assumed; may be absent;
 *   <li>{@code AWS_REGION}: the home Region, set by Lambda itself.
 * </ul>
 *
 * @param accounts those allowed besides the administrator; empty for all
 */
record FindingSettings(
    String homeRegion,
    String administrator,
    Set<String> regions,
    Set<String> accounts,
    String stateBucket,
    String externalId,
    String report) {
  private static final String HOME_REGION = "AWS_REGION";
  private static final String ADMINISTRATOR = "TRUELABEL_ADMINISTRATOR";
  private static final String REGIONS = "TRUELABEL_REGIONS";
  private static final String STATE_BUCKET = "TRUELABEL_STATE_BUCKET";

  FindingSettings {
    regions = Set.copyOf(regions);
    accounts = Set.copyOf(accounts);
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalStateException naming all that is missing
   */
  static FindingSettings from(Map<String, String> variables) {
    FunctionEnvironment environment =
        FunctionEnvironment.of(
            variables, "judge findings", HOME_REGION, ADMINISTRATOR, REGIONS, STATE_BUCKET);
    return new FindingSettings(
        environment.text(HOME_REGION),
        environment.text(ADMINISTRATOR),
        Set.copyOf(environment.list(REGIONS)),
        Set.copyOf(environment.list("TRUELABEL_ACCOUNTS")),
        environment.text(STATE_BUCKET),
        environment.text("TRUELABEL_EXTERNAL_ID"),
        ReportLink.of(variables));
  }

  /** Whether an account may be judged. */
  boolean allows(String account) {
    return accounts.isEmpty() || accounts.contains(account) || account.equals(administrator);
  }
}

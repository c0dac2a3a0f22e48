package io.truelabel.finding;

import io.truelabel.alert.ReportLink;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
  static FindingSettings from(Map<String, String> environment) {
    List<String> missing =
        Stream.of(HOME_REGION, ADMINISTRATOR, REGIONS, STATE_BUCKET)
            .filter(name -> environment.getOrDefault(name, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The environment of this function is incomplete, so it cannot judge findings. Set "
              + String.join(", ", missing)
              + ".");
    }
    return new FindingSettings(
        environment.getOrDefault(HOME_REGION, ""),
        environment.getOrDefault(ADMINISTRATOR, ""),
        set(environment.getOrDefault(REGIONS, "")),
        set(environment.getOrDefault("TRUELABEL_ACCOUNTS", "")),
        environment.getOrDefault(STATE_BUCKET, ""),
        environment.getOrDefault("TRUELABEL_EXTERNAL_ID", ""),
        ReportLink.of(environment));
  }

  /** Whether an account may be judged. */
  boolean allows(String account) {
    return accounts.isEmpty() || accounts.contains(account) || account.equals(administrator);
  }

  private static Set<String> set(String list) {
    Set<String> items = new TreeSet<>();
    Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .forEach(items::add);
    return items;
  }
}

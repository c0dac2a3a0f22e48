package io.truelabel.config;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.FunctionEnvironment;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.StateBucket;
import io.truelabel.log.JsonLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a rule function, from its environment.
 *
 * <ul>
 *   <li>{@code TRUELABEL_ADMINISTRATOR}: id of the account that the function runs in, the Macie
 *       administrator;
 *   <li>{@code TRUELABEL_ACCOUNTS}: ids of member accounts that may be judged besides those that
 *       the list in the state bucket names, separated by commas; may be absent;
 *   <li>{@code TRUELABEL_STATE_BUCKET}, {@code TRUELABEL_HOME_REGION}: where that list and the
 *       policy are;
 *   <li>{@code TRUELABEL_EXTERNAL_ID}: handed over when a role is assumed; may be absent;
 *   <li>{@code AWS_REGION}: set by Lambda itself.
 * </ul>
 */
record RuleSettings(
    String region,
    String administrator,
    Set<String> accounts,
    String stateBucket,
    String homeRegion,
    String externalId) {

  private static final String REGION = "AWS_REGION";
  private static final String ADMINISTRATOR = "TRUELABEL_ADMINISTRATOR";
  private static final String ACCOUNTS = "TRUELABEL_ACCOUNTS";
  private static final String STATE_BUCKET = "TRUELABEL_STATE_BUCKET";
  private static final String HOME_REGION = "TRUELABEL_HOME_REGION";
  private static final String EXTERNAL_ID = "TRUELABEL_EXTERNAL_ID";

  /**
   * Reads the settings.
   *
   * @throws IllegalStateException naming all that is missing, or all that is malformed
   */
  static RuleSettings from(Map<String, String> variables) {
    FunctionEnvironment environment =
        FunctionEnvironment.of(
            variables, "judge anything", REGION, ADMINISTRATOR, STATE_BUCKET, HOME_REGION);
    return new RuleSettings(
        environment.text(REGION),
        environment.text(ADMINISTRATOR),
        accounts(environment.list(ACCOUNTS)),
        environment.text(STATE_BUCKET),
        environment.text(HOME_REGION),
        environment.text(EXTERNAL_ID));
  }

  private static Set<String> accounts(List<String> ids) {
    List<String> others = ids.stream().filter(id -> !CentralAccount.isAccountId(id)).toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException(
          ACCOUNTS
              + " holds what is no account id, so it is not known who may be judged. Write 12 digits"
              + " instead of "
              + String.join(", ", others)
              + ".");
    }
    return Set.copyOf(ids);
  }

  /** All that a rule needs, built from these settings; nothing is called yet. */
  RuleContext context(Clock clock, JsonLog log) {
    ClientSettings settings = ClientSettings.standard();
    AwsClients clients = new AwsClients(settings);
    CentralAccount central =
        new CentralAccount(
            administrator, CentralAccount.partitionOf(region), settings.credentials(), externalId);
    StateBucket state = new StateBucket(clients.s3(homeRegion), stateBucket, administrator);
    return new RuleContext(
        region,
        central,
        AllowedAccounts.listed(accounts).or(new StoredAccounts(state, clock)),
        clients,
        new MemberAccounts(central, clients.sts(region), clock),
        new StoredPolicy(state, clock),
        new StoredEvidence(state, log),
        clock,
        log);
  }

  /** The context of a function that Lambda starts. */
  static RuleContext ofThisFunction() {
    Clock clock = Clock.systemUTC();
    return from(System.getenv()).context(clock, new JsonLog(System.out, clock));
  }
}

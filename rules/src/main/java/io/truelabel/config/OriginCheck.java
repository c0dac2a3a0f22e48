package io.truelabel.config;

import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.StateBucket;
import org.jspecify.annotations.Nullable;

/**
 * Refuses events from accounts that are not allowed, and events that contradict themselves.
 *
 * <p>Whoever may point a Config rule at the function can make it run. So before a role is assumed
 * anywhere, the account must be on a list, and the event, its rule and its resource must all name
 * that account and this Region.
 *
 * @param region where the function runs
 * @param partition of that Region
 * @param accounts that may be judged
 */
record OriginCheck(String region, String partition, AllowedAccounts accounts) {

  /** Checks the outer event. */
  void check(ConfigEvent event) throws RefusedEventException {
    String accountId = text(event.getAccountId());
    require(CentralAccount.isAccountId(accountId), "accountId is not 12 digits.");
    require(
        accounts.allow(accountId),
        "account "
            + accountId
            + " is not allowed. If it is yours, add it to "
            + StateBucket.ACCOUNTS_KEY
            + " in the state bucket.");
    RuleArn rule =
        RuleArn.parse(text(event.getConfigRuleArn()))
            .orElseThrow(() -> refusal("configRuleArn is no ARN of a Config rule."));
    require(rule.partition().equals(partition), "the rule is in another partition.");
    require(rule.region().equals(region), "the rule is in another Region.");
    require(rule.accountId().equals(accountId), "the rule is in another account.");
    require(sameOrAbsent(event.getExecutionRoleArn(), accountId), "its role is another account's.");
  }

  /**
   * Checks the resource that an event speaks of; one that names no account or Region is refused.
   */
  void checkItem(String itemAccount, String itemRegion, String accountId)
      throws RefusedEventException {
    require(itemAccount.equals(accountId), "the resource is in another account.");
    require(itemRegion.equals(region), "the resource is in another Region.");
  }

  /** Checks a scheduled event, which names an account and nothing else. */
  void checkScheduled(String account, String accountId) throws RefusedEventException {
    require(account.equals(accountId), "it schedules another account.");
  }

  private static boolean sameOrAbsent(@Nullable String roleArn, String accountId) {
    if (roleArn == null || roleArn.isEmpty()) {
      return true;
    }
    String[] parts = roleArn.split(":", 6);
    return parts.length == 6 && parts[4].equals(accountId);
  }

  private static void require(boolean holds, String otherwise) throws RefusedEventException {
    if (!holds) {
      throw refusal(otherwise);
    }
  }

  private static RefusedEventException refusal(String why) {
    return new RefusedEventException("The event is refused: " + why);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

package io.truelabel.aws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.ConfigRule;
import software.amazon.awssdk.services.config.model.ConfigurationItem;
import software.amazon.awssdk.services.config.model.Evaluation;
import software.amazon.awssdk.services.config.model.EvaluationResult;
import software.amazon.awssdk.services.config.model.LimitExceededException;
import software.amazon.awssdk.services.config.model.ResourceInUseException;

/**
 * AWS Config of one account in one Region: every call is made as that account.
 *
 * <p>Results of a rule live in the account that owns the rule, so a central program must act there.
 */
public final class ConfigAccount {

  /** The most evaluations that PutEvaluations takes, and the most results that a page holds. */
  public static final int PAGE = 100;

  /** The most rules that StartConfigRulesEvaluation takes. */
  public static final int RULES_AT_ONCE = 25;

  private final ConfigClient client;
  private final AwsRequestOverrideConfiguration asAccount;

  private ConfigAccount(ConfigClient client, AwsCredentialsProvider credentials) {
    this.client = client;
    this.asAccount =
        AwsRequestOverrideConfiguration.builder().credentialsProvider(credentials).build();
  }

  /** Config in an account, reached through the role that evaluates there. */
  public static ConfigAccount of(
      AwsClients clients, MemberAccounts members, String accountId, String region) {
    return new ConfigAccount(
        clients.config(region), members.credentials(accountId, MemberRole.EVALUATOR));
  }

  /**
   * Stores results of a rule.
   *
   * @param evaluations {@value #PAGE} at most
   * @return those that Config did not store
   */
  public List<Evaluation> put(String resultToken, List<Evaluation> evaluations) {
    return client
        .putEvaluations(request ->
            request
                .resultToken(resultToken)
                .evaluations(evaluations)
                .overrideConfiguration(asAccount))
        .failedEvaluations();
  }

  /**
   * The results that a rule has stored, read page by page while the stream is used.
   *
   * @param ruleName with the suffix that a conformance pack adds
   */
  public Stream<EvaluationResult> results(String ruleName) {
    return client
        .getComplianceDetailsByConfigRulePaginator(request ->
            request
                .configRuleName(ruleName)
                .complianceTypes(ComplianceType.COMPLIANT, ComplianceType.NON_COMPLIANT)
                .limit(PAGE)
                .overrideConfiguration(asAccount))
        .stream()
        .flatMap(page -> page.evaluationResults().stream());
  }

  /** All rules of the account in this Region, whoever made them, read while the stream is used. */
  public Stream<ConfigRule> rules() {
    return client
        .describeConfigRulesPaginator(request -> request.overrideConfiguration(asAccount))
        .stream()
        .flatMap(page -> page.configRules().stream());
  }

  /**
   * Lets rules judge again: those that run on a change, every resource by its last recorded item.
   *
   * @param ruleNames {@value #RULES_AT_ONCE} at most, with the suffixes that packs add
   * @return whether Config does it; not when it was asked less than a minute ago, or a rule still
   *     runs
   */
  public boolean judgeAgain(List<String> ruleNames) {
    try {
      client.startConfigRulesEvaluation(
          request -> request.configRuleNames(ruleNames).overrideConfiguration(asAccount));
      return true;
    } catch (LimitExceededException | ResourceInUseException asked) {
      return false;
    }
  }

  /**
   * The newest recorded item of a resource at a time.
   *
   * <p>Config looks back a week per page, so pages may be empty although an older item follows.
   */
  public Optional<ConfigurationItem> itemAt(
      String resourceType, String resourceId, Instant latest) {
    return client
        .getResourceConfigHistoryPaginator(request ->
            request
                .resourceType(resourceType)
                .resourceId(resourceId)
                .laterTime(latest)
                .limit(1)
                .overrideConfiguration(asAccount))
        .stream()
        .flatMap(page -> page.configurationItems().stream())
        .findFirst();
  }
}

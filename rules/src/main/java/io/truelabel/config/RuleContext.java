package io.truelabel.config;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ConfigAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.log.JsonLog;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a rule needs from outside. One function has one, for one Region.
 *
 * @param region where the function runs, which is where it judges
 * @param central the account that the function runs in: the Macie administrator
 * @param accounts that may be judged, besides the central account, which always may
 * @param clients for all AWS services
 * @param members credentials of the accounts that are judged
 * @param policies where the policy is from
 * @param memory where the evidence of earlier sweeps is from
 * @param clock of the judge: grace periods and waivers
 * @param log where a refused or unusual event is told of
 */
public record RuleContext(
    String region,
    CentralAccount central,
    AllowedAccounts accounts,
    AwsClients clients,
    MemberAccounts members,
    PolicySource policies,
    EvidenceMemory memory,
    Clock clock,
    JsonLog log) {

  public RuleContext {
    accounts = AllowedAccounts.listed(Set.of(central.accountId())).or(accounts);
  }

  /** AWS Config of an account in this Region. */
  ConfigAccount config(String accountId) {
    return ConfigAccount.of(clients, members, accountId, region);
  }

  InvocationReader reader() {
    return new InvocationReader(new OriginCheck(region, central.partition(), accounts));
  }

  /** Notes that a rule has nothing to do: to throw would only make Lambda repeat the event. */
  void leaveAlone(Invocation invocation, String messageType) {
    log.info(
        "This rule has nothing to do on such an event.",
        Map.of(
            "account", invocation.accountId(),
            "rule", invocation.ruleName(),
            "messageType", messageType));
  }
}

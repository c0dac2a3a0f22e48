package io.truelabel.heal;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ConfigAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.sweep.Shard;
import io.truelabel.verdict.Rule;
import java.util.List;

/**
 * Lets the rules of contents in one account judge again, because a finding came: as often as AWS
 * Config allows. What it does not allow now, the next sweep makes up for.
 */
public final class ContentsRun {

  private final AwsClients clients;
  private final MemberAccounts members;
  private final Pace pace;

  /**
   * Runs in any account.
   *
   * @param pace shared with all others in this program
   */
  public ContentsRun(AwsClients clients, MemberAccounts members, Pace pace) {
    this.clients = clients;
    this.members = members;
    this.pace = pace;
  }

  /**
   * Asks for it.
   *
   * @return whether AWS Config does it; not where no such rule is installed, or one was asked less
   *     than a minute ago
   * @throws software.amazon.awssdk.core.exception.SdkException if the account cannot be asked
   */
  public boolean ask(Shard shard) {
    if (!pace.take(shard)) {
      return false;
    }
    ConfigAccount config = ConfigAccount.of(clients, members, shard.account(), shard.region());
    List<String> rules =
        config
            .rules()
            .flatMap(InstalledRule::of)
            .filter(rule -> rule.kind() == Rule.CONTENTS)
            .map(InstalledRule::name)
            .limit(ConfigAccount.RULES_AT_ONCE)
            .toList();
    return !rules.isEmpty() && config.judgeAgain(rules);
  }
}

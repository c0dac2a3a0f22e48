package io.truelabel.config;

import io.truelabel.aws.MacieRegion;
import io.truelabel.buckets.AccountBuckets;
import io.truelabel.buckets.AccountInventory;
import io.truelabel.verdict.Judge;
import java.util.Map;

/** Lists the buckets of an account as the sweep does, and notes what Macie did not answer. */
final class Inventories {

  private final RuleContext context;

  Inventories(RuleContext context) {
    this.context = context;
  }

  /** Macie in the Region of the function. */
  MacieRegion macie() {
    return MacieRegion.of(context.clients(), context.region());
  }

  AccountBuckets of(String accountId) {
    Judge judge = context.policies().judge();
    return new AccountInventory(context.clients(), context.members(), context.region())
        .buckets(
            accountId,
            judge.tagKeys(),
            judge.source(),
            unread -> context.log().warn(unread, Map.of("account", accountId)));
  }
}

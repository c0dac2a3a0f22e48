package io.truelabel.config;

import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.buckets.ListedBucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists the buckets of an account as Macie has them, and notes what Macie did not answer. */
final class Inventories {

  private final RuleContext context;

  Inventories(RuleContext context) {
    this.context = context;
  }

  /** Macie in the Region of the function. */
  MacieRegion macie() {
    return MacieRegion.of(context.clients(), context.region());
  }

  List<ListedBucket> of(String accountId) {
    MacieBuckets macie = new MacieBuckets(macie());
    List<ListedBucket> buckets = new ArrayList<>();
    macie.read(MacieScope.account(accountId), bucket -> buckets.add(ListedBucket.of(bucket)));
    macie.unread().forEach(what -> context.log().warn(what, Map.of("account", accountId)));
    return buckets;
  }
}

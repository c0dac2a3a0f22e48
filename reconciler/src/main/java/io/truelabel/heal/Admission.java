package io.truelabel.heal;

import io.truelabel.aws.StateBucket;
import io.truelabel.config.AccountList;
import io.truelabel.heal.ConfigLine.Kind;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.ShardResult;
import io.truelabel.sweep.SweepSummary;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Compares the accounts that have rules with those that the installation let use the functions of
 * the rules: one that joined later is on no list yet.
 */
public final class Admission {
  private final SweepSummary summary;
  private final Healing healing;

  /**
   * @param healing what came of comparing the rules
   */
  public Admission(SweepSummary summary, Healing healing) {
    this.summary = summary;
    this.healing = healing;
  }

  /**
   * The healing, with a line for each account that is left out; as it is where nobody lists any.
   */
  public Healing comparedWith(StateBucket state) {
    try {
      return AccountList.read(state).map(this::with).orElse(healing);
    } catch (SdkException | UncheckedIOException e) {
      var central = new Shard(summary.plan().centralAccount(), summary.plan().regions().getFirst());
      return healing.with(List.of(RuleLines.unread(central, e)));
    }
  }

  private Healing with(Set<String> admitted) {
    return healing.with(leftOut(admitted).toList());
  }

  /** An account without rules is named already, and may be meant to have none. */
  private Stream<ConfigLine> leftOut(Set<String> admitted) {
    Set<String> named =
        Stream.concat(
                healing.lines().stream()
                    .filter(line -> line.kind() == Kind.NO_RULE)
                    .map(ConfigLine::account),
                summary.accounts().stream()
                    .filter(line -> line.kind() == AccountLine.Kind.SUSPENDED)
                    .map(AccountLine::account))
            .collect(Collectors.toSet());
    return summary.shards().stream()
        .filter(shard -> !shard.buckets().isEmpty())
        .map(ShardResult::shard)
        .filter(shard -> !shard.account().equals(summary.plan().centralAccount()))
        .filter(shard -> !admitted.contains(shard.account()))
        .filter(shard -> !named.contains(shard.account()))
        .map(RuleLines::notAdmitted);
  }
}

package io.truelabel.standin.config;

import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The rules in force: Truelabel's, in every account and Region, less those that were removed, and
 * other people's.
 */
public final class Rules {
  private final Organization organization;
  private final Set<Rule> removed = ConcurrentHashMap.newKeySet();
  private final List<Rule> others = new CopyOnWriteArrayList<>();
  private final Map<Rule, String> onlyBuckets = new ConcurrentHashMap<>();

  public Rules(Organization organization) {
    this.organization = organization;
  }

  /** Every rule of one account in one Region; none where the organization has no such place. */
  public List<Rule> in(Shard shard) {
    boolean known =
        organization.account(shard.account()).isPresent()
            && organization.regions().contains(shard.region());
    return known
        ? Stream.concat(
                installed(shard), others.stream().filter(rule -> rule.shard().equals(shard)))
            .filter(rule -> !removed.contains(rule))
            .toList()
        : List.of();
  }

  private static Stream<Rule> installed(Shard shard) {
    return Stream.of(
        new Rule(shard, "s3-classification-label", Rule.Trigger.CHANGE),
        new Rule(shard, "s3-classification-contents", Rule.Trigger.SCHEDULE),
        new Rule(shard, "s3-classification-coverage", Rule.Trigger.SCHEDULE));
  }

  /** A rule by its full name, or by its name in the pack's template. */
  public Optional<Rule> find(Shard shard, String name) {
    return in(shard).stream()
        .filter(rule -> rule.name().equals(name) || rule.base().equals(name))
        .findFirst();
  }

  /** A rule by its full name, as Config's own operations want it. */
  Optional<Rule> named(Shard shard, String name) {
    return in(shard).stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** The rule that a call names, in the account and Region of the call. */
  Rule required(Call call, String name) {
    return named(new Shard(call.account(), call.region()), name)
        .orElseThrow(() -> ConfigErrors.noSuchRule(name));
  }

  /** Adds a rule of other people's, behind Truelabel's. */
  public void add(Rule rule) {
    others.add(rule);
  }

  /** Gives a rule a scope: it runs for one bucket, and for no other. */
  public void limit(Rule rule, String bucket) {
    onlyBuckets.put(rule, bucket);
  }

  /** The bucket for which alone a rule runs; empty where its scope leaves none out. */
  Optional<String> onlyBucket(Rule rule) {
    return Optional.ofNullable(onlyBuckets.get(rule));
  }

  /** Deletes a rule, as removing the pack does; its results are no longer readable. */
  public void remove(Rule rule) {
    removed.add(rule);
  }

  /** Brings a removed rule back. */
  public void restore(Rule rule) {
    removed.remove(rule);
  }
}

package io.truelabel.given;

import io.truelabel.policy.Alerts;
import io.truelabel.policy.BucketSelector;
import io.truelabel.policy.CoverageRules;
import io.truelabel.policy.Demand;
import io.truelabel.policy.Exclusion;
import io.truelabel.policy.ExposureLimits;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Level;
import io.truelabel.policy.Levels;
import io.truelabel.policy.Match;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.TagKeys;
import io.truelabel.policy.Teams;
import io.truelabel.policy.Waiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A policy for a test, which says only what matters to it. */
public final class APolicy {
  public static final Levels LEVELS = Levels.of("public", "internal", "confidential", "restricted");
  public static final Level PUBLIC = LEVELS.ascending().get(0);
  public static final Level INTERNAL = LEVELS.ascending().get(1);
  public static final Level CONFIDENTIAL = LEVELS.ascending().get(2);
  public static final Level RESTRICTED = LEVELS.ascending().get(3);
  public static final Duration GRACE = Duration.ofDays(2);

  private Levels levels = LEVELS;
  private TagKeys keys = new TagKeys("DataClassification", "SupportSNSTopic", "Team");
  private Level unlabeled = PUBLIC;
  private ExposureLimits exposure = new ExposureLimits(PUBLIC, INTERNAL, CONFIDENTIAL);
  private final List<Requirement> contents = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private Set<String> allowedTopics = Set.of();
  private boolean fifoTopics;
  private boolean honourSuppressed = true;
  private FindingsRules.Source source = FindingsRules.Source.ADMINISTRATOR;

  /** Four levels, and not one requirement. */
  public static APolicy withoutRequirements() {
    return new APolicy();
  }

  /** Personal data is confidential, health data is restricted, credentials are forbidden. */
  public static APolicy usual() {
    return withoutRequirements()
        .requiring("personal", category("PERSONAL_INFORMATION"), CONFIDENTIAL)
        .requiring(
            "health", new Match(Set.of(), Set.of("PHI"), Set.of(), Set.of(), 1, 1), RESTRICTED)
        .forbidding("credentials", category("CREDENTIALS"));
  }

  public static Match category(String... categories) {
    return new Match(Set.of(categories), Set.of(), Set.of(), Set.of(), 1, 1);
  }

  public static Match detection(String... ids) {
    return new Match(Set.of(), Set.of(), Set.of(ids), Set.of(), 1, 1);
  }

  public static Match custom(String... names) {
    return new Match(Set.of(), Set.of(), Set.of(), Set.of(names), 1, 1);
  }

  public APolicy requiring(String name, Match match, Level level) {
    return requirement(name, match, new Demand.Requires(level));
  }

  public APolicy forbidding(String name, Match match) {
    return requirement(name, match, new Demand.Forbidden());
  }

  /** Requirements get the lines 10, 20, 30 and so on. */
  private APolicy requirement(String name, Match match, Demand demand) {
    contents.add(new Requirement(name, 10 * (contents.size() + 1), match, demand));
    return this;
  }

  /** Another scale: everything that was said of levels so far moves to the lowest of it. */
  public APolicy levels(Levels other) {
    levels = other;
    unlabeled = other.lowest();
    exposure = new ExposureLimits(other.lowest(), other.lowest(), other.lowest());
    contents.clear();
    return this;
  }

  public APolicy keys(TagKeys other) {
    keys = other;
    return this;
  }

  public APolicy unlabeled(Level level) {
    unlabeled = level;
    return this;
  }

  public APolicy exposure(Level publicAccess, Level sharedOutside, Level replicatedOutside) {
    exposure = new ExposureLimits(publicAccess, sharedOutside, replicatedOutside);
    return this;
  }

  public APolicy excluding(String bucket, String reason) {
    exclusions.add(new Exclusion(new BucketSelector(List.of(bucket), Set.of()), reason, 70));
    return this;
  }

  public APolicy waiving(Waiver... accepted) {
    waivers.addAll(List.of(accepted));
    return this;
  }

  public APolicy allowingTopics(String... arns) {
    allowedTopics = Set.of(arns);
    return this;
  }

  public APolicy allowingFifo() {
    fifoTopics = true;
    return this;
  }

  public APolicy ofEachAccount() {
    source = FindingsRules.Source.EACH_ACCOUNT;
    return this;
  }

  public APolicy countingSuppressed() {
    honourSuppressed = false;
    return this;
  }

  public Policy build() {
    return new Policy(
        levels,
        keys,
        unlabeled,
        contents,
        exposure,
        new CoverageRules(GRACE, Duration.ofDays(30)),
        new Alerts(
            Alerts.Mode.OBSERVE, allowedTopics, Map.of(), "", "", Duration.ofDays(7), fifoTopics),
        new Teams(List.of(), 20),
        exclusions,
        waivers,
        new FindingsRules(source, honourSuppressed, FindingsRules.Gone.NO_CURRENT_VERSION));
  }
}

package io.truelabel.sweep;

import io.truelabel.policy.Alerts;
import io.truelabel.policy.CoverageRules;
import io.truelabel.policy.Demand;
import io.truelabel.policy.ExposureLimits;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Level;
import io.truelabel.policy.Levels;
import io.truelabel.policy.Match;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.TagKeys;
import io.truelabel.policy.Teams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small policies made by hand. */
public final class Policies {
  private static final Levels LEVELS =
      Levels.of("public", "internal", "confidential", "restricted");
  private static final Alerts NOBODY =
      new Alerts(Alerts.Mode.OBSERVE, Set.of(), Map.of(), "", "", Duration.ofDays(7), false);

  private Policies() {}

  /** Financial data is restricted, credentials are forbidden, and nobody is told. */
  public static Policy plain() {
    return with(NOBODY);
  }

  /** The same with other alerts. */
  public static Policy with(Alerts alerts) {
    return with(alerts, FindingsRules.Source.ADMINISTRATOR);
  }

  /** The plain policy, which wants the findings of each account. */
  public static Policy readingEachAccount() {
    return with(NOBODY, FindingsRules.Source.EACH_ACCOUNT);
  }

  private static Policy with(Alerts alerts, FindingsRules.Source source) {
    Level restricted = LEVELS.highest();
    return new Policy(
        LEVELS,
        new TagKeys("DataClassification", "SupportSNSTopic", "Team"),
        LEVELS.lowest(),
        List.of(
            new Requirement("financial", 3, match("FINANCIAL_INFORMATION"), requires(restricted)),
            new Requirement("credentials", 5, match("CREDENTIALS"), new Demand.Forbidden())),
        new ExposureLimits(LEVELS.lowest(), LEVELS.lowest(), LEVELS.lowest()),
        new CoverageRules(Duration.ofDays(2), Duration.ofDays(30)),
        alerts,
        new Teams(List.of(), 50),
        List.of(),
        List.of(),
        new FindingsRules(source, true, FindingsRules.Gone.NO_CURRENT_VERSION));
  }

  private static Match match(String category) {
    return new Match(Set.of(category), Set.of(), Set.of(), Set.of(), 1, 1);
  }

  private static Demand requires(Level level) {
    return new Demand.Requires(level);
  }
}

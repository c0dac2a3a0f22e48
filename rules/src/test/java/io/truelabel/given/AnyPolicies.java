package io.truelabel.given;

import io.truelabel.policy.Alerts;
import io.truelabel.policy.BucketSelector;
import io.truelabel.policy.Category;
import io.truelabel.policy.CoverageRules;
import io.truelabel.policy.Demand;
import io.truelabel.policy.Exclusion;
import io.truelabel.policy.ExposureLimits;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Level;
import io.truelabel.policy.Match;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.TagKeys;
import io.truelabel.policy.Teams;
import io.truelabel.policy.Waiver;
import io.truelabel.verdict.ViolationKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any policies over the four usual levels that have something to say about any findings. */
public final class AnyPolicies {
  private AnyPolicies() {}

  /** With up to four requirements and no waivers. */
  public static Arbitrary<Policy> withoutWaivers() {
    return some(Arbitraries.just(List.of()));
  }

  /** With up to four requirements and up to three waivers, some of which ended. */
  public static Arbitrary<Policy> some() {
    return some(waiver().list().ofMaxSize(3));
  }

  public static Arbitrary<Level> level() {
    return Arbitraries.of(APolicy.LEVELS.ascending());
  }

  private static Arbitrary<Policy> some(Arbitrary<List<Waiver>> waivers) {
    return Combinators.combine(
            level(),
            contents(),
            Combinators.combine(level(), level(), level()).as(ExposureLimits::new),
            exclusions(),
            waivers,
            Arbitraries.of(true, false))
        .as((unlabeled, contents, exposure, exclusions, accepted, honour) ->
            new Policy(
                APolicy.LEVELS,
                new TagKeys("DataClassification", "SupportSNSTopic", "Team"),
                unlabeled,
                contents,
                exposure,
                new CoverageRules(APolicy.GRACE, Duration.ofDays(30)),
                new Alerts(
                    Alerts.Mode.OBSERVE, Set.of(), Map.of(), "", "", Duration.ofDays(7), false),
                new Teams(List.of(), 20),
                exclusions,
                accepted,
                new FindingsRules(
                    FindingsRules.Source.ADMINISTRATOR,
                    honour,
                    FindingsRules.Gone.NO_CURRENT_VERSION)));
  }

  private static Arbitrary<List<Exclusion>> exclusions() {
    var selector = new BucketSelector(List.of(AFinding.BUCKET.name()), Set.of());
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.just(List.of())),
        Tuple.of(1, Arbitraries.just(List.of(new Exclusion(selector, "nobody can tag it", 80)))));
  }

  private static Arbitrary<List<Requirement>> contents() {
    return Combinators.combine(match(), demand())
        .as(Half::new)
        .list()
        .ofMaxSize(4)
        .map(halves ->
            IntStream.range(0, halves.size())
                .mapToObj(i ->
                    new Requirement(
                        "requirement " + i, i + 1, halves.get(i).match(), halves.get(i).demand()))
                .toList());
  }

  private static Arbitrary<Match> match() {
    return Combinators.combine(
            setOf(Category.ALL),
            setOf(List.of("PHI", "PII")),
            setOf(List.of("NAME", "MARS_MOOD")),
            setOf(List.of("badge number")),
            Arbitraries.of(1, 1, 2, 100),
            Arbitraries.of(1, 1, 2, 3))
        .as(Match::new);
  }

  /** Mostly empty, which is: not given. */
  private static Arbitrary<Set<String>> setOf(List<String> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Set.of())),
        Tuple.of(1, Arbitraries.of(values).set().ofMinSize(1)));
  }

  private static Arbitrary<Demand> demand() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, level().map(Demand.Requires::new)),
        Tuple.of(1, Arbitraries.just(new Demand.Forbidden())));
  }

  private static Arbitrary<Waiver> waiver() {
    return Combinators.combine(
            Arbitraries.of(AFinding.BUCKET.name(), "another"),
            Arbitraries.of(ViolationKind.class).map(ViolationKind::id).set().ofMinSize(1),
            level(),
            Arbitraries.of("2026-03-09", "2026-03-10", "2026-12-31").map(LocalDate::parse))
        .as((bucket, kinds, upTo, until) ->
            new Waiver(
                new BucketSelector(List.of(bucket), Set.of()),
                kinds,
                upTo,
                "accepted for a while",
                "somebody",
                until,
                90));
  }

  private record Half(Match match, Demand demand) {}
}

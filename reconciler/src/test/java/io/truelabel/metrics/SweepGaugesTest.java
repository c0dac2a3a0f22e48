package io.truelabel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.heal.Healing;
import io.truelabel.policy.Teams;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Results;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SweepGaugesTest {
  private static final BucketResult CRITICAL =
      Results.wrong("a", Severity.CRITICAL, ViolationKind.CONTENTS_FORBIDDEN);
  private static final BucketResult LOW =
      Results.wrong("b", Severity.LOW, "web", Map.of(), ViolationKind.TOPIC_MISSING);

  @Test
  void aNoncompliantBucketIsCountedUnderItsTeamAndItsWorstSeverity() {
    List<Gauge> gauges = gauges(Results.summary(CRITICAL, LOW, Results.compliant("c")));

    assertThat(value(gauges, "NoncompliantBuckets", Map.of())).isEqualTo(2);
    assertThat(value(gauges, "NoncompliantBuckets", Map.of("Team", "web"))).isEqualTo(1);
    assertThat(value(gauges, "NoncompliantBuckets", Map.of("Severity", "critical"))).isEqualTo(1);
    assertThat(value(gauges, "NoncompliantBuckets", Map.of("Team", "web", "Severity", "low")))
        .isEqualTo(1);
  }

  @Test
  void everyTeamHasAZeroForEverySeverity() {
    List<Gauge> gauges = gauges(Results.summary());

    for (String team : List.of("payments", "web")) {
      for (String severity : List.of("low", "medium", "high", "critical")) {
        assertThat(value(gauges, "NoncompliantBuckets", Map.of("Team", team, "Severity", severity)))
            .isZero();
      }
    }
  }

  @Test
  void aBucketWithoutATeamIsCountedUnderTheNameOfItsAccount() {
    BucketResult teamless =
        Results.wrong("b", Severity.LOW, "", Map.of(), ViolationKind.TOPIC_MISSING);
    SweepSummary summary =
        Results.named(Results.summary(teamless), teamless.id().accountId(), "web");

    assertThat(value(gauges(summary), "NoncompliantBuckets", Map.of("Team", "web"))).isEqualTo(1);
    assertThat(
            value(
                gauges(Results.summary(teamless)), "NoncompliantBuckets", Map.of("Team", "other")))
        .isEqualTo(1);
  }

  @Test
  void theOutcomesAddUpToAllBuckets() {
    List<Gauge> gauges =
        gauges(Results.summary(CRITICAL, Results.compliant("c"), Results.unknown("d")));

    double sum = 0;
    for (Outcome outcome : Outcome.values()) {
      sum += value(gauges, "Buckets", Map.of("Outcome", outcome.word()));
    }
    assertThat(sum).isEqualTo(value(gauges, "Buckets", Map.of())).isEqualTo(3);
    assertThat(value(gauges, "UnknownBuckets", Map.of())).isEqualTo(1);
  }

  @Test
  void violationsAreCountedByKindAndKindsThatDoNotOccurAreZero() {
    List<Gauge> gauges = gauges(Results.summary(CRITICAL, LOW));

    assertThat(value(gauges, "ViolationsByKind", Map.of("Kind", "topic-missing"))).isEqualTo(1);
    assertThat(value(gauges, "ViolationsByKind", Map.of("Kind", "exposed-public"))).isZero();
  }

  @Test
  void bucketsAreNotCountedWhileARegionIsNotKnownToItsEnd() {
    List<Gauge> gauges = gauges(Results.summary(List.of("eu-west-1"), CRITICAL));

    assertThat(gauges).noneMatch(gauge -> gauge.name().equals("NoncompliantBuckets"));
    assertThat(gauges).noneMatch(gauge -> gauge.name().equals("Buckets"));
    assertThat(value(gauges, "SweepCompleted", Map.of())).isZero();
  }

  @Test
  void aCompleteSweepSaysSoAndHowLongItTook() {
    List<Gauge> gauges = gauges(Results.summary(CRITICAL));

    assertThat(value(gauges, "SweepCompleted", Map.of())).isEqualTo(1);
    assertThat(value(gauges, "SweepDuration", Map.of())).isEqualTo(1.5);
  }

  @Test
  void whatCouldNotBeToldIsAFailureOfTheSweepToo() {
    Failure untold = new Failure("eu-west-1", Results.MEMBER, "tell", "Gone.", "Wait.");
    AlertOutcome alerts = new AlertOutcome(List.of(), 0, 0, List.of(), List.of(untold));

    List<Gauge> gauges = gauges(Results.summary(List.of("us-east-1"), CRITICAL), alerts);

    assertThat(value(gauges, "SweepFailures", Map.of())).isEqualTo(2);
  }

  @Test
  void noGaugeIsToldTwiceAndNoneNamesABucket() {
    List<Gauge> gauges = gauges(Results.summary(CRITICAL, LOW));

    assertThat(gauges)
        .extracting(gauge -> gauge.name() + gauge.dimensions())
        .doesNotHaveDuplicates();
    assertThat(gauges)
        .flatExtracting(gauge -> gauge.dimensions().keySet())
        .containsOnly("Team", "Severity", "Outcome", "Kind");
  }

  private static List<Gauge> gauges(SweepSummary summary) {
    return gauges(summary, AlertOutcome.NONE);
  }

  private static List<Gauge> gauges(SweepSummary summary, AlertOutcome alerts) {
    Teams teams = new Teams(List.of("payments", "web"), 10);
    return SweepGauges.of(summary, TeamNames.of(teams, List.of()), Healing.NONE, alerts);
  }

  private static double value(List<Gauge> gauges, String name, Map<String, String> dimensions) {
    Predicate<Gauge> same = gauge -> gauge.name().equals(name);
    return gauges.stream()
        .filter(same.and(gauge -> gauge.dimensions().equals(dimensions)))
        .mapToDouble(Gauge::value)
        .sum();
  }
}

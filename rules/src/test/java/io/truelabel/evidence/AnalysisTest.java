package io.truelabel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Extent;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Selection.Managed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An analysis looked again for an identifier in an object that changed")
class AnalysisTest {
  private static final Instant CHANGED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant LATER = CHANGED.plusNanos(1);
  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");
  private static final Identifier STAFF = new Identifier.Custom("staff number");
  private static final Selection ALL =
      new Selection.Known(new Managed.AllBut(Set.of()), Set.of("staff number"));
  private static final Extent EVERYTHING = Extent.everything();
  private static final Extent DAILY = EVERYTHING.changedWithin(Duration.ofDays(1));

  static Stream<Arguments> whenItLookedAgain() {
    return Stream.of(
        arguments("it began later", finished(LATER, EVERYTHING, ALL), NAME, true),
        arguments("it began at that instant", finished(CHANGED, EVERYTHING, ALL), NAME, false),
        arguments("it has not begun", of(new Run.None(), EVERYTHING, ALL), NAME, false),
        arguments("it goes on", unproven(Doubt.RUNNING), NAME, false),
        arguments("it ended with errors", unproven(Doubt.ERRORS), NAME, false),
        arguments("it takes samples", finished(LATER, Extent.part(), ALL), NAME, false),
        arguments(
            "it leaves out what changed before", finished(LATER, since(LATER), ALL), NAME, false),
        arguments(
            "it looks at what changed since then",
            finished(LATER, since(CHANGED), ALL),
            NAME,
            true),
        arguments("it is the first run since then", finished(dayOn(0), DAILY, ALL), NAME, true),
        arguments(
            "an earlier run may have failed to read it",
            finished(dayOn(1), DAILY, ALL),
            NAME,
            false),
        arguments(
            "nobody knows how often it runs",
            finished(LATER, EVERYTHING.changedWithin(Duration.ZERO), ALL),
            NAME,
            false),
        arguments(
            "it began much later and leaves nothing out",
            finished(CHANGED.plus(Duration.ofDays(3_650)), EVERYTHING, ALL),
            NAME,
            true),
        arguments(
            "nobody knows what it looks for",
            finished(LATER, EVERYTHING, new Selection.Unknown()),
            NAME,
            false),
        arguments(
            "it leaves the identifier out", finished(LATER, EVERYTHING, but("NAME")), NAME, false),
        arguments("it leaves another out", finished(LATER, EVERYTHING, but("ADDRESS")), NAME, true),
        arguments("it looks for that alone", finished(LATER, EVERYTHING, only("NAME")), NAME, true),
        arguments(
            "it looks for another", finished(LATER, EVERYTHING, only("ADDRESS")), NAME, false),
        arguments("it has the custom one", finished(LATER, EVERYTHING, ALL), STAFF, true),
        arguments(
            "no managed identifier stands for a custom one",
            finished(LATER, EVERYTHING, only("staff number")),
            STAFF,
            false),
        arguments(
            "no custom one stands for a managed one",
            finished(
                LATER, EVERYTHING, new Selection.Known(new Managed.Only(Set.of()), Set.of("NAME"))),
            NAME,
            false));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource
  void whenItLookedAgain(String when, Analysis analysis, Identifier identifier, boolean looked) {
    assertThat(analysis.lookedAgain(identifier, CHANGED)).as(when).isEqualTo(looked);
  }

  @ParameterizedTest(name = "{0}, {1}: monitors {2}, may monitor {3}")
  @CsvSource({
    "RECURRING_JOB, ACTIVE, true, true",
    "DISCOVERY, ACTIVE, true, true",
    "ONE_TIME_JOB, ACTIVE, false, false",
    "RECURRING_JOB, UNKNOWN, false, true",
    "DISCOVERY, UNKNOWN, false, true",
    "ONE_TIME_JOB, UNKNOWN, false, false",
    "RECURRING_JOB, PAUSED, false, false",
    "RECURRING_JOB, QUOTA_REACHED, false, false",
    "DISCOVERY, ENDED, false, false",
  })
  void monitorsWhereItGoesOn(Means means, State state, boolean monitors, boolean mayMonitor) {
    var analysis = new Analysis(means, state, new Run.None(), EVERYTHING, ALL);

    assertThat(analysis.monitors()).isEqualTo(monitors);
    assertThat(analysis.mayMonitor()).isEqualTo(mayMonitor);
  }

  private static Instant dayOn(int nanosLate) {
    return CHANGED.plus(Duration.ofDays(1)).plusNanos(nanosLate);
  }

  private static Analysis finished(Instant began, Extent extent, Selection selection) {
    return of(new Run.Finished(began), extent, selection);
  }

  private static Analysis unproven(Doubt doubt) {
    return of(new Run.Unproven(LATER, doubt), EVERYTHING, ALL);
  }

  private static Analysis of(Run run, Extent extent, Selection selection) {
    return new Analysis(Means.RECURRING_JOB, State.ACTIVE, run, extent, selection);
  }

  private static Extent since(Instant time) {
    return EVERYTHING.changedAfter(time);
  }

  private static Selection but(String id) {
    return new Selection.Known(new Managed.AllBut(Set.of(id)), Set.of());
  }

  private static Selection only(String id) {
    return new Selection.Known(new Managed.Only(Set.of(id)), Set.of());
  }
}

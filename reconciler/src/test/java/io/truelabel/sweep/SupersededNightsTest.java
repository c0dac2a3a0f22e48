package io.truelabel.sweep;

import static io.truelabel.sweep.Nights.ONE;
import static io.truelabel.sweep.Nights.only;
import static io.truelabel.sweep.Nights.outcome;
import static io.truelabel.verdict.Outcome.COMPLIANT;
import static io.truelabel.verdict.Outcome.NONCOMPLIANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Lookup;
import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Extent;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sweep is at 03:00; a job that runs every day begins at 12:00. */
@DisplayName("An object that is not what Macie scanned")
final class SupersededNightsTest {
  private static final Instant FIRST_OF_MAY = Instant.parse("2026-05-01T00:00:00Z");

  private final Nights nights = new Nights();
  private final BucketId orders = nights.bucket(ONE, "orders");

  @Test
  void anOlderVersionThatComesBackStaysRed() {
    nights.list(nights.card(orders, "k", at(0, 1), "v0"));
    nights.sweep();
    nights.list(nights.card(orders, "k", at(1, 13), "v1"));
    nights.objects.put("k", new Lookup.Replaced(at(0, 0)));
    nights.now = at(2, 3);

    for (int day = 1; day < 10; day++) {
      nights.looked(orders, dailyRun(at(day, 12)));
      assertThat(outcome(nights.nextNight(), "orders"))
          .as("no run on day %s looks at an object that did not change", day)
          .isEqualTo(NONCOMPLIANT);
    }
  }

  @Test
  void anOlderVersionThatCameBackIsClearedByAOneTimeJobAfterTheScan() {
    nights.list(nights.card(orders, "k", at(1, 13), "v1"));
    nights.objects.put("k", new Lookup.Replaced(at(0, 0)));
    nights.now = at(2, 3);

    nights.looked(orders, oneTimeJob(at(1, 12)));
    var red = nights.nextNight();
    assertThat(outcome(red, "orders")).as("the scan is the job's own").isEqualTo(NONCOMPLIANT);
    assertThat(only(red, "orders").notices()).singleElement().asString().contains("overwritten");

    nights.looked(orders, oneTimeJob(at(3, 12)));
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  @Test
  void withoutVersionsNothingComesBackSoARunAfterTheChangeClears() {
    nights.list(nights.card(orders, "k", at(1, 13), ""));
    nights.objects.put("k", new Lookup.Replaced(at(1, 13)));
    nights.now = at(2, 3);
    nights.looked(orders, dailyRun(at(2, 12)));

    assertThat(outcome(nights.nextNight(), "orders"))
        .as("overwritten between being read and being reported")
        .isEqualTo(COMPLIANT);
  }

  @Test
  void aVersionOfAfterTheScanIsClearedByARunOnItsDay() {
    nights.list(nights.card(orders, "k", at(1, 13), "v1"));
    nights.objects.put("k", new Lookup.Replaced(at(1, 14)));
    nights.now = at(2, 3);
    nights.looked(orders, dailyRun(at(2, 12)));

    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  @Test
  void aRunAfterOneThatFailedIsNoProofOfWhatChangedBeforeThatOne() {
    nights.list(nights.card(orders, "k"));
    nights.sweep();
    nights.objects.put("k", new Lookup.Replaced(at(1, 10)));

    nights.now = at(2, 3);
    nights.looked(orders, failedRun(at(1, 12)));
    assertThat(outcome(nights.sweep(), "orders")).isEqualTo(NONCOMPLIANT);

    for (int day = 2; day < 10; day++) {
      nights.looked(orders, dailyRun(at(day, 12)));
      assertThat(outcome(nights.nextNight(), "orders")).as("day %s", day).isEqualTo(NONCOMPLIANT);
    }

    nights.looked(orders, oneTimeJob(at(11, 12)));
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  /** A time after so many days, at an hour. */
  private static Instant at(int day, int hour) {
    return FIRST_OF_MAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
  }

  private static Analysis dailyRun(Instant began) {
    return daily(new Analysis.Run.Finished(began));
  }

  private static Analysis failedRun(Instant began) {
    return daily(new Analysis.Run.Unproven(began, Analysis.Doubt.ERRORS));
  }

  private static Analysis daily(Analysis.Run run) {
    return new Analysis(
        Means.RECURRING_JOB,
        Analysis.State.ACTIVE,
        run,
        Extent.everything().changedWithin(Duration.ofDays(1)),
        everyIdentifier());
  }

  private static Analysis oneTimeJob(Instant began) {
    return new Analysis(
        Means.ONE_TIME_JOB,
        Analysis.State.ENDED,
        new Analysis.Run.Finished(began),
        Extent.everything(),
        everyIdentifier());
  }

  private static Selection everyIdentifier() {
    return new Selection.Known(new Selection.Managed.AllBut(Set.of()), Set.of());
  }
}

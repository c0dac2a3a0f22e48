package io.truelabel.finding;

import static io.truelabel.finding.FindingStage.BUCKET;
import static io.truelabel.finding.FindingStage.OWNERS;
import static io.truelabel.finding.FindingStage.STREAM;
import static io.truelabel.finding.FindingStage.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Alerts;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An owner whose topic takes no message")
final class UnreachedOwnerTest {

  /** The reminder interval of the policy on the stage. */
  private static final int WEEK = 7;

  private final FindingStage stage = new FindingStage();

  @BeforeEach
  void wrong() {
    stage.violating(BUCKET);
    stage.holds(BUCKET, "exports/2026/03/orders.csv", "6bb7fd4fa9d36d6b8fb8882ca0example");
    stage.dropOwners();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void isTriedEveryNightWhileTheStreamHearsOnceAndThenReminders() {
    nights(WEEK);
    assertThat(stage.received(STREAM)).hasSize(1);

    nights(1);
    assertThat(stage.received(STREAM)).hasSize(2);
    assertThat(lastToStream()).contains("A reminder: it was first told of on 2026-03-04");
    assertThat(stage.received(OWNERS)).isEmpty();
  }

  @Test
  void isToldInFullAsSoonAsItsTopicWorks() {
    nights(2);
    stage.restoreOwners();
    nights(3);

    assertThat(stage.only(OWNERS))
        .contains(
            "What is wrong: ",
            "The security team knows of it since 2026-03-04. No topic took the message to you until"
                + " now.")
        .doesNotContain("known before", "Buckets in one line");
    assertThat(stage.received(STREAM)).as("it knew").hasSize(1);
  }

  @Test
  void isToldInFullByTheSweepWhenAFindingDidNotReachIt() {
    assertThat(stage.deliver(event("multiple"))).isEmpty();
    assertThat(stage.received(STREAM)).hasSize(1);
    stage.restoreOwners();
    nights(2);

    assertThat(stage.only(OWNERS)).contains("What is wrong: ");
  }

  @Test
  void isNotTriedAgainByEveryFinding() {
    for (int time = 0; time < 5; time++) {
      assertThat(stage.deliver(event("multiple"))).isEmpty();
    }

    assertThat(stage.standIn.calls().count("sns", "Publish"))
        .as("the owner once, the stream once")
        .isEqualTo(2);
  }

  @Test
  void thatWasOnlyObservedBeforeMutesNoReminder() {
    stage.deploy(Alerts.Mode.OBSERVE);
    nights(1);
    stage.deploy(Alerts.Mode.OWNERS);
    nights(WEEK);

    assertThat(stage.received(STREAM)).hasSize(2);
    assertThat(lastToStream()).contains("A reminder: it was first told of on 2026-03-04");
  }

  @Test
  void thatWasToldBeforeItsTopicWasDeletedIsNotToldAsIfItWereNew() {
    stage.restoreOwners();
    nights(1);
    stage.dropOwners();
    nights(WEEK);
    stage.restoreOwners();
    nights(1);

    assertThat(stage.received(STREAM)).as("told, and reminded").hasSize(2);
    assertThat(stage.received(OWNERS)).hasSize(1);
  }

  private void nights(int nights) {
    for (int night = 0; night < nights; night++) {
      stage.pass(Duration.ofDays(1));
      stage.sweep(stage.settings());
    }
  }

  private String lastToStream() {
    return stage.received(STREAM).getLast().textFor("email").replaceAll("\\s+", " ");
  }
}

package io.truelabel.finding;

import static io.truelabel.finding.FindingStage.BUCKET;
import static io.truelabel.finding.FindingStage.HOME;
import static io.truelabel.finding.FindingStage.MEMBER;
import static io.truelabel.finding.FindingStage.OWNERS;
import static io.truelabel.finding.FindingStage.about;
import static io.truelabel.finding.FindingStage.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.ledger.BucketClaim;
import io.truelabel.ledger.Told;
import io.truelabel.sweep.ShardResult;
import io.truelabel.sweep.SweepListener;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where a sweep and a finding handler meet")
final class SweepMeetsHandlerTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final FindingStage stage = new FindingStage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void whatIsToldAfterAShardWasJudgedIsNeitherPutRightNorNewAgain() {
    stage.holds(BUCKET, "exports/2026/03/orders.csv", "6bb7fd4fa9d36d6b8fb8882ca0example");
    stage.violating("another-that-is-to-be-told-of");
    stage.sweep(
        stage.settings(),
        new SweepListener() {
          @Override
          public void judged(ShardResult shard) {
            if (shard.shard().account().equals(MEMBER)) {
              stage.pass(Duration.ofMinutes(5));
              assertThat(stage.deliver(event("multiple"))).isEmpty();
            }
          }
        });

    assertThat(putRight()).isZero();
    nights(2);
    assertThat(stage.toldOf(BUCKET)).isEqualTo(1);
  }

  @Test
  void whatIsToldAfterTheInventoryWasReadIsNeitherPutRightNorNewAgain() {
    stage.sweep(
        stage.settings(),
        new SweepListener() {
          @Override
          public void bucketPage(String region, int buckets) {
            stage.pass(Duration.ofMinutes(5));
            stage.open(BUCKET);
            assertThat(stage.deliver(about(event("policy"), BUCKET))).isEmpty();
          }
        });

    assertThat(putRight()).isZero();
    nights(2);
    assertThat(stage.toldOf(BUCKET)).isEqualTo(1);
  }

  @Test
  void aClaimThatWasLeftOpenDoesNotMakeASweepForgetWhatTheLedgerHolds() {
    stage.violating(BUCKET);
    nights(2);
    open(Told.nothing(), stage.clock().instant().plusSeconds(1));

    nights(3);

    assertThat(stage.claims().claims()).as("void, and taken away").isEmpty();
    assertThat(stage.toldOf(BUCKET)).isEqualTo(1);
  }

  @Test
  void aClaimThatWasLeftOpenIsNoReasonToForgetWhatAnotherHadSaid() {
    stage.violating(BUCKET);
    stage.deliver(about(event("multiple"), BUCKET));
    Told told = stage.claim().told();
    assertThat(told.open()).isTrue();
    open(told, stage.clock().instant().plusSeconds(1));

    nights(3);

    assertThat(stage.claims().claims()).isEmpty();
    assertThat(stage.toldOf(BUCKET)).isEqualTo(1);
  }

  private void nights(int nights) {
    for (int night = 0; night < nights; night++) {
      stage.pass(DAY);
      stage.sweep(stage.settings());
    }
  }

  /** A handler that has seen a sweep telling, and whose event does not come again. */
  private void open(Told before, Instant until) {
    var last = stage.claims().claims().get(BUCKET);
    stage
        .claimsStore()
        .write(
            MEMBER,
            HOME,
            BUCKET,
            last == null ? "" : last.eTag(),
            "another/taken",
            new BucketClaim("another", until, true, before));
  }

  private long putRight() {
    return stage.received(OWNERS).stream()
        .filter(message -> message.textFor("email").contains("Put right:"))
        .count();
  }
}

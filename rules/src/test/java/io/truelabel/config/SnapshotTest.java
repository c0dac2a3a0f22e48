package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Loopback;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.StateBucket;
import io.truelabel.log.JsonLog;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Lambda takes a snapshot of a function that has started and restores it for weeks. What was asked
 * of AWS before that, credentials above all, would be as old as the snapshot.
 */
@DisplayName("A function of which a snapshot is taken")
final class SnapshotTest {

  @Test
  @DisplayName("has asked AWS for nothing yet")
  void hasAskedForNothing() {
    try (Loopback aws = Loopback.start()) {
      Clock clock = aws.standIn().clock();
      JsonLog log = new JsonLog(OutputStream.nullOutputStream(), clock);
      StateBucket state =
          new StateBucket(aws.clients().s3(Loopback.REGION), "state", Loopback.CENTRAL);
      RuleContext context =
          new RuleContext(
              Loopback.REGION,
              aws.central(),
              new StoredAccounts(state, clock),
              aws.clients(),
              new MemberAccounts(aws.central(), aws.clients().sts(Loopback.REGION), clock),
              new StoredPolicy(state, clock),
              new StoredEvidence(state, log),
              clock,
              log);

      assertThat(
              List.of(
                  new LabelHandler(context),
                  new ContentsHandler(context),
                  new CoverageHandler(context)))
          .hasSize(3);
      assertThat(aws.standIn().calls().total()).isZero();
    }
  }
}

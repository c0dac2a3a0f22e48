package io.truelabel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.Wire;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A schedule may start a sweep twice in the same second: both then go by the same name. */
class StartedTwiceTest {

  private static final String BUCKET = "bucket-01";

  /** As a process that runs on, and has not yet confirmed what it told. */
  private static final class NotYetConfirmed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void onlyOneOfTheTwoTakesTheRightToTell() {
    try (FindingStage stage = new FindingStage()) {
      stage.violating(BUCKET);

      stage.sweep(claiming(stage, 1, () -> sweepUpToItsConfirmation(stage)));

      assertThat(stage.toldOf(BUCKET)).isEqualTo(1);
    }
  }

  private static void sweepUpToItsConfirmation(FindingStage stage) {
    Runnable stays =
        () -> {
          throw new NotYetConfirmed();
        };
    try {
      stage.sweep(claiming(stage, 2, stays));
    } catch (NotYetConfirmed | IllegalStateException underWay) {
      assertThat(stage.toldOf(BUCKET)).as("it told").isEqualTo(1);
    }
  }

  /** Does something just before a sweep writes its claim for this time. */
  private static ClientSettings claiming(FindingStage stage, int time, Runnable before) {
    AtomicInteger writes = new AtomicInteger();
    return stage
        .settings()
        .withWire(
            Wire.overheardBy(
                new ExecutionInterceptor() {
                  @Override
                  public void beforeExecution(
                      Context.BeforeExecution context, ExecutionAttributes attributes) {
                    if (context.request() instanceof PutObjectRequest put
                        && put.key().endsWith("/" + FindingStage.HOME + "/~sweep.json")
                        && put.key().contains(FindingStage.MEMBER)
                        && writes.incrementAndGet() == time) {
                      before.run();
                    }
                  }
                }));
  }
}

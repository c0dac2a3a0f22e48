package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.ledger.LedgerLine;
import io.truelabel.standin.core.Failure;
import io.truelabel.standin.core.Fault;
import io.truelabel.standin.core.Turn;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sweep that is broken off anywhere, and the one after it. */
@DisplayName("After a sweep that broke off, the next one")
final class BrokenOffTest {

  private final List<LedgerLine> whole;
  private final long calls;

  BrokenOffTest() {
    try (var estate = new SmallEstate()) {
      estate.sweep();
      calls = estate.standIn().calls().total();
      assertThat(estate.cutOff()).isZero();
      assertThat(estate.inbox()).isEmpty();
      estate.sweep();
      whole = estate.ledger();
    }
    assertThat(whole).extracting(LedgerLine::bucket).contains("bad", "cleaned", "told", "clean");
  }

  @Test
  @DisplayName("holds the same evidence, whichever call was the first that failed")
  void whicheverCallWasTheFirstToFail() {
    int broken = 0;
    for (long first = 1; first <= calls; first++) {
      broken += breakOff(first, new Failure.CutBefore());
      broken += breakOff(first, new Failure.CutAfter());
    }
    System.out.printf("%s sweeps broken off at each of %s calls%n", 2 * calls, calls);
    assertThat(broken).as("nights that ended with an exception").isPositive();
  }

  private int breakOff(long first, Failure how) {
    try (var estate = new SmallEstate()) {
      long fault =
          estate.standIn().faults().add(new Fault("", "", "", "", how, new Turn.From(first)));
      estate.sweep();
      estate.standIn().faults().remove(fault);
      int broken = estate.cutOff();

      estate.sweep();

      assertWhole(estate, "call %s and all later ones, %s".formatted(first, how));
      return broken;
    }
  }

  /** The call that hangs is known by the calls that were answered before it. */
  @ParameterizedTest(name = "holds the same evidence when the process was killed in {1}")
  @CsvSource({
    "macie2, GetFindings, 1, ListFindings, 1",
    "s3, PutObject, 2, ListObjectsV2, 5",
    "s3, DeleteObjects, 1, PutObject, 2"
  })
  void whereverTheProcessWasKilled(
      String service, String operation, long number, String before, long answered)
      throws Exception {
    try (var estate = new SmallEstate()) {
      long fault =
          estate
              .standIn()
              .faults()
              .add(Fault.slow(service, operation, Duration.ofMinutes(1)).from(number));
      Process process = start(estate.standIn().endpoint().toString());
      waitUntil(() -> estate.standIn().calls().count(service, before) >= answered, process);
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(process.isAlive()).isTrue();
      process.destroyForcibly().waitFor();
      estate.standIn().faults().remove(fault);

      estate.sweep();

      assertWhole(estate, "killed in " + operation);
    }
  }

  private void assertWhole(SmallEstate estate, String what) {
    assertThat(estate.ledger()).as(what).isEqualTo(whole);
    assertThat(estate.inbox()).as(what).isEmpty();
  }

  private static Process start(String endpoint) throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-cp",
            System.getProperty("java.class.path"),
            SweepInOwnProcess.class.getName(),
            endpoint)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void waitUntil(BooleanSupplier reached, Process process)
      throws InterruptedException {
    for (int tenths = 0; tenths < 900 && !reached.getAsBoolean(); tenths++) {
      assertThat(process.isAlive()).as("the sweep runs").isTrue();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(reached.getAsBoolean()).as("the sweep came to the call").isTrue();
  }
}

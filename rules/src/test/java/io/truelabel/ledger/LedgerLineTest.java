package io.truelabel.ledger;

import static io.truelabel.given.AFinding.evidence;
import static io.truelabel.given.AFinding.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Retirements;
import io.truelabel.given.AFinding;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LedgerLineTest {

  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  @Test
  void whatIsRetiredDoesNotComeBackWithTheSameFinding() {
    var cleaned =
        LedgerLine.blank("orders")
            .reviewed(Evidence.none(), Retirements.none().plus(NAME, "one.csv", AFinding.MIDNIGHT));

    assertThat(cleaned.plus(evidence(name().in("one.csv"))).evidence()).isEqualTo(Evidence.none());
    assertThat(cleaned.plus(evidence(name().in("one.csv").at(1))).evidence().sightings())
        .as("a new finding about a new object of that name")
        .hasSize(1);
  }

  @Test
  void aFirstSightIsNoChangeOfContents() {
    Volume first = Volume.UNKNOWN.seen(10, 100, NOON);

    assertThat(first.changedAt()).isEqualTo(Instant.EPOCH);
    assertThat(first.seen(10, 100, NOON.plusSeconds(1)).changedAt()).isEqualTo(Instant.EPOCH);
    assertThat(first.seen(11, 100, NOON).changedAt()).isEqualTo(NOON);
    assertThat(first.seen(10, 99, NOON).changedAt()).isEqualTo(NOON);
  }

  @Test
  void theLastChangeIsKeptWhileNothingChanges() {
    Volume changed = Volume.UNKNOWN.seen(1, 1, NOON).seen(2, 1, NOON);

    assertThat(changed.seen(2, 1, NOON.plusSeconds(9)).changedAt()).isEqualTo(NOON);
  }
}

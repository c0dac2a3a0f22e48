package io.truelabel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Retirements.Scan;
import io.truelabel.given.AFinding;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RetirementsTest {

  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");
  private static final Identifier ADDRESS =
      new Identifier.Managed("ADDRESS", "PERSONAL_INFORMATION");
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  @Test
  void rememberTheLaterTimeInWhateverOrderTheyCome() {
    var early = Retirements.none().plus(NAME, "a", NOON);
    var late = Retirements.none().plus(NAME, "a", NOON.plusSeconds(1));

    assertThat(early.merge(late)).isEqualTo(late.merge(early)).isEqualTo(late);
    assertThat(late.plus(NAME, "a", NOON)).isEqualTo(late);
    assertThat(early.plus(NAME, "a", NOON.plusSeconds(1))).isEqualTo(late);
  }

  @Test
  void forgetWhatMacieHasForgottenToo() {
    var both = Retirements.none().plus(NAME, "old", NOON.minusSeconds(1)).plus(NAME, "new", NOON);

    assertThat(both.since(NOON, Evidence.none()).until()).containsOnlyKeys(new Scan(NAME, "new"));
  }

  @Test
  void tellTheLatestTimeOfAnIdentifier() {
    var both = Retirements.none().plus(NAME, "a", NOON).plus(NAME, "b", NOON.plusSeconds(5));

    assertThat(both.latest(NAME)).contains(NOON.plusSeconds(5));
    assertThat(both.latest(new Identifier.Custom("NAME"))).isEmpty();
  }

  @Test
  void leaveOfAFindingWhatIsNotRetired() {
    var finding = AFinding.personal("NAME", 1).in("a").build();
    var retired = Retirements.none().plus(NAME, "a", finding.scannedAt());

    assertThat(Retirements.none().left(finding)).isEqualTo(finding);
    assertThat(retired.left(finding).found()).isEmpty();
    assertThat(retired.left(AFinding.personal("NAME", 1).in("b").build()).found()).hasSize(1);
    assertThat(retired.left(AFinding.personal("NAME", 1).in("a").at(1).build()).found()).hasSize(1);
  }

  @Test
  void keepTheNewestWhenThereAreTooMany() {
    var many = Retirements.none();
    for (int i = 0; i <= Retirements.KEPT; i++) {
      many = many.plus(NAME, "object-" + i, NOON.plusSeconds(i));
    }

    assertThat(many.since(NOON, Evidence.none()).until())
        .hasSize(Retirements.KEPT)
        .doesNotContainKey(new Scan(NAME, "object-0"));
  }

  @Test
  void keepTheNewestOfEachIdentifierInEvidenceHoweverOldItIs() {
    var old = NOON.minus(Duration.ofDays(200));
    var retired =
        Retirements.none()
            .plus(NAME, "older", old.minusSeconds(1))
            .plus(NAME, "newest", old)
            .plus(ADDRESS, "newest", old);

    assertThat(retired.since(NOON, AFinding.evidence(AFinding.personal("NAME", 1))).until())
        .containsExactly(Map.entry(new Scan(NAME, "newest"), old));
  }

  @Test
  void keepTheNewestOfAnIdentifierInEvidenceBesideTooManyOthers() {
    var many = Retirements.none().plus(NAME, "a", NOON);
    for (int i = 1; i <= Retirements.KEPT; i++) {
      many = many.plus(ADDRESS, "object-" + i, NOON.plusSeconds(i));
    }

    assertThat(many.since(NOON, AFinding.evidence(AFinding.personal("NAME", 1))).until())
        .hasSize(Retirements.KEPT + 1)
        .containsEntry(new Scan(NAME, "a"), NOON);
  }

  @Test
  void takeOutOfAFindingWhatItProvesNoMore() {
    var retired = Retirements.none().plus(NAME, "a", AFinding.MIDNIGHT);

    assertThat(retired.left(finding("a", 0)).found())
        .extracting(Finding.Found::identifier)
        .containsExactly(ADDRESS);
    assertThat(retired.left(finding("a", 1)).found()).hasSize(2);
    assertThat(retired.left(finding("b", 0)).found()).hasSize(2);
  }

  private static Finding finding(String key, int hour) {
    return AFinding.of(new Finding.Found(NAME, 1), new Finding.Found(ADDRESS, 1))
        .in(key)
        .at(hour)
        .build();
  }
}

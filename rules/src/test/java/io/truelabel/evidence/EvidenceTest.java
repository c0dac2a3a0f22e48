package io.truelabel.evidence;

import static io.truelabel.given.AFinding.evidence;
import static io.truelabel.given.AFinding.name;
import static io.truelabel.given.AFinding.personal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.evidence.Finding.Found;
import io.truelabel.given.AFinding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Evidence of a bucket")
class EvidenceTest {
  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");
  private static final Identifier BADGE = new Identifier.Custom("badge number");

  @Test
  void keepsOfAFindingWhatJudgingNeeds() {
    var finding = AFinding.of(new Found(NAME, 7), new Found(BADGE, 100)).in("a.csv").severity(3);

    var witness = new Witness("a.csv", "etag", "", AFinding.MIDNIGHT);
    assertThat(evidence(finding).sightings())
        .containsExactly(
            entry(new Detection(NAME, Band.SOME, 3, false), false, witness),
            entry(new Detection(BADGE, Band.MANY, 3, false), false, witness));
  }

  @Test
  void doesNotCountSamples() {
    assertThat(evidence(name().sample())).isEqualTo(Evidence.none());
    assertThat(Evidence.none().sightings()).isEmpty();
  }

  @Test
  void marksWhatTheAdministratorSuppressed() {
    assertThat(evidence(name().archived()).sightings().keySet())
        .extracting(Detection::suppressed)
        .containsExactly(true);
  }

  @Test
  void doesNotHonourWhatAMemberArchived() {
    assertThat(evidence(name().archived().fromMember()).sightings().keySet())
        .extracting(Detection::suppressed)
        .containsExactly(false);
  }

  @Test
  void countsAnObjectOnceWithItsNewestScan() {
    var evidence = evidence(name().in("a").at(1), name().in("a").at(5), name().in("a").at(3));

    assertThat(only(evidence).newest())
        .extracting(Witness::scannedAt)
        .containsExactly(AFinding.MIDNIGHT.plusSeconds(5 * 3600));
    assertThat(only(evidence).more()).isFalse();
  }

  @Test
  void keepsTheNewestThreeObjectsAndSaysThatThereWereMore() {
    var three = evidence(name().in("a").at(1), name().in("b").at(2), name().in("c").at(3));
    var four = three.merge(evidence(name().in("d").at(0)));
    var five = four.merge(evidence(name().in("e").at(9)));

    assertThat(only(three)).satisfies(seen -> assertThat(seen.more()).isFalse());
    assertThat(keys(only(three))).containsExactly("c", "b", "a");
    assertThat(only(four).more()).isTrue();
    assertThat(keys(only(four))).containsExactly("c", "b", "a");
    assertThat(keys(only(five))).containsExactly("e", "c", "b");
  }

  @Test
  void remembersThatThereWereMore() {
    var four = evidence(name().in("a"), name().in("b"), name().in("c"), name().in("d"));
    var one = evidence(name().in("d"));

    assertThat(only(four.merge(one)).more()).isTrue();
    assertThat(only(one.merge(four)).more()).isTrue();
  }

  @Test
  void takesTheLaterKeyOfTwoScannedAtTheSameTime() {
    var evidence =
        evidence(name().in("b"), name().in("d"), name().in("a"), name().in("c"), name().in("e"));

    assertThat(keys(only(evidence))).containsExactly("e", "d", "c");
  }

  @Test
  void refusesMoreWitnessesThanAreKept() {
    var witness = new Witness("a", "", "", AFinding.MIDNIGHT);

    assertThatThrownBy(() ->
            new Sighting(
                List.of(witness, witness, witness, witness), true, false, AFinding.MIDNIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 witnesses");
  }

  @Test
  void doesNotChangeWithWhatItWasMadeOf() {
    var before = evidence(name().in("a"));

    var after = before.plus(name().in("b").build());

    assertThat(only(before).newest()).hasSize(1);
    assertThat(only(after).newest()).hasSize(2);
  }

  @Test
  void letsANewerScanSupersedeAnOlderOneOfTheSameObject() {
    var often = personal("NAME", 500).in("a").at(1);
    var once = personal("NAME", 1).in("a").at(2);

    assertThat(evidence(often, once).standing().keySet())
        .extracting(Detection::band)
        .containsExactly(Band.ONE);
    assertThat(evidence(often, once).sightings()).hasSize(2);
  }

  @Test
  void letsASuppressedScanSupersedeAnOlderOneOfTheSameObject() {
    var evidence = evidence(name().in("a").at(1), name().in("a").at(2).archived());

    assertThat(evidence.standing().keySet())
        .extracting(Detection::suppressed)
        .containsExactly(true);
  }

  @Test
  void doesNotLetAScanOfAnotherObjectSupersede() {
    var evidence = evidence(personal("NAME", 500).in("a").at(1), name().in("b").at(2));

    assertThat(evidence.standing()).isEqualTo(evidence.sightings());
  }

  @Test
  void doesNotTakeAnotherIdentifierForADisproof() {
    var evidence = evidence(name().in("a").at(1), personal("ADDRESS", 1).in("a").at(2));

    assertThat(evidence.standing()).hasSize(2);
  }

  @Test
  void letsBothStandThatOneScanFound() {
    var evidence = evidence(AFinding.of(new Found(NAME, 1), new Found(NAME, 200)));

    assertThat(evidence.standing().keySet())
        .extracting(Detection::band)
        .containsExactly(Band.ONE, Band.MANY);
  }

  @Test
  void doesNotTakeObjectsWithoutAKeyForTheSameObject() {
    var evidence = evidence(personal("NAME", 500).in("").at(1), name().in("").at(2));

    assertThat(evidence.standing()).isEqualTo(evidence.sightings());
  }

  @Test
  void standsWhenTheObjectsThatWereNotKeptMayStillHoldIt() {
    var often =
        new AFinding[] {
          personal("NAME", 500).in("a").at(1),
          personal("NAME", 500).in("b").at(1),
          personal("NAME", 500).in("c").at(1),
          personal("NAME", 500).in("d").at(1)
        };
    var cleared =
        evidence(often)
            .merge(evidence(name().in("b").at(2), name().in("c").at(2), name().in("d").at(2)));

    assertThat(cleared.standing())
        .containsEntry(
            new Detection(NAME, Band.MANY, 2, false),
            new Sighting(List.of(), true, false, AFinding.MIDNIGHT.plusSeconds(3600)));
  }

  @Test
  void letsAFindingBeArchivedAfterItWasRead() {
    var read = name().in("a").at(1);

    var both = evidence(read, name().in("a").at(1).archived());

    assertThat(both.standing().keySet()).extracting(Detection::suppressed).containsExactly(true);
    assertThat(evidence(name().in("b").at(1), name().in("a").at(1).archived()).standing())
        .as("an archived finding about another object")
        .hasSize(2);
  }

  @Test
  void losesTheWitnessesThatAreRetiredAndNoOthers() {
    var retired = Retirements.none().plus(NAME, "a", time(2));
    var evidence = evidence(name().in("a").at(2), name().in("b").at(1));

    assertThat(keys(only(evidence.without(retired)))).containsExactly("b");
    assertThat(evidence(name().in("a").at(2)).without(retired)).isEqualTo(Evidence.none());
    assertThat(evidence(name().in("a").at(3)).without(retired).sightings())
        .as("scanned again since")
        .hasSize(1);
    assertThat(evidence(personal("ADDRESS", 1).in("a").at(1)).without(retired).sightings())
        .as("another identifier")
        .hasSize(1);
  }

  @Test
  void standsUnwitnessedWhenAllThatWereKeptAreRetired() {
    var four =
        evidence(
            name().in("a").at(1), name().in("b").at(2), name().in("c").at(3), name().in("d").at(4));
    var retired =
        Retirements.none()
            .plus(NAME, "b", time(9))
            .plus(NAME, "c", time(9))
            .plus(NAME, "d", time(9));

    var left = only(four.without(retired));

    assertThat(left.unwitnessed()).isTrue();
    assertThat(left.stands()).isTrue();
    assertThat(only(four).unwitnessed()).isFalse();
    assertThat(left.earliest()).isEqualTo(time(1));
  }

  @Test
  void knowsWhetherMacieCanStillListWhatIsBehindIt() {
    var seen = only(evidence(name().in("a").at(1), name().in("b").at(5)));

    assertThat(seen.listedSince(time(1))).isTrue();
    assertThat(seen.listedSince(time(2))).isFalse();
    assertThat(only(evidence(name().in("a").at(1)).toldByEvents()).listedSince(time(0))).isFalse();
    assertThat(seen.merge(only(evidence(name().in("a").at(1)).toldByEvents())).unlisted()).isTrue();
  }

  @Test
  void takesOverWhatIsKnownBetterOfOneDetection() {
    var evidence = evidence(name().in("a").at(1), personal("ADDRESS", 1).in("a").at(1));
    var name = evidence(name().in("a").at(1)).sightings().firstKey();

    assertThat(evidence.replaced(name, Evidence.none()).sightings()).doesNotContainKey(name);
    assertThat(evidence.replaced(name, evidence(name().in("c").at(2))).sightings())
        .hasSize(2)
        .hasEntrySatisfying(name, seen -> assertThat(keys(seen)).containsExactly("c"));
  }

  private static Instant time(int hour) {
    return AFinding.MIDNIGHT.plusSeconds(hour * 3600L);
  }

  private static Sighting only(Evidence evidence) {
    assertThat(evidence.sightings()).hasSize(1);
    return evidence.sightings().firstEntry().getValue();
  }

  private static List<String> keys(Sighting sighting) {
    return sighting.newest().stream().map(Witness::key).toList();
  }

  private static Map.Entry<Detection, Sighting> entry(
      Detection detection, boolean more, Witness... witnesses) {
    var earliest =
        Stream.of(witnesses).map(Witness::scannedAt).min(Comparator.naturalOrder()).orElseThrow();
    return Map.entry(detection, new Sighting(List.of(witnesses), more, false, earliest));
  }
}

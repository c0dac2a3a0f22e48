package io.truelabel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.given.AnyFindings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

/** The laws of evidence: what was found does not depend on how it came in. */
class EvidenceLawsTest {
  @Property
  void orderDoesNotMatter(@ForAll("orders") Tuple2<List<Finding>, List<Finding>> orders) {
    assertSame(AnyFindings.together(orders.get1()), AnyFindings.together(orders.get2()));
  }

  @Property
  void groupingDoesNotMatter(
      @ForAll("findings") List<Finding> findings, @ForAll @IntRange(max = 16) int at) {
    var cut = Math.min(at, findings.size());
    var first = AnyFindings.together(findings.subList(0, cut));
    var second = AnyFindings.together(findings.subList(cut, findings.size()));

    assertSame(first.merge(second), AnyFindings.together(findings));
  }

  @Property
  void theBookAgreesWithAddingOneByOne(@ForAll("findings") List<Finding> findings) {
    var oneByOne = Evidence.none();
    for (var finding : findings) {
      oneByOne = oneByOne.plus(finding);
    }

    assertSame(oneByOne, AnyFindings.together(findings));
  }

  @Property
  void mergeIsCommutative(@ForAll("evidence") Evidence one, @ForAll("evidence") Evidence other) {
    assertSame(one.merge(other), other.merge(one));
  }

  @Property
  void mergeIsAssociative(
      @ForAll("evidence") Evidence a,
      @ForAll("evidence") Evidence b,
      @ForAll("evidence") Evidence c) {
    assertSame(a.merge(b).merge(c), a.merge(b.merge(c)));
  }

  @Property
  void mergeIsIdempotent(@ForAll("evidence") Evidence evidence) {
    assertSame(evidence.merge(evidence), evidence);
    assertSame(evidence.merge(Evidence.none()), evidence);
    assertSame(Evidence.none().merge(evidence), evidence);
  }

  /** Against a model that never forgets an object. */
  @Property
  void theNewestObjectsAreKeptEachWithItsNewestScan(@ForAll("findings") List<Finding> findings) {
    var evidence = AnyFindings.together(findings);

    var model = model(findings);
    assertThat(evidence.sightings().keySet()).isEqualTo(model.keySet());
    evidence
        .sightings()
        .forEach((detection, seen) -> {
          Map<String, Instant> objects = model.getOrDefault(detection, Map.of());
          var newest =
              objects.entrySet().stream()
                  .sorted(
                      Map.Entry.<String, Instant>comparingByValue()
                          .thenComparing(Map.Entry.comparingByKey())
                          .reversed())
                  .limit(3)
                  .map(Map.Entry::getKey)
                  .toList();
          assertThat(seen.newest()).extracting(Witness::key).isEqualTo(newest);
          assertThat(seen.more()).isEqualTo(objects.size() > 3);
          seen.newest().forEach(it -> assertThat(it.scannedAt()).isEqualTo(objects.get(it.key())));
        });
  }

  /** No object that was kept stands for an older scan than its newest of the same identifier. */
  @Property
  void onlyTheNewestScanOfAnObjectStands(@ForAll("findings") List<Finding> findings) {
    var evidence = AnyFindings.together(findings);

    Map<Identifier, Map<String, Instant>> newest = new HashMap<>();
    each(
        evidence.sightings(),
        (identifier, witness) ->
            newest
                .computeIfAbsent(identifier, _ -> new HashMap<>())
                .merge(witness.key(), witness.scannedAt(), (a, b) -> a.isAfter(b) ? a : b));
    each(
        evidence.standing(),
        (identifier, witness) -> {
          if (!witness.key().isEmpty()) {
            assertThat(witness.scannedAt())
                .isEqualTo(newest.getOrDefault(identifier, Map.of()).get(witness.key()));
          }
        });
  }

  @Property
  void nothingThatWasFoundStandsForNothing(@ForAll("findings") List<Finding> findings) {
    var evidence = AnyFindings.together(findings);

    assertThat(identifiers(evidence.standing())).isEqualTo(identifiers(evidence.sightings()));
  }

  @Property
  void furtherObjectsTakeNothingAway(
      @ForAll("findings") List<Finding> findings, @ForAll("further") List<Finding> further) {
    var before = AnyFindings.together(findings);
    var after = before.merge(AnyFindings.together(further));

    assertThat(after.standing().keySet()).containsAll(before.standing().keySet());
  }

  @Property
  void theOrderOfDetectionsKnowsThemApart(
      @ForAll("detections") Detection one, @ForAll("detections") Detection other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
  }

  @Property
  void theOrderOfBucketsKnowsThemApart(
      @ForAll("buckets") BucketId one, @ForAll("buckets") BucketId other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
  }

  private static void assertSame(Evidence one, Evidence other) {
    assertThat(one).isEqualTo(other);
    assertThat(one.standing()).isEqualTo(other.standing());
  }

  private static Map<Detection, Map<String, Instant>> model(List<Finding> findings) {
    Map<Detection, Map<String, Instant>> model = new HashMap<>();
    for (var finding : findings) {
      if (!finding.sample()) {
        for (var found : finding.found()) {
          var detection =
              new Detection(
                  found.identifier(),
                  Band.of(found.count()),
                  finding.severity(),
                  finding.archived() && finding.origin() == Origin.ADMINISTRATOR);
          model
              .computeIfAbsent(detection, _ -> new HashMap<>())
              .merge(finding.object().key(), finding.scannedAt(), (a, b) -> a.isAfter(b) ? a : b);
        }
      }
    }
    return model;
  }

  private static void each(
      Map<Detection, Sighting> sightings, BiConsumer<Identifier, Witness> action) {
    sightings.forEach((detection, seen) ->
        seen.newest().forEach(witness -> action.accept(detection.identifier(), witness)));
  }

  private static Set<Identifier> identifiers(Map<Detection, Sighting> sightings) {
    return sightings.keySet().stream().map(Detection::identifier).collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return AnyFindings.some();
  }

  @Provide
  Arbitrary<List<Finding>> further() {
    return AnyFindings.inFurtherObjects();
  }

  @Provide
  Arbitrary<Tuple2<List<Finding>, List<Finding>>> orders() {
    return AnyFindings.inTwoOrders();
  }

  @Provide
  Arbitrary<Evidence> evidence() {
    return AnyFindings.evidence();
  }

  @Provide
  Arbitrary<Detection> detections() {
    return Combinators.combine(
            AnyFindings.identifier(),
            Arbitraries.of(Band.class),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(true, false))
        .as(Detection::new);
  }

  @Provide
  Arbitrary<BucketId> buckets() {
    var part = Arbitraries.of("1", "2");
    return Combinators.combine(part, part, part, part).as(BucketId::new);
  }
}

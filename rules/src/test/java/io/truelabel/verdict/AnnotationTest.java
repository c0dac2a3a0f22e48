package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.tagged;
import static io.truelabel.given.ABucket.untagged;
import static io.truelabel.given.AFinding.health;
import static io.truelabel.given.AFinding.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Identifier;
import io.truelabel.given.AFinding;
import io.truelabel.given.APolicy;
import io.truelabel.given.AWaiver;
import io.truelabel.policy.Levels;
import io.truelabel.policy.TagKeys;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An annotation")
class AnnotationTest {
  /** The longest that a policy and AWS allow: 20 levels of 64 characters, keys of 128. */
  private static final Levels LONG_LEVELS =
      Levels.of(
          IntStream.range(0, 20)
              .mapToObj(i -> String.format(Locale.ROOT, "level-%02d-", i) + "x".repeat(55))
              .toList());

  private static final TagKeys LONG_KEYS =
      new TagKeys("C".repeat(128), "S".repeat(128), "T".repeat(128));

  @Test
  void saysTheCauseThenTheRemedy() {
    assertThat(annotation(labelled("internal").holding(name()).build()))
        .isEqualTo(
            "Labelled internal, but Macie found NAME, which needs at least confidential."
                + " Remove the data, or set DataClassification to confidential.");
  }

  @Test
  void saysTheWorstOfSeveralAndHowMany() {
    assertThat(annotation(labelled("internal").holding(health()).open().build()))
        .isEqualTo(
            "Worst of 3: Labelled internal, but Macie found UK_NHS_NUMBER, which needs at least restricted."
                + " Close the bucket to outsiders now; then remove the data, or set"
                + " DataClassification to restricted.");
  }

  @Test
  void saysUntilWhenAllIsWaived() {
    var late = AWaiver.of(ViolationKind.CONTENTS_EXCEED_LABEL).until("2027-01-31").build();
    var early = AWaiver.of(ViolationKind.EXPOSED_PUBLIC).because("a shop\nwindow").build();
    var bucket = labelled("internal").holding(name()).open().build();

    assertThat(annotation(APolicy.usual().waiving(late, early), bucket))
        .isEqualTo("Waived until 2026-06-30: a shop window");
  }

  @Test
  void saysTheFirstReasonInTheFileOfTwoWaiversThatEndTogether() {
    var second = AWaiver.of(ViolationKind.CONTENTS_EXCEED_LABEL).line(20).because("two").build();
    var first = AWaiver.of(ViolationKind.EXPOSED_PUBLIC).line(10).because("one").build();
    var bucket = labelled("internal").holding(name()).open().build();

    assertThat(annotation(APolicy.usual().waiving(second, first), bucket))
        .isEqualTo("Waived until 2026-06-30: one");
  }

  @Test
  void saysWhyABucketIsLeftOut() {
    assertThat(annotation(APolicy.usual().excluding("*", "logs of\tAWS"), untagged().build()))
        .isEqualTo("Left out by the policy: logs of AWS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void isNeverEmpty(String why) {
    assertThat(Annotation.of(new Verdict.Unknown(why))).isEqualTo("No reason was given.");
  }

  @Test
  void isCutAtTheLimit() {
    assertThat(Annotation.of(new Verdict.Unknown("x".repeat(256)))).isEqualTo("x".repeat(256));
    assertThat(Annotation.of(new Verdict.Unknown("x".repeat(257))))
        .isEqualTo("x".repeat(253) + "...");
  }

  @Test
  void isNotCutInsideACharacter() {
    var pairs = "\ud83d\udd12".repeat(200);

    assertThat(Annotation.of(new Verdict.Unknown(pairs)))
        .isEqualTo("\ud83d\udd12".repeat(126) + "...");
    assertThat(Annotation.of(new Verdict.Unknown("x" + pairs)))
        .isEqualTo("x" + "\ud83d\udd12".repeat(126) + "...");
    assertThat(Annotation.of(new Verdict.Unknown("x".repeat(252) + "\ud83d\udd12" + "x".repeat(9))))
        .isEqualTo("x".repeat(252) + "...");
  }

  @Test
  void isWholeAtTheLimit() {
    assertThat(Annotation.of(noncompliant("c".repeat(100), "r".repeat(155))))
        .isEqualTo("c".repeat(100) + " " + "r".repeat(155));
  }

  @Test
  void cutsALongRemedyWhereTheCauseIsShort() {
    assertThat(Annotation.of(noncompliant("c".repeat(100), "r".repeat(156))))
        .isEqualTo("c".repeat(100) + " " + "r".repeat(152) + "...");
  }

  @Test
  void cutsALongCauseWhereTheRemedyIsShort() {
    assertThat(Annotation.of(noncompliant("c".repeat(300), "r".repeat(20))))
        .isEqualTo("c".repeat(232) + "..." + " " + "r".repeat(20));
  }

  @Test
  void cutsBothWhereBothAreLong() {
    assertThat(Annotation.of(noncompliant("c".repeat(300), "r".repeat(300))))
        .isEqualTo("c".repeat(140) + "..." + " " + "r".repeat(109) + "...");
  }

  @Test
  void showsCauseAndRemedyOfTheLongestLabel() {
    var policy = APolicy.usual().levels(LONG_LEVELS).keys(LONG_KEYS);
    var bucket =
        tagged(
                Map.of(
                    LONG_KEYS.classification(), "\ud83d\udd12".repeat(256),
                    LONG_KEYS.topic(), "?".repeat(256)))
            .build();

    var violations =
        new Judge(policy.build()).labelVerdict(bucket.id(), bucket.tags(), NOW).violations();

    assertThat(violations).hasSize(2);
    assertThat(violations).allSatisfy(AnnotationTest::assertBothAreSeen);
  }

  @Test
  void showsCauseAndRemedyOfTheLongestContents() {
    var policy =
        APolicy.usual()
            .levels(LONG_LEVELS)
            .keys(LONG_KEYS)
            .requiring("any", APolicy.custom("\u1e9e".repeat(128)), LONG_LEVELS.highest());
    var bucket =
        tagged(
                Map.of(
                    LONG_KEYS.classification(), LONG_LEVELS.lowest().name(),
                    LONG_KEYS.topic(), "t".repeat(256)))
            .holding(AFinding.of(new Identifier.Custom("\u1e9e".repeat(128))))
            .build();

    var violations = new Judge(policy.build()).contentsVerdict(bucket, NOW).violations();

    assertThat(violations).singleElement().satisfies(AnnotationTest::assertBothAreSeen);
  }

  @Test
  void holdsNoObjectKey() {
    var bucket = labelled("public").holding(name().in("jane-doe.csv")).open().build();

    assertThat(annotation(bucket)).doesNotContain("jane");
  }

  private static void assertBothAreSeen(Violation violation) {
    var annotation = Annotation.of(new Verdict.Noncompliant(List.of(violation), List.of()));

    assertThat(annotation).hasSizeLessThanOrEqualTo(Annotation.LONGEST);
    assertThat(annotation).startsWith(violation.cause().substring(0, 130));
    assertThat(annotation).contains(" " + violation.remedy().substring(0, 100));
  }

  private static Verdict noncompliant(String cause, String remedy) {
    return new Verdict.Noncompliant(
        List.of(
            new Violation(
                ViolationKind.NOT_MONITORED,
                Severity.LOW,
                "",
                "",
                List.of(),
                PolicyLine.section("coverage"),
                new WaiverReach.AnyLevel(),
                cause,
                remedy)),
        List.of());
  }

  private static String annotation(BucketState bucket) {
    return annotation(APolicy.usual(), bucket);
  }

  private static String annotation(APolicy policy, BucketState bucket) {
    return Annotation.of(new Judge(policy.build()).contentsVerdict(bucket, NOW));
  }
}

package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.untagged;
import static io.truelabel.given.ABucket.withUnknownTags;
import static io.truelabel.given.AFinding.credentials;
import static io.truelabel.given.AFinding.name;
import static io.truelabel.verdict.Outcome.COMPLIANT;
import static io.truelabel.verdict.Outcome.EXCLUDED;
import static io.truelabel.verdict.Outcome.NONCOMPLIANT;
import static io.truelabel.verdict.Outcome.UNKNOWN;
import static io.truelabel.verdict.Outcome.UNPROVEN;
import static io.truelabel.verdict.Outcome.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.given.ABucket;
import io.truelabel.given.APolicy;
import io.truelabel.given.AWaiver;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule says of a bucket, and what it comes to: the worst of the three. */
@DisplayName("The verdicts on a bucket")
class VerdictTableTest {
  private static final Judge JUDGE =
      new Judge(
          APolicy.usual()
              .excluding("access-logs-*", "logs of AWS, which nobody can tag")
              .waiving(
                  AWaiver.of(
                          ViolationKind.CONTENTS_EXCEED_LABEL,
                          ViolationKind.LABEL_MISSING,
                          ViolationKind.TOPIC_MISSING,
                          ViolationKind.NOT_MONITORED,
                          ViolationKind.CONTENTS_FORBIDDEN)
                      .bucket("waived")
                      .build())
              .build());

  static Stream<Arguments> buckets() {
    return Stream.of(
        row("innocent", labelled("internal"), COMPLIANT, COMPLIANT, COMPLIANT, COMPLIANT),
        row(
            "true label",
            labelled("confidential").holding(name()),
            COMPLIANT,
            COMPLIANT,
            COMPLIANT,
            COMPLIANT),
        row(
            "contents above the label",
            labelled("internal").holding(name()),
            COMPLIANT,
            NONCOMPLIANT,
            COMPLIANT,
            NONCOMPLIANT),
        row(
            "forbidden at the highest level",
            labelled("restricted").holding(credentials()),
            COMPLIANT,
            NONCOMPLIANT,
            COMPLIANT,
            NONCOMPLIANT),
        row(
            "exposed above the label",
            labelled("internal").open(),
            COMPLIANT,
            NONCOMPLIANT,
            COMPLIANT,
            NONCOMPLIANT),
        row(
            "exposed as allowed",
            labelled("public").open(),
            COMPLIANT,
            COMPLIANT,
            COMPLIANT,
            COMPLIANT),
        row("untagged", untagged(), NONCOMPLIANT, COMPLIANT, COMPLIANT, NONCOMPLIANT),
        row(
            "untagged, judged as the policy says",
            untagged().holding(name()),
            NONCOMPLIANT,
            NONCOMPLIANT,
            COMPLIANT,
            NONCOMPLIANT),
        row(
            "excluded, whatever it holds",
            untagged().named("access-logs-1").holding(credentials()).open(),
            EXCLUDED,
            EXCLUDED,
            EXCLUDED,
            EXCLUDED),
        row(
            "excluded, unread",
            withUnknownTags("denied").named("access-logs-2").coverage(Coverage.unknown()),
            EXCLUDED,
            EXCLUDED,
            EXCLUDED,
            EXCLUDED),
        row(
            "waived",
            labelled("internal").named("waived").holding(name()),
            COMPLIANT,
            WAIVED,
            COMPLIANT,
            WAIVED),
        row(
            "all waived",
            untagged()
                .named("waived")
                .holding(name(), credentials())
                .lookedInto(Monitoring.NOT_MONITORED),
            WAIVED,
            WAIVED,
            WAIVED,
            WAIVED),
        row(
            "waived but for one",
            labelled("internal").named("waived").holding(name()).open(),
            COMPLIANT,
            NONCOMPLIANT,
            COMPLIANT,
            NONCOMPLIANT),
        row(
            "waived, but who reaches it is unknown",
            labelled("internal").named("waived").holding(name()).exposed(Exposure.unknown()),
            COMPLIANT,
            UNKNOWN,
            COMPLIANT,
            UNKNOWN),
        row(
            "who reaches it is unknown, and matters",
            labelled("internal").exposed(Exposure.unknown()),
            COMPLIANT,
            UNKNOWN,
            COMPLIANT,
            UNKNOWN),
        row(
            "who reaches it is unknown, and does not matter",
            labelled("public").exposed(Exposure.unknown()),
            COMPLIANT,
            COMPLIANT,
            COMPLIANT,
            COMPLIANT),
        row(
            "who reaches it is unknown, but contents stand above the label",
            labelled("internal").exposed(Exposure.unknown()).holding(name()),
            COMPLIANT,
            NONCOMPLIANT,
            COMPLIANT,
            NONCOMPLIANT),
        row("tags unknown", withUnknownTags("denied"), UNKNOWN, UNKNOWN, COMPLIANT, UNKNOWN),
        row(
            "tags unknown, contents for some label",
            withUnknownTags("denied").holding(name()),
            UNKNOWN,
            UNKNOWN,
            COMPLIANT,
            UNKNOWN),
        row(
            "tags unknown, contents for no label",
            withUnknownTags("denied").holding(credentials()),
            UNKNOWN,
            NONCOMPLIANT,
            COMPLIANT,
            NONCOMPLIANT),
        row(
            "tags unknown, contents for no label, waived",
            withUnknownTags("denied").named("waived").holding(credentials()),
            UNKNOWN,
            UNKNOWN,
            COMPLIANT,
            UNKNOWN),
        row(
            "findings unknown",
            labelled("internal").withUnknownEvidence("throttled"),
            COMPLIANT,
            UNKNOWN,
            COMPLIANT,
            UNKNOWN),
        row(
            "findings unknown, exposed",
            labelled("internal").withUnknownEvidence("cut off").open(),
            COMPLIANT,
            UNKNOWN,
            COMPLIANT,
            UNKNOWN),
        row(
            "new, not looked into",
            fresh().neverLooked(Monitoring.MONITORED),
            COMPLIANT,
            UNPROVEN,
            UNPROVEN,
            UNPROVEN),
        row(
            "new, not to be looked into",
            fresh().neverLooked(Monitoring.NOT_MONITORED),
            COMPLIANT,
            UNPROVEN,
            UNPROVEN,
            UNPROVEN),
        row(
            "new, but time will not mend it",
            fresh().neverLooked(Monitoring.ACCESS_DENIED),
            COMPLIANT,
            UNPROVEN,
            NONCOMPLIANT,
            NONCOMPLIANT),
        row(
            "new, one too many",
            fresh().neverLooked(Monitoring.OVER_QUOTA),
            COMPLIANT,
            UNPROVEN,
            NONCOMPLIANT,
            NONCOMPLIANT),
        row(
            "new, where Macie does not exist",
            fresh().neverLooked(Monitoring.NO_MACIE_IN_REGION),
            COMPLIANT,
            UNPROVEN,
            NONCOMPLIANT,
            NONCOMPLIANT),
        row(
            "new, in an account without Macie",
            fresh().neverLooked(Monitoring.MACIE_OFF),
            COMPLIANT,
            UNPROVEN,
            NONCOMPLIANT,
            NONCOMPLIANT),
        row(
            "new, looked into once and no more",
            fresh().lookedInto(Monitoring.NOT_MONITORED),
            COMPLIANT,
            COMPLIANT,
            NONCOMPLIANT,
            NONCOMPLIANT),
        row(
            "new, and found in already",
            fresh().neverLooked(Monitoring.MONITORED).holding(name()),
            COMPLIANT,
            NONCOMPLIANT,
            UNPROVEN,
            NONCOMPLIANT),
        row(
            "grace over",
            labelled("internal").neverLooked(Monitoring.MONITORED),
            COMPLIANT,
            UNPROVEN,
            NONCOMPLIANT,
            NONCOMPLIANT),
        row(
            "grace over this very moment",
            labelled("internal")
                .createdAt(NOW.minus(APolicy.GRACE))
                .neverLooked(Monitoring.NOT_MONITORED),
            COMPLIANT,
            UNPROVEN,
            NONCOMPLIANT,
            NONCOMPLIANT),
        row(
            "not monitored any more",
            labelled("internal").lookedInto(Monitoring.NOT_MONITORED),
            COMPLIANT,
            COMPLIANT,
            NONCOMPLIANT,
            NONCOMPLIANT),
        row(
            "coverage unknown",
            labelled("internal").coverage(Coverage.unknown()),
            COMPLIANT,
            UNKNOWN,
            UNKNOWN,
            UNKNOWN),
        row(
            "coverage unknown, looked into once",
            labelled("internal").lookedInto(Monitoring.UNKNOWN),
            COMPLIANT,
            COMPLIANT,
            UNKNOWN,
            UNKNOWN),
        row(
            "coverage unknown, found in",
            labelled("confidential").coverage(Coverage.unknown()).holding(name()),
            COMPLIANT,
            UNKNOWN,
            UNKNOWN,
            UNKNOWN),
        row(
            "coverage unknown, only suppressed ones found",
            labelled("public").coverage(Coverage.unknown()).holding(name().archived()),
            COMPLIANT,
            UNKNOWN,
            UNKNOWN,
            UNKNOWN));
  }

  @ParameterizedTest(name = "{0}: {5}")
  @MethodSource("buckets")
  void areTheseThreeAndTheirWorst(
      String what,
      BucketState bucket,
      Outcome label,
      Outcome contents,
      Outcome coverage,
      Outcome rollUp) {
    var judgement = JUDGE.judge(bucket, NOW);

    assertThat(Stream.of(Rule.values()).map(rule -> judgement.verdict(rule).outcome()))
        .containsExactly(label, contents, coverage);
    assertThat(judgement.rollUp()).isEqualTo(rollUp);
  }

  /** The handlers ask for one verdict at a time; the sweep asks for all: they must agree. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("buckets")
  void areTheSameWhenAskedForOneByOne(
      String what,
      BucketState bucket,
      Outcome label,
      Outcome contents,
      Outcome coverage,
      Outcome rollUp) {
    var judgement = JUDGE.judge(bucket, NOW);

    assertThat(
            List.of(
                JUDGE.labelVerdict(bucket.id(), bucket.tags(), NOW),
                JUDGE.contentsVerdict(bucket, NOW),
                JUDGE.coverageVerdict(bucket, NOW)))
        .isEqualTo(Stream.of(Rule.values()).map(judgement::verdict).toList());
  }

  @Test
  void haveNothingToGoByWhenCoverageIsUnknown() {
    assertThat(Coverage.unknown()).isEqualTo(new Coverage(Monitoring.UNKNOWN, new Look.Never()));
  }

  private static ABucket fresh() {
    return labelled("internal").createdAt(NOW.minus(Duration.ofHours(1)));
  }

  private static Arguments row(
      String what,
      ABucket bucket,
      Outcome label,
      Outcome contents,
      Outcome coverage,
      Outcome rollUp) {
    return Arguments.of(what, bucket.build(), label, contents, coverage, rollUp);
  }
}

package io.truelabel.verdict;

import static io.truelabel.given.ABucket.LOOKED;
import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.AFinding.name;
import static io.truelabel.given.APolicy.CONFIDENTIAL;
import static io.truelabel.given.APolicy.category;
import static io.truelabel.given.APolicy.custom;
import static io.truelabel.given.APolicy.detection;
import static io.truelabel.given.AnAnalysis.discovery;
import static io.truelabel.given.AnAnalysis.job;
import static io.truelabel.given.AnAnalysis.oneTimeJob;
import static io.truelabel.verdict.Outcome.COMPLIANT;
import static io.truelabel.verdict.Outcome.NONCOMPLIANT;
import static io.truelabel.verdict.Outcome.UNKNOWN;
import static io.truelabel.verdict.Outcome.UNPROVEN;
import static io.truelabel.verdict.Outcome.WAIVED;
import static io.truelabel.verdict.ViolationKind.LOOK_TOO_OLD;
import static io.truelabel.verdict.ViolationKind.LOOK_UNPROVEN;
import static io.truelabel.verdict.ViolationKind.MONITORING_PAUSED;
import static io.truelabel.verdict.ViolationKind.NEVER_LOOKED;
import static io.truelabel.verdict.ViolationKind.NOT_LOOKED_FOR;
import static io.truelabel.verdict.ViolationKind.NOT_MONITORED;
import static io.truelabel.verdict.ViolationKind.OBJECTS_UNREADABLE;
import static io.truelabel.verdict.ViolationKind.OBJECTS_UNSUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Identifier;
import io.truelabel.given.ABucket;
import io.truelabel.given.APolicy;
import io.truelabel.given.AWaiver;
import io.truelabel.given.AnAnalysis;
import io.truelabel.policy.Match;
import io.truelabel.verdict.Coverage.Change;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whether Macie looks")
class CoverageTest {
  private static final Duration MAXIMUM_AGE = Duration.ofDays(30);
  private static final Instant OLD = NOW.minus(MAXIMUM_AGE).minusMillis(1);
  private static final Instant RECENT = NOW.minus(Duration.ofHours(1));
  private static final Instant EVEN_LATER = LOOKED.plusSeconds(1);
  private static final Holdings NOTHING = new Holdings.Known(0, 0, 0, 0, 0, 0);
  private static final Judge JUDGE = judge(APolicy.usual());

  static Stream<Arguments> statuses() {
    return Stream.of(
        row("a job looks", looked(job()), COMPLIANT),
        row("discovery looks", looked(discovery()), COMPLIANT),
        row("both look", looked(job(), discovery()), COMPLIANT),
        row("a job looks, another is paused", looked(job(), job().in(State.PAUSED)), COMPLIANT),
        row("set to look, has not", looked(job().notYet()), NONCOMPLIANT, NEVER_LOOKED),
        row("set to look, new", fresh().lookedInto(job().notYet()), UNPROVEN),
        row(
            "looks no more",
            labelled("internal").lookedInto(Monitoring.NOT_MONITORED),
            NONCOMPLIANT,
            NOT_MONITORED),
        row("paused", paused(), NONCOMPLIANT, MONITORING_PAUSED),
        row("paused, new", paused().createdAt(RECENT), NONCOMPLIANT, MONITORING_PAUSED),
        row("still running", doubted(Doubt.RUNNING), NONCOMPLIANT, LOOK_UNPROVEN),
        row("still running, new", doubted(Doubt.RUNNING).createdAt(RECENT), UNPROVEN),
        row("stopped", doubted(Doubt.STOPPED), NONCOMPLIANT, LOOK_UNPROVEN),
        row("errors", doubted(Doubt.ERRORS), NONCOMPLIANT, LOOK_UNPROVEN),
        row(
            "looks at changes only",
            looked(job().atChangesSince(LOOKED)),
            NONCOMPLIANT,
            LOOK_UNPROVEN),
        row("could read no object", doubted(Doubt.UNREADABLE), NONCOMPLIANT, OBJECTS_UNREADABLE),
        row("how it ended is unknown", doubted(Doubt.UNKNOWN), UNKNOWN),
        row(
            "errors, and it does not look for all",
            looked(job().unproven(Doubt.ERRORS).forOnly("UK_NHS_NUMBER", "AWS_CREDENTIALS")),
            NONCOMPLIANT,
            LOOK_UNPROVEN),
        row(
            "running, but another looked",
            looked(job().unproven(Doubt.RUNNING), discovery()),
            COMPLIANT),
        row(
            "running, but it looked once",
            labelled("internal").lookedInto(job().unproven(Doubt.RUNNING)).lookedEarlier(LOOKED),
            COMPLIANT),
        row("empty", labelled("internal").holdingObjects(NOTHING), COMPLIANT),
        row("empty, never looked into", looked(job().notYet()).holdingObjects(NOTHING), COMPLIANT),
        row(
            "empty, not to be looked into",
            labelled("internal").neverLooked(Monitoring.NOT_MONITORED).holdingObjects(NOTHING),
            COMPLIANT),
        row(
            "empty, whoever looks",
            labelled("internal").coverage(Coverage.unknown()).holdingObjects(NOTHING),
            COMPLIANT),
        row("one object of two of a type that is read", holding(2, 1, 0), COMPLIANT),
        row(
            "no object of a type that is read",
            holding(2, 0, 0),
            NONCOMPLIANT,
            OBJECTS_UNSUPPORTED),
        row("one object of two with the customer's key", holding(2, 2, 1), COMPLIANT),
        row(
            "every object with the customer's key",
            holding(2, 2, 2),
            NONCOMPLIANT,
            OBJECTS_UNREADABLE),
        row(
            "nothing that is read, and never looked into",
            looked(job().notYet()).holdingObjects(new Holdings.Known(2, 9, 0, 2, 0, 0)),
            NONCOMPLIANT,
            OBJECTS_UNSUPPORTED),
        row(
            "nothing that is read, and not looked for",
            looked(job().forOnly()).holdingObjects(new Holdings.Known(2, 9, 0, 2, 0, 0)),
            NONCOMPLIANT,
            NOT_LOOKED_FOR,
            OBJECTS_UNSUPPORTED),
        row("old look, nobody watched the contents", looked(job().at(OLD)), COMPLIANT),
        row("old look, changed since", changed(OLD, RECENT), NONCOMPLIANT, LOOK_TOO_OLD),
        row("old look, changed with it", changed(OLD, OLD), COMPLIANT),
        row("old look, changed before", changed(OLD, OLD.minusMillis(1)), COMPLIANT),
        row(
            "old look, changed right after",
            changed(OLD, OLD.plusMillis(1)),
            NONCOMPLIANT,
            LOOK_TOO_OLD),
        row("not yet too old", changed(NOW.minus(MAXIMUM_AGE), RECENT), COMPLIANT),
        row("recent look, changed since", changed(LOOKED, RECENT), COMPLIANT),
        row(
            "old look, but another is recent",
            looked(job().at(OLD), discovery()).changedAt(RECENT),
            COMPLIANT),
        row(
            "old look, but something began since of which nothing is known",
            looked(job().at(OLD), job().unproven(Doubt.UNKNOWN, RECENT)).changedAt(RECENT),
            UNKNOWN),
        row(
            "old look, and what nobody could read began before it",
            looked(job().at(OLD), job().unproven(Doubt.UNKNOWN, OLD)).changedAt(RECENT),
            NONCOMPLIANT,
            LOOK_TOO_OLD),
        row(
            "old look, and a look since that was cut off",
            looked(job().at(OLD), job().unproven(Doubt.STOPPED, RECENT)).changedAt(RECENT),
            NONCOMPLIANT,
            LOOK_TOO_OLD),
        row("nobody knows what for", looked(job().forNobodyKnowsWhat()), UNKNOWN),
        row(
            "nobody knows what one is for, the other is for all",
            looked(job().forNobodyKnowsWhat(), discovery()),
            COMPLIANT),
        row(
            "a job of which nothing is known may look for the rest",
            looked(job().forOnly("NAME"), job().in(State.UNKNOWN).forNobodyKnowsWhat()),
            UNKNOWN),
        row(
            "a job of which nothing is known and that runs once looks for nothing more",
            looked(job().forOnly("NAME"), oneTimeJob().in(State.UNKNOWN).forNobodyKnowsWhat()),
            NONCOMPLIANT,
            NOT_LOOKED_FOR),
        row(
            "nobody knows what one is for, the other is not for all",
            looked(job().forNobodyKnowsWhat(), discovery().forOnly("NAME")),
            UNKNOWN),
        row(
            "nobody knows what for, and too old",
            looked(job().at(OLD).forNobodyKnowsWhat()).changedAt(RECENT),
            NONCOMPLIANT,
            LOOK_TOO_OLD),
        row(
            "monitored, nobody knows by what",
            labelled("internal").lookedInto(Monitoring.MONITORED),
            UNKNOWN),
        row(
            "looked for once, but never again",
            looked(job().forOnly("NAME"), oneTimeJob()),
            NONCOMPLIANT,
            NOT_LOOKED_FOR),
        row(
            "looked for by what is paused",
            looked(job().forOnly("NAME"), job().in(State.PAUSED)),
            NONCOMPLIANT,
            NOT_LOOKED_FOR));
  }

  @ParameterizedTest(name = "{0}: {2} {3}")
  @MethodSource("statuses")
  void isJudgedFromWhatMacieSays(
      String what, BucketState bucket, Outcome outcome, List<ViolationKind> kinds) {
    var verdict = JUDGE.coverageVerdict(bucket, NOW);

    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.violations().stream().map(Violation::kind)).isEqualTo(kinds);
  }

  static Stream<Arguments> selections() {
    return Stream.of(
        sees("all", job(), category("FINANCIAL_INFORMATION"), true),
        sees("all", job(), detection("NAMED_BY_MACIE_TOMORROW"), true),
        sees("all", job(), custom("staff number"), false),
        sees("all", job(), new Match(Set.of(), Set.of("PHI"), Set.of(), Set.of(), 1, 1), true),
        sees("nothing", job().forOnly(), category("CREDENTIALS"), false),
        sees("one of its category", job().forOnly("NAME"), category("PERSONAL_INFORMATION"), true),
        sees("none of its category", job().forOnly("NAME"), category("CREDENTIALS"), false),
        sees("itself", job().forOnly("NAME"), detection("NAME", "ADDRESS"), true),
        sees("another", job().forOnly("NAME"), detection("ADDRESS"), false),
        sees("all but itself", job().forAllBut("NAME"), detection("NAME"), false),
        sees("all but another", job().forAllBut("NAME"), detection("ADDRESS"), true),
        sees("itself, unheard of", job().forOnly("NEW"), detection("NEW"), true),
        sees(
            "itself, unheard of, so in no group",
            job().forOnly("NEW"),
            new Match(Set.of(), Set.of("PHI"), Set.of("NEW"), Set.of(), 1, 1),
            false),
        sees("unheard of", job().forOnly("NEW"), category("PERSONAL_INFORMATION"), false),
        sees("itself", job().forCustom("staff number"), custom("staff number"), true),
        sees("another", job().forCustom("order number"), custom("staff number"), false),
        sees("any", job().forCustom("order number"), category("CUSTOM_IDENTIFIER"), true),
        sees("none, and none may exist", job(), category("CUSTOM_IDENTIFIER"), true),
        sees(
            "none, and one must exist",
            job(),
            new Match(
                Set.of("CUSTOM_IDENTIFIER"), Set.of(), Set.of(), Set.of("staff number"), 1, 1),
            false),
        sees(
            "custom ones only",
            job().forCustom("staff number"),
            category("CUSTOM_IDENTIFIER", "CREDENTIALS"),
            true),
        sees(
            "often enough",
            job().forOnly("NAME"),
            new Match(Set.of(), Set.of(), Set.of("NAME"), Set.of(), 100, 3),
            true),
        sees(
            "never so severe",
            job().forOnly("VEHICLE_IDENTIFICATION_NUMBER"),
            new Match(Set.of("PERSONAL_INFORMATION"), Set.of(), Set.of(), Set.of(), 1, 3),
            false),
        sees(
            "unheard of, of any severity",
            job().forOnly("NEW"),
            new Match(Set.of(), Set.of(), Set.of("NEW"), Set.of(), 100, 3),
            true),
        sees(
            "custom, of any severity",
            job().forCustom("staff number"),
            new Match(Set.of(), Set.of(), Set.of(), Set.of("staff number"), 100, 3),
            true));
  }

  @ParameterizedTest(name = "looking for {0}: {3}")
  @MethodSource("selections")
  void countsWhatIsLookedFor(String what, AnAnalysis by, Match match, boolean seen) {
    var judge =
        judge(APolicy.withoutRequirements().requiring("this requirement", match, CONFIDENTIAL));

    var verdict = judge.coverageVerdict(looked(by).build(), NOW);

    assertThat(verdict.outcome()).isEqualTo(seen ? COMPLIANT : NONCOMPLIANT);
    assertThat(verdict.violations().stream().map(Violation::cause))
        .isEqualTo(seen ? List.of() : List.of("Not looked for: \"this requirement\"."));
  }

  static Stream<Arguments> compliant() {
    var all = "Macie looks into the bucket.";
    var part = "Macie looks into the bucket, at a part of its objects.";
    var except = "Macie looks into the bucket, except for objects that it cannot read.";
    return Stream.of(
        Arguments.of(looked(job()).build(), all),
        Arguments.of(looked(job(), discovery()).build(), all),
        Arguments.of(looked(discovery()).build(), part),
        Arguments.of(looked(discovery(), oneTimeJob()).build(), part),
        Arguments.of(looked(discovery(), job().in(State.PAUSED)).build(), part),
        Arguments.of(holding(2, 2, 0).build(), all),
        Arguments.of(holding(2, 1, 0).build(), except),
        Arguments.of(holding(2, 2, 1).build(), except));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("compliant")
  void saysHowMuchMacieLooksAt(BucketState bucket, String sentence) {
    assertThat(JUDGE.coverageVerdict(bucket, NOW)).isEqualTo(new Verdict.Compliant(sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "PT48H, 2 days",
    "PT36H, 36 hours",
    "PT1H, 1 hour",
    "PT24H, 1 day",
    "PT720H, 30 days"
  })
  void saysHowOldALookMayBe(Duration maximumAge, String words) {
    assertThat(CoverageWords.tooOld(LOOKED, maximumAge).cause())
        .contains(LOOKED.toString())
        .endsWith("longer ago than " + words + ".");
  }

  @ParameterizedTest
  @EnumSource(
      value = Doubt.class,
      names = {"UNREADABLE", "UNKNOWN"})
  void hasNoSentenceForWhatIsNoViolationOfItsOwn(Doubt doubt) {
    assertThatThrownBy(() -> CoverageWords.unproven(doubt))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(doubt.name());
  }

  @Test
  void takesNothingForUnreadableWhereThereIsNothing() {
    assertThat(new Holdings.Known(0, 0, 0, 0, 0, 0).unreadable()).isFalse();
  }

  @Test
  void addsUpWhatSeveralLookFor() {
    var bucket =
        looked(job().forOnly("NAME"), discovery().forOnly("UK_NHS_NUMBER", "AWS_CREDENTIALS"));

    assertThat(JUDGE.coverageVerdict(bucket.build(), NOW).outcome()).isEqualTo(COMPLIANT);
  }

  @Test
  void namesWhatIsNotLookedForWithinAnAnnotation() {
    var policy = APolicy.withoutRequirements();
    for (int i = 0; i < 9; i++) {
      policy.requiring(
          "requirement %s %s".formatted(i, "x".repeat(50)), custom("c" + i), CONFIDENTIAL);
    }

    var verdict = judge(policy).coverageVerdict(looked(job()).build(), NOW);

    assertThat(Annotation.of(verdict))
        .startsWith("Not looked for: \"requirement 0 ")
        .contains("Have a job or automated discovery look for it")
        .hasSizeLessThanOrEqualTo(Annotation.LONGEST);
    assertThat(verdict.violations().getFirst().cause()).endsWith("\" and 6 more.");
  }

  @Test
  void isWaivedLikeAnythingElse() {
    var judge = judge(APolicy.usual().waiving(AWaiver.of(NOT_LOOKED_FOR).build()));

    assertThat(outcome(judge, looked(job().forOnly("NAME")))).isEqualTo(WAIVED);
    assertThat(outcome(judge, looked(job().forOnly("NAME").forNobodyKnowsWhat())))
        .isEqualTo(UNKNOWN);
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        Arguments.of("never looked into", looked(job().notYet()).build(), UNPROVEN),
        Arguments.of("still running", doubted(Doubt.RUNNING).build(), UNPROVEN),
        Arguments.of("with errors", doubted(Doubt.ERRORS).build(), UNPROVEN),
        Arguments.of("not one object read", doubted(Doubt.UNREADABLE).build(), UNPROVEN),
        Arguments.of("how it ended is unknown", doubted(Doubt.UNKNOWN).build(), UNKNOWN),
        Arguments.of(
            "how it ended is unknown, but something was found",
            doubted(Doubt.UNKNOWN).holding(name()).build(),
            NONCOMPLIANT),
        Arguments.of(
            "how it ended is unknown, but nothing is in it",
            doubted(Doubt.UNKNOWN).holdingObjects(NOTHING).build(),
            COMPLIANT),
        Arguments.of(
            "never looked into, but nothing is in it",
            looked(job().notYet()).holdingObjects(NOTHING).build(),
            COMPLIANT),
        Arguments.of(
            "nothing is in it any more, but something was found",
            looked(job().notYet()).holdingObjects(NOTHING).holding(name()).build(),
            NONCOMPLIANT),
        Arguments.of("looked into once", paused().build(), COMPLIANT));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("contents")
  void decidesWhatIsKnownOfTheContents(String what, BucketState bucket, Outcome outcome) {
    assertThat(JUDGE.contentsVerdict(bucket, NOW).outcome()).isEqualTo(outcome);
  }

  @Test
  void knowsTheNewestLookThatIsProven() {
    var recent = job().at(EVEN_LATER);
    var running = job().unproven(Doubt.RUNNING, NOW);

    assertThat(look()).isEqualTo(new Look.Never());
    assertThat(look(job().notYet())).isEqualTo(new Look.Never());
    assertThat(look(job(), recent, running)).isEqualTo(new Look.At(EVEN_LATER));
    assertThat(look(recent, job())).isEqualTo(new Look.At(EVEN_LATER));
  }

  @Test
  void knowsTheNewestDoubtWhereNothingIsProven() {
    var failed = job().unproven(Doubt.ERRORS);
    var running = job().unproven(Doubt.RUNNING, EVEN_LATER);

    assertThat(look(failed, running)).isEqualTo(new Look.Unproven(Doubt.RUNNING));
    assertThat(look(running, failed)).isEqualTo(new Look.Unproven(Doubt.RUNNING));
    assertThat(look(job().unproven(Doubt.ERRORS), job().unproven(Doubt.STOPPED)))
        .isEqualTo(look(job().unproven(Doubt.STOPPED), job().unproven(Doubt.ERRORS)));
  }

  @Test
  void keepsTheNewerLookWhenItIsToldWhenTheBucketWasMade() {
    var made = ABucket.CREATED;
    var coverage = labelled("internal").lookedInto(job().atChangesSince(made)).build().coverage();
    var later = LOOKED.plusSeconds(1);

    assertThat(coverage.ofBucketMade(made).look()).isEqualTo(new Look.At(LOOKED));
    assertThat(coverage.withEarlierLook(later).ofBucketMade(made).look())
        .isEqualTo(new Look.At(later));
    assertThat(Coverage.unknown().ofBucketMade(made)).isEqualTo(Coverage.unknown());
  }

  @Test
  void provesNothingOfWhatIsOlderThanAJobThatLooksAtChangesOnly() {
    var made = ABucket.CREATED;
    var older = job().atChangesSince(made.plusMillis(1));

    assertThat(look(job().atChangesSince(made))).isEqualTo(new Look.At(LOOKED));
    assertThat(look(older)).isEqualTo(new Look.Unproven(Doubt.CHANGES_ONLY));
    assertThat(look(older.unproven(Doubt.RUNNING))).isEqualTo(new Look.Unproven(Doubt.RUNNING));
  }

  @Test
  void remembersWhatWasProvenBefore() {
    var running = looked(job().unproven(Doubt.RUNNING)).build().coverage();
    var done = looked(job()).build().coverage();

    assertThat(running.withEarlierLook(LOOKED).look()).isEqualTo(new Look.At(LOOKED));
    assertThat(done.withEarlierLook(LOOKED.minusSeconds(1)).look()).isEqualTo(new Look.At(LOOKED));
    assertThat(done.withEarlierLook(EVEN_LATER).look()).isEqualTo(new Look.At(EVEN_LATER));
  }

  @Test
  void tellsWhetherAnyOfAllLookedAgain() {
    Analysis discovery = discovery().build();
    Analysis job = job().build();
    var coverage =
        new Coverage(
            Monitoring.MONITORED,
            new Look.At(LOOKED),
            List.of(discovery, job),
            NOTHING,
            new Change.Unknown());
    var name = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");

    assertThat(coverage.lookedAgain(name, LOOKED.minusSeconds(1))).isTrue();
    assertThat(coverage.lookedAgain(name, LOOKED)).isFalse();
    assertThat(new Coverage(Monitoring.MONITORED, new Look.At(LOOKED)).lookedAgain(name, OLD))
        .isFalse();
  }

  private static Look look(AnAnalysis... by) {
    return Look.of(Stream.of(by).map(AnAnalysis::build).toList(), ABucket.CREATED);
  }

  private static Judge judge(APolicy policy) {
    return new Judge(policy.build());
  }

  private static Outcome outcome(Judge judge, ABucket bucket) {
    return judge.coverageVerdict(bucket.build(), NOW).outcome();
  }

  private static ABucket looked(AnAnalysis... by) {
    return labelled("internal").lookedInto(by);
  }

  private static ABucket fresh() {
    return labelled("internal").createdAt(RECENT);
  }

  private static ABucket doubted(Doubt doubt) {
    return looked(job().unproven(doubt));
  }

  private static ABucket paused() {
    return labelled("internal").lookedInto(Monitoring.PAUSED);
  }

  private static ABucket holding(long objects, long classifiable, long customerKeys) {
    return labelled("internal")
        .holdingObjects(
            new Holdings.Known(
                objects, 10 * objects, classifiable, 0, objects - classifiable, customerKeys));
  }

  private static ABucket changed(Instant look, Instant change) {
    return looked(job().at(look)).changedAt(change);
  }

  private static Arguments row(
      String what, ABucket bucket, Outcome outcome, ViolationKind... kinds) {
    return Arguments.of(what, bucket.build(), outcome, List.of(kinds));
  }

  private static Arguments sees(String what, AnAnalysis by, Match match, boolean seen) {
    return Arguments.of(what, by, match, seen);
  }
}

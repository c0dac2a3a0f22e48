package io.truelabel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.alert.News.How;
import io.truelabel.ledger.Said;
import io.truelabel.ledger.Told;
import io.truelabel.policy.Alerts;
import io.truelabel.policy.Levels;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is news about a bucket")
final class AlertDecisionTest {

  private static final Instant NOW = Results.NOW;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Levels LEVELS =
      Levels.of("public", "internal", "confidential", "restricted");
  private static final String EXCEED = "contents-exceed-label";

  /**
   * Said and found are lists of kind:severity; the outcome is that of the rule of contents, where
   * no violation decides it.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the first violation                | -                            | contents-exceed-label:HIGH   | compliant | Fresh
          nothing wrong, nothing told        | -                            | -                            | compliant | nothing
          the same again                     | contents-exceed-label:HIGH   | contents-exceed-label:HIGH   | compliant | nothing
          a worse rank                       | contents-exceed-label:MEDIUM | contents-exceed-label:HIGH   | compliant | Worse
          a lesser rank                      | contents-exceed-label:HIGH   | contents-exceed-label:MEDIUM | compliant | nothing
          another kind beside it             | contents-exceed-label:HIGH   | contents-exceed-label:HIGH exposed-public:LOW | compliant | Worse
          one of two is gone                 | contents-exceed-label:HIGH exposed-public:HIGH | exposed-public:HIGH | compliant | nothing
          all is gone                        | contents-exceed-label:HIGH   | -                            | compliant | Resolved
          it cannot be known any more        | contents-exceed-label:HIGH   | -                            | unknown   | nothing
          it is unproven now                 | contents-exceed-label:HIGH   | -                            | unproven  | nothing
          unknown, but the tags are wrong    | contents-exceed-label:HIGH   | label-blank:LOW              | unknown   | Worse
          unknown, and nothing was told      | -                            | -                            | unknown   | nothing
          """)
  void aTable(String what, String said, String found, String contents, String news) {
    Decision decision = decide(told(said), bucket(found, contents), NOW.plusSeconds(1));

    assertThat(name(decision)).isEqualTo(news);
  }

  @Test
  void whatCouldNotBeJudgedIsStillToldWhenItComesBack() {
    Told told = told("contents-exceed-label:HIGH");
    Told after = decide(told, bucket("-", "unknown"), NOW).after();

    assertThat(after).isEqualTo(told);
    assertThat(name(decide(after, bucket("contents-exceed-label:HIGH", "compliant"), NOW)))
        .isEqualTo("nothing");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tags denied: only forbidden can stand | contents-exceed-label:HIGH contents-forbidden:HIGH | contents-forbidden:HIGH | CONTENTS_EXCEED_LABEL EXPOSED_PUBLIC
          exposure unread: a step less severe   | contents-exceed-label:CRITICAL exposed-public:HIGH | contents-exceed-label:HIGH | EXPOSED_PUBLIC
          exposure unread: forbidden, too       | contents-forbidden:CRITICAL exposed-shared:HIGH | contents-forbidden:HIGH | EXPOSED_SHARED
          findings cut off: less than was found | contents-exceed-label:HIGH contents-forbidden:HIGH | contents-exceed-label:MEDIUM | CONTENTS_EXCEED_LABEL CONTENTS_FORBIDDEN
          selection unread                      | look-too-old:LOW not-looked-for:LOW | look-too-old:LOW | NOT_LOOKED_FOR
          """)
  void aPartlyUnknownNightIsNeitherGoodNewsNorBadNewsAfterIt(
      String what, String whole, String part, String kinds) {
    ViolationKind[] undecided =
        Arrays.stream(kinds.split(" ")).map(ViolationKind::valueOf).toArray(ViolationKind[]::new);
    BucketResult partly = Results.undecided(bucket(part, "compliant"), undecided);

    Decision night = decide(told(whole), partly, NOW);

    assertThat(name(night)).isEqualTo("nothing");
    assertThat(night.after()).isEqualTo(told(whole));
    assertThat(name(decide(night.after(), bucket(whole, "compliant"), NOW))).isEqualTo("nothing");
  }

  @Test
  void whatWasDecidedIsForgottenThoughAnotherKindIsNot() {
    Told told = told("contents-exceed-label:HIGH contents-forbidden:HIGH exposed-public:HIGH");
    BucketResult partly =
        Results.undecided(
            bucket("contents-exceed-label:MEDIUM", "compliant"), ViolationKind.EXPOSED_PUBLIC);

    assertThat(decide(told, partly, NOW).after().said())
        .extracting(Said::kind)
        .containsExactly(EXCEED, "exposed-public");
  }

  @Test
  void aPartlyUnknownNightHidesNothingThatIsWorse() {
    BucketResult partly =
        Results.undecided(
            bucket("contents-exceed-label:CRITICAL", "compliant"), ViolationKind.EXPOSED_PUBLIC);

    assertThat(name(decide(told("contents-exceed-label:HIGH"), partly, NOW))).isEqualTo("Worse");
  }

  @Test
  void aKindThatWentAndComesBackIsToldAgain() {
    Told two = told("contents-exceed-label:HIGH exposed-public:HIGH");
    Told one = decide(two, bucket("contents-exceed-label:HIGH", "compliant"), NOW).after();

    assertThat(one.said()).extracting(Said::kind).containsExactly(EXCEED);
    assertThat(
            name(
                decide(
                    one,
                    bucket("contents-exceed-label:HIGH exposed-public:HIGH", "compliant"),
                    NOW)))
        .isEqualTo("Worse");
  }

  @Test
  void whatIsToldIsRememberedWithItsTime() {
    Told after =
        decide(Told.nothing(), bucket("contents-exceed-label:HIGH", "compliant"), NOW).after();

    assertThat(after)
        .isEqualTo(
            new Told(
                List.of(new Said(EXCEED, "restricted", Severity.HIGH)),
                NOW,
                NOW,
                Told.Owner.TOLD,
                "public",
                LocalDate.MIN));
  }

  @Test
  void ofOneKindTheWorstIsRemembered() {
    BucketResult twice =
        Results.with(
            bucket("-", "compliant"),
            Results.violation(ViolationKind.CONTENTS_EXCEED_LABEL, Severity.LOW),
            Results.violation(ViolationKind.CONTENTS_EXCEED_LABEL, Severity.CRITICAL));

    assertThat(decide(Told.nothing(), twice, NOW).after().said())
        .containsExactly(new Said(EXCEED, "restricted", Severity.CRITICAL));
  }

  @Test
  void aHigherLevelThatIsRequiredIsWorseEvenAtTheSameRank() {
    Told told = told(new Said(EXCEED, "confidential", Severity.HIGH));

    assertThat(name(decide(told, bucket("contents-exceed-label:HIGH", "compliant"), NOW)))
        .isEqualTo("Worse");
  }

  @Test
  void aReminderComesAfterTheInterval() {
    Told told = told("contents-exceed-label:HIGH");
    BucketResult still = bucket("contents-exceed-label:HIGH", "compliant");

    assertThat(name(decide(told, still, NOW.plus(WEEK).minusSeconds(1)))).isEqualTo("nothing");
    Decision due = decide(told, still, NOW.plus(WEEK));
    assertThat(due)
        .isInstanceOfSatisfying(
            Decision.Tell.class, tell -> assertThat(tell.news()).isEqualTo(new News.Reminder(NOW)));
    assertThat(due.after().last()).isEqualTo(NOW.plus(WEEK));
    assertThat(due.after().since()).isEqualTo(NOW);
  }

  @Test
  void nobodyIsRemindedOfWhatCannotBeKnown() {
    Told told = told("contents-exceed-label:HIGH");

    assertThat(name(decide(told, bucket("-", "unknown"), NOW.plus(WEEK)))).isEqualTo("nothing");
  }

  @Test
  void ownersAreToldOnceOfWhatTheSecurityTeamWatched() {
    Told watched = told("contents-exceed-label:HIGH").withOwner(Told.Owner.OBSERVED);
    BucketResult still = bucket("contents-exceed-label:HIGH", "compliant");

    assertThat(name(observing().decide(watched, still, NOW))).isEqualTo("nothing");
    Decision standing = decide(watched, still, NOW);
    assertThat(name(standing)).isEqualTo("Standing");
    assertThat(name(decide(standing.after(), still, NOW))).isEqualTo("nothing");
  }

  @Test
  void anOwnerWhoCouldNotBeReachedIsTriedAgainAndTheOthersAreReminded() {
    Told unreached = told("contents-exceed-label:HIGH").withOwner(Told.Owner.UNREACHED);
    BucketResult still = bucket("contents-exceed-label:HIGH", "compliant");

    Decision again = decide(unreached, still, NOW.plusSeconds(1));
    assertThat(name(again)).isEqualTo("Unheard");
    assertThat(name(decide(again.after(), still, NOW.plusSeconds(2)))).isEqualTo("nothing");
    assertThat(name(decide(unreached, still, NOW.plus(WEEK)))).isEqualTo("Reminder");
    assertThat(name(observing().decide(unreached, still, NOW))).isEqualTo("nothing");
    assertThat(name(decide(unreached, bucket("-", "unknown"), NOW))).isEqualTo("nothing");
    assertThat(name(decide(unreached, bucket("-", "compliant"), NOW))).isEqualTo("Resolved");
  }

  @ParameterizedTest(name = "{0} is {3}")
  @CsvSource({
    "contents that are gone, contents-exceed-label, public, CLEANED",
    "another level, contents-exceed-label, restricted, RELABELLED",
    "an exposure that is closed, exposed-public, public, CLOSED",
    "contents and exposure, contents-exceed-label exposed-public, public, CLEANED",
    "a tag that is mended, label-blank, public, RELABELLED",
    "a bucket that Macie looks into, not-monitored, public, LOOKED_AT"
  })
  void resolvedSaysHow(String what, String kinds, String level, How how) {
    Told told = told(said(kinds.replaceAll("(\\S+)", "$1:HIGH")));

    assertThat(decide(told, Results.labelled(bucket("-", "compliant"), level), NOW))
        .isEqualTo(
            new Decision.Tell(
                new News.Resolved(how),
                new Told(List.of(), NOW, NOW, Told.Owner.TOLD, level, LocalDate.MIN)));
  }

  @Test
  void aWaiverResolvesAndItsEndIsToldOnceAFortnightBefore() {
    LocalDate end = LocalDate.of(2026, 12, 31);
    BucketResult waived = Results.waived(bucket("-", "compliant"), end, EXCEED);

    Decision resolved = decide(told("contents-exceed-label:HIGH"), waived, NOW);
    assertThat(resolved)
        .isInstanceOfSatisfying(
            Decision.Tell.class,
            tell -> assertThat(tell.news()).isEqualTo(new News.Resolved(How.WAIVED)));
    Instant late = Instant.parse("2026-12-17T00:00:00Z");
    assertThat(name(decide(resolved.after(), waived, late.minusSeconds(1)))).isEqualTo("nothing");
    Decision ending = decide(resolved.after(), waived, late);
    assertThat(name(ending)).isEqualTo("WaiverEnding");
    assertThat(name(decide(ending.after(), waived, late.plusSeconds(1)))).isEqualTo("nothing");
  }

  @Test
  void aBucketThatThePolicyLeavesOutIsResolvedAsSuch() {
    assertThat(decide(told("label-blank:LOW"), Results.excluded("orders"), NOW))
        .isInstanceOfSatisfying(
            Decision.Tell.class,
            tell -> assertThat(tell.news()).isEqualTo(new News.Resolved(How.EXCLUDED)));
  }

  private static String name(Decision decision) {
    return switch (decision) {
      case Decision.Silent _ -> "nothing";
      case Decision.Tell(News news, _) -> news.getClass().getSimpleName();
    };
  }

  private static Decision decide(Told told, BucketResult bucket, Instant at) {
    return new AlertDecision(alerts(Alerts.Mode.OWNERS), LEVELS).decide(told, bucket, at);
  }

  private static AlertDecision observing() {
    return new AlertDecision(alerts(Alerts.Mode.OBSERVE), LEVELS);
  }

  private static Alerts alerts(Alerts.Mode mode) {
    return new Alerts(mode, Set.of(), Map.of(), "", "", WEEK, false);
  }

  private static BucketResult bucket(String found, String contents) {
    return Results.judged(
        "orders",
        Outcome.valueOf(contents.toUpperCase(Locale.ROOT)),
        said(found).stream()
            .map(said ->
                Results.violation(ViolationKind.withId(said.kind()).orElseThrow(), said.severity()))
            .toList());
  }

  private static Told told(String said) {
    return told(said(said));
  }

  private static Told told(Said... said) {
    return told(List.of(said));
  }

  private static Told told(List<Said> said) {
    return said.isEmpty()
        ? Told.nothing()
        : new Told(said, NOW, NOW, Told.Owner.TOLD, "public", LocalDate.MIN);
  }

  private static List<Said> said(String text) {
    if (text.equals("-")) {
      return List.of();
    }
    return Arrays.stream(text.split(" "))
        .map(word -> word.split(":"))
        .map(word -> new Said(word[0], "restricted", Severity.valueOf(word[1])))
        .toList();
  }
}

package io.truelabel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.given.APolicy;
import io.truelabel.given.AWaiver;
import io.truelabel.verdict.ViolationKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of a policy check themselves, so that no judge ever meets a broken one. */
@DisplayName("A policy refuses")
class WhatAPolicyRefusesTest {
  private static final Level STRANGE = new Level("strange", 1);
  private static final Match ANY = APolicy.category();
  private static final BucketSelector BUCKET = new BucketSelector(List.of("b"), Set.of());

  static Stream<Arguments> broken() {
    return Stream.of(
        row("a blank requirement", "name of a requirement", () -> requirement(" ", 1)),
        row("a requirement on no line", "lines count from 1", () -> requirement("r", 0)),
        row(
            "a blank reason to exclude",
            "reason of an exclusion",
            () -> new Exclusion(BUCKET, "", 1)),
        row("an exclusion on no line", "lines count", () -> new Exclusion(BUCKET, "why", 0)),
        row(
            "a selector without names",
            "no bucket is named",
            () -> new BucketSelector(List.of(), Set.of())),
        row(
            "a blank bucket",
            "name of a bucket",
            () -> new BucketSelector(List.of("b", " "), Set.of())),
        row(
            "an account that is none",
            "12 digits",
            () -> new BucketSelector(List.of("b"), Set.of("12345678901x"))),
        row("a waiver without kinds", "names no kind", () -> waiver(Set.of(), "why", "me", 1)),
        row("a waiver without a reason", "reason of a waiver", () -> waiver("", "me", 1)),
        row("a waiver by nobody", "who gave a waiver", () -> waiver("why", " ", 1)),
        row("a waiver on no line", "lines count", () -> waiver("why", "me", 0)),
        row("a negative grace", "grace period", () -> coverage(-1, 1)),
        row("no maximum age", "maximum age", () -> coverage(0, 0)),
        row("a blank team", "team is blank", () -> new Teams(List.of("a", " "), 9)),
        row("fewer teams than known", "fewer teams", () -> new Teams(List.of("a", "b"), 1)),
        row("no team at all", "fewer teams", () -> new Teams(List.of(), 0)),
        row("a topic of no account", "12 digits", () -> alerts(Map.of("me", "t"), 1)),
        row("no reminder", "reminder", () -> alerts(Map.of(), 0)),
        row(
            "an unknown level for the unlabelled",
            "strange",
            () -> APolicy.usual().unlabeled(STRANGE).build()),
        row(
            "an unknown level of exposure",
            "strange",
            () -> APolicy.usual().exposure(APolicy.PUBLIC, APolicy.PUBLIC, STRANGE).build()),
        row(
            "an unknown level of contents",
            "strange",
            () -> APolicy.usual().requiring("r", ANY, STRANGE).build()),
        row(
            "an unknown level of a waiver",
            "strange",
            () ->
                APolicy.usual()
                    .waiving(AWaiver.of(ViolationKind.LABEL_BLANK).upTo(STRANGE).build())
                    .build()),
        row(
            "severities that are not three",
            "severity for each band",
            () -> new ManagedIdentifier("ID", "CREDENTIALS", Set.of(), true, List.of(1, 2))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void whatNoJudgeShouldMeet(String what, String message, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*(" + message + ").*");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void tagKeysThatNobodyCanSet(String key, boolean possible) {
    assertThat(TagKeys.isKey(key)).isEqualTo(possible);
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of("k", true),
        Arguments.of("k".repeat(128), true),
        Arguments.of("k".repeat(129), false),
        Arguments.of(" ", false),
        Arguments.of("", false),
        Arguments.of(" k", false),
        Arguments.of("aws:k", false),
        Arguments.of("AWS:k", false));
  }

  @Test
  void butTakesTheSmallestThatIsWhole() {
    assertThat(new Teams(List.of("b", "a", "b"), 2).known()).containsExactly("a", "b");
    assertThat(new Teams(List.of(), 1).atMost()).isEqualTo(1);
    assertThat(coverage(0, 1).grace()).isZero();
  }

  @Test
  void toGuessATopicThatIsNotGiven() {
    var alerts = alerts(Map.of("111122223333", "arn-of-account"), 1);

    assertThat(alerts.topicOf("111122223333")).contains("arn-of-account");
    assertThat(alerts.topicOf("444455556666")).isEmpty();
    assertThat(alerts.fallback()).contains("arn-of-fallback");
    assertThat(alerts.stream()).isEmpty();
  }

  @Test
  void wordsThatAreNotExact() {
    assertThat(Word.of(FindingsRules.Source.EACH_ACCOUNT)).isEqualTo("each-account");
    assertThat(Word.parse(FindingsRules.Source.class, "each-account"))
        .contains(FindingsRules.Source.EACH_ACCOUNT);
    assertThat(Word.parse(FindingsRules.Source.class, "EACH-ACCOUNT")).isEmpty();
    assertThat(Word.all(Alerts.Mode.class)).containsExactly("observe", "owners");
  }

  private static Arguments row(String what, String message, ThrowingCallable attempt) {
    return Arguments.of(what, message, attempt);
  }

  private static Requirement requirement(String name, int line) {
    return new Requirement(name, line, ANY, new Demand.Forbidden());
  }

  private static Waiver waiver(String reason, String by, int line) {
    return waiver(Set.of("label-blank"), reason, by, line);
  }

  private static Waiver waiver(Set<String> kinds, String reason, String by, int line) {
    return new Waiver(
        BUCKET, kinds, APolicy.PUBLIC, reason, by, LocalDate.parse("2026-06-30"), line);
  }

  private static CoverageRules coverage(int graceDays, int ageDays) {
    return new CoverageRules(Duration.ofDays(graceDays), Duration.ofDays(ageDays));
  }

  private static Alerts alerts(Map<String, String> accountTopics, int reminderDays) {
    return new Alerts(
        Alerts.Mode.OBSERVE,
        Set.of(),
        accountTopics,
        "arn-of-fallback",
        "",
        Duration.ofDays(reminderDays),
        false);
  }
}

package io.truelabel.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Others build on these names: what stands here may grow but never change. */
@DisplayName("Published names")
class PublishedNamesTest {
  private static final List<String> LABEL =
      List.of(
          "label-missing",
          "label-blank",
          "label-not-a-level",
          "label-value-case",
          "label-value-padded",
          "label-not-ascii",
          "label-key-case",
          "label-both-spellings",
          "topic-missing",
          "topic-blank",
          "topic-malformed",
          "topic-key-case",
          "topic-both-spellings",
          "topic-foreign",
          "topic-fifo");
  private static final List<String> CONTENTS =
      List.of(
          "contents-exceed-label",
          "contents-forbidden",
          "exposed-public",
          "exposed-shared",
          "exposed-replicated");
  private static final List<String> COVERAGE =
      List.of(
          "not-monitored",
          "never-looked",
          "access-denied",
          "over-quota",
          "no-macie-in-region",
          "macie-off",
          "monitoring-paused",
          "look-unproven",
          "look-too-old",
          "not-looked-for",
          "objects-unreadable",
          "objects-unsupported");

  @Test
  void ofKindsStayUnderTheirRule() {
    assertThat(ids(Rule.LABEL)).isEqualTo(LABEL);
    assertThat(ids(Rule.CONTENTS)).isEqualTo(CONTENTS);
    assertThat(ids(Rule.COVERAGE)).isEqualTo(COVERAGE);
  }

  @ParameterizedTest
  @EnumSource(ViolationKind.class)
  void ofKindsLeadBackToThem(ViolationKind kind) {
    assertThat(ViolationKind.withId(kind.id())).contains(kind);
  }

  @Test
  void ofKindsAreExact() {
    assertThat(ViolationKind.withId("LABEL-MISSING")).isEmpty();
    assertThat(ViolationKind.withId("")).isEmpty();
  }

  @Test
  void ofRulesAreThoseInConfig() {
    assertThat(Stream.of(Rule.values()).map(Rule::configName))
        .containsExactly(
            "s3-classification-label", "s3-classification-contents", "s3-classification-coverage")
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(36));
  }

  @Test
  void ofOutcomesAreWordsWorstFirst() {
    assertThat(Stream.of(Outcome.values()).map(Outcome::word))
        .containsExactly("noncompliant", "unknown", "unproven", "waived", "compliant", "excluded");
  }

  private static List<String> ids(Rule rule) {
    return Arrays.stream(ViolationKind.values())
        .filter(kind -> kind.rule() == rule)
        .map(ViolationKind::id)
        .toList();
  }
}

package io.truelabel.verdict;

import static io.truelabel.verdict.Severity.CRITICAL;
import static io.truelabel.verdict.Severity.HIGH;
import static io.truelabel.verdict.Severity.LOW;
import static io.truelabel.verdict.Severity.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Row by row what the documentation of the table says. */
@DisplayName("The table of severities")
class SeverityTableTest {
  private static final Set<ViolationKind> LOW_KINDS =
      EnumSet.of(
          ViolationKind.LABEL_VALUE_CASE,
          ViolationKind.LABEL_VALUE_PADDED,
          ViolationKind.LABEL_KEY_CASE,
          ViolationKind.TOPIC_MISSING,
          ViolationKind.TOPIC_BLANK,
          ViolationKind.TOPIC_MALFORMED,
          ViolationKind.TOPIC_KEY_CASE,
          ViolationKind.TOPIC_BOTH_SPELLINGS,
          ViolationKind.TOPIC_FOREIGN,
          ViolationKind.TOPIC_FIFO,
          ViolationKind.LOOK_UNPROVEN,
          ViolationKind.LOOK_TOO_OLD,
          ViolationKind.NOT_LOOKED_FOR,
          ViolationKind.OBJECTS_UNSUPPORTED);

  @ParameterizedTest(name = "{0} above the label: {1}, exposed {2}")
  @CsvSource({
    "1, MEDIUM, HIGH",
    "2, HIGH, CRITICAL",
    "3, CRITICAL, CRITICAL",
    "19, CRITICAL, CRITICAL"
  })
  void ofContentsAboveTheLabel(int above, Severity closed, Severity exposed) {
    assertThat(SeverityTable.contents(above, Exposure.none())).isEqualTo(closed);
    assertThat(SeverityTable.contents(above, Exposure.unknown())).isEqualTo(closed);
    assertThat(SeverityTable.contents(above, open(Reach.YES, Reach.NO, Reach.NO)))
        .isEqualTo(exposed);
  }

  @ParameterizedTest(name = "public {0}, shared {1}, replicated {2}: {3}")
  @CsvSource({
    "NO, NO, NO, HIGH",
    "UNKNOWN, UNKNOWN, UNKNOWN, HIGH",
    "YES, NO, NO, CRITICAL",
    "NO, YES, NO, CRITICAL",
    "NO, NO, YES, CRITICAL",
    "YES, UNKNOWN, UNKNOWN, CRITICAL"
  })
  void ofContentsThatAreForbidden(
      Reach publicAccess, Reach shared, Reach replicated, Severity severity) {
    assertThat(SeverityTable.forbidden(open(publicAccess, shared, replicated))).isEqualTo(severity);
  }

  @ParameterizedTest(name = "{0} above what is allowed: {1}")
  @CsvSource({"1, HIGH", "2, CRITICAL", "3, CRITICAL"})
  void ofExposure(int above, Severity severity) {
    assertThat(SeverityTable.exposed(above)).isEqualTo(severity);
  }

  @ParameterizedTest
  @EnumSource(ViolationKind.class)
  void ofEveryOtherKind(ViolationKind kind) {
    if (kind.rule() == Rule.CONTENTS) {
      assertThatThrownBy(() -> SeverityTable.of(kind))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(kind.name());
    } else {
      assertThat(SeverityTable.of(kind)).isEqualTo(LOW_KINDS.contains(kind) ? LOW : MEDIUM);
    }
  }

  @ParameterizedTest
  @CsvSource({"LOW, 0, LOW", "LOW, 1, MEDIUM", "MEDIUM, 2, CRITICAL", "HIGH, 2, CRITICAL"})
  void endsAtCritical(Severity from, int steps, Severity to) {
    assertThat(from.worse(steps)).isEqualTo(to);
    assertThat(HIGH.worse(1)).isEqualTo(CRITICAL);
  }

  private static Exposure open(Reach publicAccess, Reach shared, Reach replicated) {
    return new Exposure(publicAccess, shared, replicated);
  }
}

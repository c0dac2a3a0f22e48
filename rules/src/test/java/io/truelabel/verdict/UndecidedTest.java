package io.truelabel.verdict;

import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.withUnknownTags;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Evidence;
import io.truelabel.given.ABucket;
import io.truelabel.verdict.Coverage.Monitoring;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What nobody can tell of a bucket")
class UndecidedTest {

  @Test
  void isNothingWhereAllWasRead() {
    assertThat(open(Rule.LABEL, labelled("internal"))).isEmpty();
    assertThat(open(Rule.CONTENTS, labelled("internal"))).isEmpty();
  }

  @Test
  void withoutTagsIsEverythingThatNeedsALabel() {
    ABucket bucket = withUnknownTags("denied");

    assertThat(open(Rule.LABEL, bucket)).containsExactlyElementsOf(kinds(Rule.LABEL));
    assertThat(open(Rule.CONTENTS, bucket))
        .containsExactlyElementsOf(
            kinds(Rule.CONTENTS).stream()
                .filter(kind -> kind != ViolationKind.CONTENTS_FORBIDDEN)
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN, NO, YES, EXPOSED_PUBLIC",
    "YES, UNKNOWN, NO, EXPOSED_SHARED",
    "NO, NO, UNKNOWN, EXPOSED_REPLICATED"
  })
  void isEachWayInOfWhichMacieSaysNothing(
      Reach publicAccess, Reach shared, Reach replicated, ViolationKind kind) {
    ABucket bucket = labelled("internal").exposed(new Exposure(publicAccess, shared, replicated));

    assertThat(open(Rule.CONTENTS, bucket)).containsExactly(kind);
  }

  @Test
  void isWhatIsInItWhereNotAllFindingsWereRead() {
    BucketState known = labelled("internal").build();
    BucketState partly =
        new BucketState(
            known.id(),
            known.createdAt(),
            known.tags(),
            known.exposure(),
            known.coverage(),
            new EvidenceState.Partial(Evidence.none(), "cut off"));

    assertThat(Undecided.of(Rule.CONTENTS, partly))
        .containsExactly(ViolationKind.CONTENTS_EXCEED_LABEL, ViolationKind.CONTENTS_FORBIDDEN);
  }

  @Test
  void isWhetherMacieLooksWhereThatCouldNotBeRead() {
    assertThat(open(Rule.COVERAGE, labelled("internal").coverage(Coverage.unknown())))
        .containsExactly(
            ViolationKind.NOT_MONITORED,
            ViolationKind.ACCESS_DENIED,
            ViolationKind.OVER_QUOTA,
            ViolationKind.NO_MACIE_IN_REGION,
            ViolationKind.MACIE_OFF,
            ViolationKind.MONITORING_PAUSED);
  }

  @Test
  void isNothingOfItsLooksWhereMacieDoesNotLook() {
    assertThat(open(Rule.COVERAGE, labelled("internal").neverLooked(Monitoring.NOT_MONITORED)))
        .isEmpty();
  }

  @Test
  void isWhatWasLookedForWhereTheSelectionIsUnknown() {
    ABucket bucket =
        labelled("internal")
            .lookedInto(Monitoring.MONITORED)
            .holdingObjects(new Holdings.Known(1, 1, 1, 0, 0, 0));

    assertThat(open(Rule.COVERAGE, bucket)).containsExactly(ViolationKind.NOT_LOOKED_FOR);
  }

  private static List<ViolationKind> open(Rule rule, ABucket bucket) {
    return Undecided.of(rule, bucket.build());
  }

  private static List<ViolationKind> kinds(Rule rule) {
    return Stream.of(ViolationKind.values()).filter(kind -> kind.rule() == rule).toList();
  }
}

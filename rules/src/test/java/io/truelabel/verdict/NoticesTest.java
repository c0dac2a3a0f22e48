package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.withUnknownTags;
import static io.truelabel.given.AFinding.credentials;
import static io.truelabel.given.AFinding.name;
import static io.truelabel.given.AFinding.personal;
import static io.truelabel.given.AFinding.unheardOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Identifier;
import io.truelabel.given.ABucket;
import io.truelabel.given.AFinding;
import io.truelabel.given.APolicy;
import io.truelabel.policy.Match;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A notice")
class NoticesTest {
  private static final String MARS = "MARS_PASSPORT_NUMBER";

  @Test
  void isNotNeededForWhatIsKnown() {
    assertThat(
            notices(
                APolicy.withoutRequirements(),
                labelled("internal").holding(name(), AFinding.of(new Identifier.Custom("badge")))))
        .isEmpty();
  }

  @Test
  void tellsOfAnUnheardOfIdentifierThatItsCategoryJudges() {
    assertThat(
            notices(
                APolicy.usual(), labelled("internal").holding(unheardOf("PERSONAL_INFORMATION"))))
        .containsExactly(new Notice.UnheardOf(MARS, "PERSONAL_INFORMATION", true));
  }

  @Test
  void tellsOfAnUnheardOfIdentifierThatNothingJudges() {
    assertThat(
            notices(
                APolicy.usual(), labelled("internal").holding(unheardOf("FINANCIAL_INFORMATION"))))
        .containsExactly(new Notice.UnheardOf(MARS, "FINANCIAL_INFORMATION", false));
  }

  @Test
  void tellsOfAnUnheardOfIdentifierOnceAndJudgedIfAnyOfItsBandsIs() {
    var often = new Match(Set.of("PERSONAL_INFORMATION"), Set.of(), Set.of(), Set.of(), 100, 1);
    var policy = APolicy.withoutRequirements().requiring("often", often, APolicy.RESTRICTED);
    var mars = new Identifier.Managed(MARS, "PERSONAL_INFORMATION");

    assertThat(
            notices(
                policy,
                labelled("internal")
                    .holding(
                        AFinding.of(new Found(mars, 1)).in("a"),
                        AFinding.of(new Found(mars, 100)).in("b"),
                        AFinding.of(new Found(mars, 2)).in("c"))))
        .containsExactly(new Notice.UnheardOf(MARS, "PERSONAL_INFORMATION", true));
  }

  @Test
  void tellsWhatWasSuppressed() {
    var notices =
        notices(
            APolicy.usual(),
            labelled("internal")
                .holding(name().archived(), personal("ADDRESS", 1).archived(), credentials()));

    assertThat(notices)
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.Suppressed.class,
            it ->
                assertThat(it.lines())
                    .extracting(line -> line.detection().identifier().name())
                    .containsExactly("ADDRESS", "NAME"));
  }

  @Test
  void doesNotCallSuppressedWhatIsCountedAllTheSame() {
    assertThat(
            notices(
                APolicy.usual().countingSuppressed(),
                labelled("internal").holding(name().archived())))
        .isEmpty();
  }

  @Test
  void tellsThatOnlyForbiddenContentsWereJudged() {
    assertThat(notices(APolicy.usual(), withUnknownTags("Denied.").holding(credentials())))
        .containsExactly(new Notice.LabelUnread("Denied."));
  }

  @Test
  void doesNotTellThatWhenNothingWasJudged() {
    assertThat(
            notices(
                APolicy.usual(),
                withUnknownTags("Denied.")
                    .holding(name())
                    .neverLooked(Coverage.Monitoring.ACCESS_DENIED)))
        .isEmpty();
  }

  @Test
  void isNotGivenForAnExcludedBucket() {
    assertThat(
            notices(
                APolicy.usual().excluding("*", "all"),
                labelled("internal").holding(unheardOf("PERSONAL_INFORMATION"))))
        .isEmpty();
  }

  private static List<Notice> notices(APolicy policy, ABucket bucket) {
    return new Judge(policy.build()).judge(bucket.build(), NOW).notices();
  }
}

package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.untagged;
import static io.truelabel.given.ABucket.withUnknownTags;
import static io.truelabel.given.AFinding.credentials;
import static io.truelabel.given.AFinding.health;
import static io.truelabel.given.AFinding.name;
import static io.truelabel.given.AFinding.personal;
import static io.truelabel.given.APolicy.CONFIDENTIAL;
import static io.truelabel.given.APolicy.INTERNAL;
import static io.truelabel.given.APolicy.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Band;
import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Sighting;
import io.truelabel.evidence.Witness;
import io.truelabel.given.ABucket;
import io.truelabel.given.AFinding;
import io.truelabel.given.APolicy;
import io.truelabel.policy.Match;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Contents against the label")
class ContentsTest {
  @Test
  void areAViolationThatSaysEverything() {
    var violations =
        violations(APolicy.usual(), labelled("public").holding(name().in("secret.csv")));

    var line =
        new EvidenceLine(
            new Detection(
                new Identifier.Managed("NAME", "PERSONAL_INFORMATION"), Band.ONE, 2, false),
            new Sighting(
                List.of(new Witness("secret.csv", "etag", "", AFinding.MIDNIGHT)),
                false,
                false,
                AFinding.MIDNIGHT));
    assertThat(violations)
        .containsExactly(
            new Violation(
                ViolationKind.CONTENTS_EXCEED_LABEL,
                Severity.HIGH,
                "public",
                "confidential",
                List.of(line),
                new PolicyLine("personal", 10),
                new WaiverReach.UpTo(CONFIDENTIAL),
                "Labelled public, but Macie found NAME, which needs at least confidential.",
                "Remove the data, or set DataClassification to confidential."));
  }

  @Test
  void areAViolationWithoutLevelsWhenForbidden() {
    var violations = violations(APolicy.usual(), labelled("restricted").holding(credentials()));

    assertThat(violations)
        .singleElement()
        .returns(ViolationKind.CONTENTS_FORBIDDEN, Violation::kind)
        .returns("", Violation::declared)
        .returns("", Violation::required)
        .returns(new PolicyLine("credentials", 30), Violation::source)
        .returns(new WaiverReach.UpTo(RESTRICTED), Violation::reach)
        .returns(Severity.HIGH, Violation::severity)
        .returns("Macie found AWS_CREDENTIALS, which no label allows.", Violation::cause);
  }

  @Test
  void areToldOnceForEachRequirementWithOneRemedyForAll() {
    var violations = violations(APolicy.usual(), labelled("internal").holding(health()));

    assertThat(violations)
        .extracting(violation -> violation.source().name())
        .containsExactly("health", "personal");
    assertThat(violations)
        .extracting(Violation::required)
        .containsExactly("restricted", "confidential");
    assertThat(violations)
        .extracting(Violation::remedy)
        .containsOnly("Remove the data, or set DataClassification to restricted.");
  }

  @Test
  void nameOneRemedyEvenWhereSomeOfThemIsAllowed() {
    var violations =
        violations(APolicy.usual(), labelled("confidential").holding(health(), name()));

    assertThat(violations).extracting(Violation::required).containsExactly("restricted");
  }

  @Test
  void areOrderedByRequirementWhereTheyAreEquallyBad() {
    var policy =
        APolicy.withoutRequirements()
            .requiring("b", APolicy.detection("NAME"), CONFIDENTIAL)
            .requiring("a", APolicy.detection("NAME"), CONFIDENTIAL);

    assertThat(violations(policy, labelled("public").holding(name())))
        .extracting(violation -> violation.source().name())
        .containsExactly("a", "b");
  }

  @Test
  void areCountedByIdentifierInTheSentence() {
    var violations =
        violations(
            APolicy.usual(),
            labelled("internal")
                .holding(personal("NAME", 1), personal("NAME", 100), personal("ADDRESS", 5)));

    assertThat(violations)
        .singleElement()
        .returns(
            "Labelled internal, but Macie found ADDRESS and 1 more, which need at least confidential.",
            Violation::cause)
        .satisfies(it -> assertThat(it.evidence()).hasSize(3));
  }

  @Test
  void adviseToCloseABucketThatMayNotBeSoOpenWithItsNewLabel() {
    var violations = violations(APolicy.usual(), labelled("public").open().holding(name()));

    assertThat(violations)
        .singleElement()
        .returns(Severity.CRITICAL, Violation::severity)
        .returns(
            "Close the bucket to outsiders now; then remove the data, or set DataClassification to"
                + " confidential.",
            Violation::remedy);
  }

  @Test
  void doNotAdviseToCloseABucketThatMayBeSoOpen() {
    var policy = APolicy.usual().exposure(CONFIDENTIAL, INTERNAL, INTERNAL);

    assertThat(violations(policy, labelled("public").open().holding(name())))
        .extracting(Violation::remedy)
        .containsExactly("Remove the data, or set DataClassification to confidential.");
  }

  @Test
  void areJudgedAsThePolicySaysWithoutAUsableLabel() {
    var policy = APolicy.usual().unlabeled(INTERNAL);

    assertThat(violations(policy, untagged().holding(name())))
        .singleElement()
        .returns("internal", Violation::declared)
        .returns(Severity.MEDIUM, Violation::severity)
        .returns(
            "Judged as internal for want of a usable label, but Macie found NAME, which needs at least"
                + " confidential.",
            Violation::cause);
  }

  @Test
  void leaveOutWhatTheAdministratorSuppressed() {
    var bucket = labelled("internal").holding(name().archived());

    assertThat(new Judge(APolicy.usual().build()).contentsVerdict(bucket.build(), NOW))
        .isEqualTo(
            new Verdict.Compliant(
                "Labelled internal: apart from 1 suppressed detection Macie found nothing that"
                    + " needs a higher level, and the bucket is no more open to outsiders than"
                    + " that level allows."));
  }

  @Test
  void countWhatIsSuppressedIfThePolicySaysSo() {
    assertThat(
            violations(
                APolicy.usual().countingSuppressed(),
                labelled("internal").holding(name().archived())))
        .singleElement()
        .satisfies(it ->
            assertThat(it.evidence().getFirst().text())
                .isEqualTo("NAME, once in an object, 1 object, suppressed in Macie"));
  }

  @Test
  void countWhatAMemberArchived() {
    assertThat(
            violations(
                APolicy.usual(), labelled("internal").holding(name().archived().fromMember())))
        .hasSize(1);
  }

  @Test
  void matchByBandAndSeverity() {
    var match = new Match(Set.of(), Set.of(), Set.of("NAME"), Set.of(), 100, 3);
    var policy = APolicy.withoutRequirements().requiring("many names", match, RESTRICTED);

    assertThat(violations(policy, labelled("public").holding(personal("NAME", 99).severity(3))))
        .isEmpty();
    assertThat(violations(policy, labelled("public").holding(personal("NAME", 100).severity(2))))
        .isEmpty();
    assertThat(violations(policy, labelled("public").holding(personal("NAME", 100).severity(3))))
        .hasSize(1);
  }

  @Test
  void matchCustomIdentifiersByNameAlone() {
    var policy =
        APolicy.withoutRequirements().requiring("badges", APolicy.custom("badge"), RESTRICTED);

    assertThat(
            violations(
                policy, labelled("public").holding(AFinding.of(new Identifier.Custom("badge")))))
        .hasSize(1);
    assertThat(
            violations(
                policy,
                labelled("public")
                    .holding(AFinding.of(new Identifier.Managed("badge", "CUSTOM_IDENTIFIER")))))
        .isEmpty();
  }

  @Test
  void areNotJudgedByALevelWhenTheTagsAreUnknown() {
    var bucket = withUnknownTags("Access denied.").holding(name(), credentials());

    assertThat(violations(APolicy.usual(), bucket))
        .extracting(Violation::kind)
        .containsExactly(ViolationKind.CONTENTS_FORBIDDEN);
  }

  private static List<Violation> violations(APolicy policy, ABucket bucket) {
    return new Judge(policy.build()).contentsVerdict(bucket.build(), NOW).violations();
  }
}

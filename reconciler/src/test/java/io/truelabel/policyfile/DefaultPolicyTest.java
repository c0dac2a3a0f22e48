package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Alerts;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.Category;
import io.truelabel.policy.Demand;
import io.truelabel.policy.Level;
import io.truelabel.policy.ManagedIdentifier;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.Subject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultPolicyTest {

  private static final Policy POLICY = DefaultPolicy.load();
  private static final List<String> CARDS =
      List.of(
          "CREDIT_CARD_MAGNETIC_STRIPE",
          "CREDIT_CARD_NUMBER",
          "CREDIT_CARD_NUMBER_(NO_KEYWORD)",
          "CREDIT_CARD_SECURITY_CODE");

  @Test
  void hasNothingToRemarkOn() {
    assertThat(PolicyFile.check(DefaultPolicy.yaml(), "default", Instant.EPOCH).remarks())
        .isEmpty();
  }

  static List<ManagedIdentifier> identifiers() {
    return Catalogue.bundled().identifiers();
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void everyManagedIdentifierIsCoveredOnceItIsFoundAtAll(ManagedIdentifier identifier) {
    assertThat(strictest(new Subject(identifier.category(), identifier.id(), "", 1, 1)))
        .isEqualTo(expected(identifier));
  }

  private static String expected(ManagedIdentifier identifier) {
    if (identifier.category().equals(Category.CREDENTIALS)) {
      return "forbidden";
    }
    return identifier.groups().contains("PHI") || CARDS.contains(identifier.id())
        ? "restricted"
        : "confidential";
  }

  @Test
  void theClassesHaveTheSizesThatWereMeant() {
    Stream<String> demands =
        identifiers().stream().map(it -> strictest(new Subject(it.category(), it.id(), "", 1, 1)));

    assertThat(demands.toList())
        .satisfies(it -> assertThat(it).filteredOn("forbidden"::equals).hasSize(9))
        .satisfies(it -> assertThat(it).filteredOn("restricted"::equals).hasSize(16))
        .satisfies(it -> assertThat(it).filteredOn("confidential"::equals).hasSize(141));
  }

  @ParameterizedTest
  @CsvSource({
    "CREDENTIALS, TOKEN_OF_TOMORROW, '', forbidden",
    "PERSONAL_INFORMATION, IRIS_SCAN, '', confidential",
    "FINANCIAL_INFORMATION, NEW_BANK, '', confidential",
    "CUSTOM_IDENTIFIER, '', Customer number, confidential",
    "CATEGORY_OF_TOMORROW, SOMETHING, '', forbidden",
  })
  void whatIsNotKnownYetFallsBackToItsCategory(
      String category, String detection, String custom, String demand) {
    assertThat(strictest(new Subject(category, detection, custom, 1, 1))).isEqualTo(demand);
  }

  @Test
  void mentionsEveryCategoryWithoutCondition() {
    Stream<String> categories =
        POLICY.contents().stream()
            .map(Requirement::match)
            .filter(it -> it.occurrences() == 1 && it.severity() == 1)
            .filter(it -> it.groups().isEmpty() && it.detections().isEmpty())
            .flatMap(it -> it.categories().stream());

    assertThat(categories).containsExactlyInAnyOrderElementsOf(Category.ALL);
  }

  @Test
  void opensNothingAboveTheLevelsThatWereChosen() {
    assertThat(POLICY.levels().names())
        .containsExactly("public", "internal", "confidential", "restricted");
    assertThat(POLICY.unlabeled().name()).isEqualTo("internal");
    assertThat(POLICY.exposure().publicAccess().name()).isEqualTo("public");
    assertThat(POLICY.exposure().sharedOutside().name()).isEqualTo("internal");
    assertThat(POLICY.exposure().replicatedOutside().name()).isEqualTo("internal");
  }

  @Test
  void tellsNobodyUntilSomebodySaysSo() {
    assertThat(POLICY.alerts().mode()).isEqualTo(Alerts.Mode.OBSERVE);
    assertThat(POLICY.waivers()).isEmpty();
    assertThat(POLICY.exclusions()).isEmpty();
  }

  @Test
  void itsCommentedLinesAreSoundToo() {
    String all =
        DefaultPolicy.yaml()
            .replace("waivers: []\n# ", "waivers:\n")
            .replace("exclude: []\n", "exclude:\n")
            .replaceAll("(?m)^# ( +(kinds|upTo|reason|by|until):)", "$1")
            .replaceAll("(?m)^# - ", "- ")
            .replaceAll("(?m)^  # (- buckets|  accounts|  reason)", "  $1")
            .replaceAll(
                "(?m)^  # (fallbackTopic|streamTopic|accountTopics|known):(\\S*)", "  $1:$2")
            .replaceAll("(?m)^  #   (\"1111)", "    $1")
            .replaceAll("(?m)^( .*\\S) {2,}[a-z].*$", "$1");

    PolicyCheck check = PolicyFile.check(all, "all.yaml", Instant.EPOCH);

    assertThat(check).as(PolicyReport.of(check) + all).isInstanceOf(PolicyCheck.Accepted.class);
    assertThat(((PolicyCheck.Accepted) check).policy().waivers()).hasSize(1);
    assertThat(((PolicyCheck.Accepted) check).policy().exclusions()).hasSize(1);
    assertThat(((PolicyCheck.Accepted) check).policy().alerts().fallback()).isPresent();
  }

  private static String strictest(Subject subject) {
    List<Demand> demands =
        POLICY.contents().stream()
            .filter(it -> it.match().matches(subject))
            .map(Requirement::demand)
            .toList();
    if (demands.contains(new Demand.Forbidden())) {
      return "forbidden";
    }
    return demands.stream()
        .filter(Demand.Requires.class::isInstance)
        .map(it -> ((Demand.Requires) it).level())
        .max(Level::compareTo)
        .map(Level::name)
        .orElse("nothing");
  }
}

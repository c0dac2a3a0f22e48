package io.truelabel.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Analysis;
import io.truelabel.given.APolicy;
import io.truelabel.given.AnAnalysis;
import io.truelabel.given.AnyPolicies;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.ManagedIdentifier;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Sought;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("What Macie must look for")
@DisplayName("What Macie must look for")
final class SoughtTest {

  @Provide
  Arbitrary<Policy> policies() {
    return AnyPolicies.withoutWaivers();
  }

  @Property
  @Label("leaves a policy no blind spot that looking for everything does not leave, too")
  void leavesNoBlindSpot(@ForAll("policies") Policy policy) {
    Sought sought = new Sought(policy);
    String[] managed = sought.managed(with(sought.named())).toArray(String[]::new);
    String[] custom = sought.custom().toArray(String[]::new);
    BlindSpots blindSpots = new BlindSpots(policy);

    assertThat(blindSpots.of(List.of(AnAnalysis.job().forOnly(managed).build(), own(custom))))
        .isEqualTo(blindSpots.of(List.of(AnAnalysis.job().forAllBut().build(), own(custom))));
  }

  private static Analysis own(String... custom) {
    return AnAnalysis.job().forOnly().forCustom(custom).build();
  }

  private static List<ManagedIdentifier> existing() {
    return Catalogue.bundled().identifiers();
  }

  /** As if Macie had everything that a policy names. */
  private static List<ManagedIdentifier> with(Collection<String> named) {
    return Stream.concat(
            existing().stream(),
            named.stream()
                .filter(id -> !Catalogue.bundled().knows(id))
                .map(id -> ManagedIdentifier.unlisted(id, "")))
        .toList();
  }

  @Test
  void isNoMoreThanThePolicySpeaksOf() {
    Policy policy =
        APolicy.withoutRequirements()
            .requiring("cards", APolicy.detection("CREDIT_CARD_NUMBER"), APolicy.RESTRICTED)
            .requiring("staff", APolicy.custom("EmployeeId"), APolicy.CONFIDENTIAL)
            .build();

    assertThat(new Sought(policy).managed(existing())).containsExactly("CREDIT_CARD_NUMBER");
    assertThat(new Sought(policy).custom()).containsExactly("EmployeeId");
  }

  @Test
  void isHealthDataAndNamesToo() {
    assertThat(new Sought(APolicy.usual().build()).managed(existing()))
        .contains("USA_MEDICARE_BENEFICIARY_IDENTIFIER", "NAME", "ADDRESS", "AWS_CREDENTIALS")
        .doesNotContain("CREDIT_CARD_NUMBER");
  }

  @Test
  void includesWhatMacieAddedSince() {
    List<ManagedIdentifier> grown =
        Stream.of(
                ManagedIdentifier.unlisted("MARS_PASSPORT_NUMBER", "PERSONAL_INFORMATION"),
                ManagedIdentifier.unlisted("MARS_BANK_ACCOUNT", "FINANCIAL_INFORMATION"))
            .toList();

    assertThat(new Sought(APolicy.usual().build()).managed(grown))
        .containsExactly("MARS_PASSPORT_NUMBER");
  }
}

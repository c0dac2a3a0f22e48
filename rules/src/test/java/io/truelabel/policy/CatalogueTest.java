package io.truelabel.policy;

import static java.util.Map.entry;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue catalogue = Catalogue.bundled();

  @Test
  void holdsAllOfMaciesManagedIdentifiers() {
    assertThat(catalogue.identifiers()).hasSize(166);
    assertThat(
            catalogue.identifiers().stream()
                .collect(groupingBy(ManagedIdentifier::category, counting())))
        .containsOnly(
            entry("CREDENTIALS", 9L),
            entry("FINANCIAL_INFORMATION", 58L),
            entry("PERSONAL_INFORMATION", 99L));
  }

  @Test
  void dividesPersonalInformationIntoTwoGroups() {
    assertThat(catalogue.groups()).containsExactly("PHI", "PII");
    assertThat(
            catalogue.identifiers().stream()
                .filter(it -> it.groups().contains("PHI"))
                .map(ManagedIdentifier::id))
        .hasSize(12)
        .contains("UK_NHS_NUMBER", "MEDICAL_DEVICE_UDI");
  }

  @Test
  void knowsWhatMacieLooksForWhenNobodyChooses() {
    assertThat(catalogue.identifiers().stream().filter(ManagedIdentifier::recommended)).hasSize(35);
  }

  @Test
  void knowsTheSeverityOfEachBand() {
    assertThat(catalogue.identifier("CREDIT_CARD_SECURITY_CODE").orElseThrow().severities())
        .containsExactly(2, 3, 3);
  }

  @Test
  void anUnknownIdentifierHasNeitherCategoryNorGroup() {
    assertThat(catalogue.knows("uk_nhs_number")).isFalse();
    assertThat(catalogue.categoryOf("FINGERPRINT")).isEmpty();
    assertThat(catalogue.groupsOf("")).isEmpty();
  }
}

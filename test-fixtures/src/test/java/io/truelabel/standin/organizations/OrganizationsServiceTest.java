package io.truelabel.standin.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.OrganizationGenerator;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Switch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;

class OrganizationsServiceTest {
  private static final String CENTRAL = "100000000001";
  private static final String MEMBER = "100000000002";
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  private final Organization organization =
      new OrganizationGenerator(3, new OrganizationGenerator.Size(45, 0, 0), NOW).compliant();
  private final StandIn standIn = StandIn.start(organization, NOW);
  private final OrganizationsClient central = client(CENTRAL);

  @AfterEach
  void stop() {
    central.close();
    standIn.close();
  }

  @Test
  void everyAccountIsListedOnce() {
    assertThat(ids()).hasSize(45).doesNotHaveDuplicates().isSorted();
    assertThat(standIn.calls().count("organizations", "ListAccounts")).isEqualTo(3);
  }

  @Test
  void aFirstPageMayBeEmptyAlthoughMoreFollows() {
    standIn.switches().turnOn(Switch.LIST_ACCOUNTS_STARTS_WITH_EMPTY_PAGE);

    assertThat(central.listAccounts(_ -> {}).accounts()).isEmpty();
    assertThat(ids()).hasSize(45);
  }

  @ParameterizedTest
  @EnumSource(Account.Status.class)
  void anAccountTellsItsStatus(Account.Status status) {
    organization.put(organization.account(MEMBER).orElseThrow().with(status));

    assertThat(central.listAccounts(_ -> {}).accounts())
        .filteredOn(account -> account.id().equals(MEMBER))
        .singleElement()
        .satisfies(account -> {
          assertThat(account.statusAsString()).isEqualTo(status.name());
          assertThat(account.stateAsString()).isEqualTo(status.name());
        });
  }

  @Test
  void aMemberMayNotListButMayAskWhoManages() {
    try (OrganizationsClient member = client(MEMBER)) {
      assertThatThrownBy(() -> member.listAccounts(_ -> {}))
          .isInstanceOf(AccessDeniedException.class);
      assertThat(member.describeOrganization(_ -> {}).organization().masterAccountId())
          .isEqualTo(CENTRAL);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 21})
  void aPageHoldsTwentyAtMost(int size) {
    assertThatThrownBy(() -> central.listAccounts(r -> r.maxResults(size)))
        .isInstanceOf(InvalidInputException.class);
  }

  private List<String> ids() {
    return central.listAccountsPaginator(_ -> {}).stream()
        .flatMap(page -> page.accounts().stream())
        .map(account -> account.id())
        .toList();
  }

  private OrganizationsClient client(String account) {
    return Clients.client(OrganizationsClient.builder(), standIn.endpoint(), account, "us-east-1");
  }
}

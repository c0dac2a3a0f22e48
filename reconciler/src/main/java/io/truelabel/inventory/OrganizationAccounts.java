package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Diagnosis;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;

/**
 * Lists the accounts of the organization. Only the management account and delegated administrators
 * may do so; the administrator of Macie is one.
 */
final class OrganizationAccounts implements AccountSource {
  private final AwsClients clients;
  private final String homeRegion;
  private final String central;

  OrganizationAccounts(AwsClients clients, String homeRegion, String central) {
    this.clients = clients;
    this.homeRegion = homeRegion;
    this.central = central;
  }

  @Override
  public Accounts read(AccountNotes notes) {
    try {
      List<Account> accounts =
          clients
              .client(OrganizationsClient.class, OrganizationsClient::builder, homeRegion)
              .listAccountsPaginator()
              .stream()
              .flatMap(page -> page.accounts().stream())
              .toList();
      return new Accounts(
          ids(accounts, OrganizationAccounts::active),
          ids(accounts, OrganizationAccounts::suspended),
          accounts.stream()
              .filter(account -> account.name() != null)
              .collect(Collectors.toMap(Account::id, Account::name)),
          true);
    } catch (AwsOrganizationsNotInUseException alone) {
      return Accounts.given(List.of(central));
    } catch (SdkException e) {
      notes.add(unlisted(Diagnosis.of(e)));
      return Accounts.UNKNOWN;
    }
  }

  private static Set<String> ids(List<Account> accounts, Predicate<Account> which) {
    return accounts.stream().filter(which).map(Account::id).collect(Collectors.toSet());
  }

  private static boolean active(Account account) {
    return "ACTIVE".equals(state(account));
  }

  private static boolean suspended(Account account) {
    return List.of("SUSPENDED", "PENDING_CLOSURE", "CLOSED").contains(state(account));
  }

  /** The state took the place of the status, which is retired. */
  private static String state(Account account) {
    String state = account.stateAsString();
    return Objects.requireNonNullElse(state == null ? account.statusAsString() : state, "ACTIVE");
  }

  private AccountLine unlisted(Diagnosis diagnosis) {
    return new AccountLine(
        central,
        List.of(),
        AccountLine.Kind.UNLISTED,
        true,
        diagnosis.problem()
            + " The accounts of the organization could not be listed, so those that neither Macie"
            + " nor AWS Config shows were not looked for.",
        "Allow organizations:ListAccounts in this account, or name the accounts with --accounts.");
  }
}

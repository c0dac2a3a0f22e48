package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.buckets.OwnJobs;
import io.truelabel.buckets.S3LiveTags;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.TagKeys;
import io.truelabel.sweep.FindingSource;
import io.truelabel.sweep.Inventory;
import java.util.List;

/**
 * What one sweep learns of the organization, once: which accounts there are, which of them can be
 * entered, and where Macie watches. All that reads account by account shares it.
 */
public final class Organization {
  private final AwsClients clients;
  private final String homeRegion;
  private final String central;
  private final List<String> named;
  private final AccountNotes notes = new AccountNotes();
  private final Once<Accounts> accounts;
  private final MemberAccess access;
  private final MacieListing macie;

  /**
   * The organization of one sweep.
   *
   * @param members opens the accounts of the organization
   * @param homeRegion where the aggregator of AWS Config is, if there is one
   * @param central the account whose credentials the clients have
   * @param named the accounts to judge; empty for all of the organization
   * @param source whether the findings and jobs of members count, which only they see
   */
  public Organization(
      AwsClients clients,
      MemberAccounts members,
      String homeRegion,
      String central,
      List<String> named,
      FindingsRules.Source source) {
    this.clients = clients;
    this.homeRegion = homeRegion;
    this.central = central;
    this.named = List.copyOf(named);
    AccountSource listed =
        named.isEmpty()
            ? new OrganizationAccounts(clients, homeRegion, central)
            : _ -> Accounts.given(named);
    this.accounts = new Once<>(() -> listed.read(notes));
    this.access = new MemberAccess(members, accounts, notes);
    this.macie =
        new MacieListing(
            clients,
            central,
            region -> new OwnJobs(clients, region, access::reader, it -> asked(it, source)));
  }

  private boolean asked(String account, FindingsRules.Source source) {
    return source == FindingsRules.Source.EACH_ACCOUNT
        && !account.equals(central)
        && isNamed(account);
  }

  private boolean isNamed(String account) {
    return named.isEmpty() || named.contains(account);
  }

  /**
   * All buckets that exist, whoever knows them.
   *
   * @param tagKeys the tags that make a label: a doubt about others is none
   */
  public Inventory joined(TagKeys tagKeys) {
    return new JoinedInventory(
        this,
        tagKeys,
        new ConfigInventory(clients, homeRegion, new EachAccount(clients, access, notes)),
        new HomeBuckets(clients, central, notes),
        new S3LiveTags(clients, access::reader));
  }

  /** The buckets that Macie lists, with the tags that it last saw: no account is entered. */
  public Inventory macieAlone() {
    return new MacieInventory(macie, this::isNamed, notes);
  }

  /**
   * What each account's own jobs found, besides what the administrator sees: a member's findings
   * are seen in its account alone.
   */
  public FindingSource eachAccount(FindingSource administrator) {
    return new EachAccountFindings(clients, this, access, administrator);
  }

  String central() {
    return central;
  }

  Accounts accounts() {
    return accounts.get();
  }

  MacieListing macie() {
    return macie;
  }

  AccountNotes notes() {
    return notes;
  }
}

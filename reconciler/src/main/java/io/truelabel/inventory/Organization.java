package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.buckets.OwnJobs;
import io.truelabel.buckets.S3LiveTags;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.TagKeys;
import io.truelabel.sweep.FindingSource;
import io.truelabel.sweep.Inventory;
import io.truelabel.sweep.Shard;
import java.util.List;

/**
 * What one sweep learns of the organization, once: which accounts there are, which of them can be
 * entered, and where Macie watches. All that reads account by account shares it.
 */
public final class Organization {
  private final AwsClients clients;
  private final String homeRegion;
  private final String central;
  private final Extent extent;
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
    this(
        clients,
        members,
        homeRegion,
        central,
        Extent.whole(named, clients, homeRegion, central),
        source);
  }

  /**
   * One account in one Region of an organization that was surveyed: of the others nothing is read.
   *
   * @param survey what is not asked again
   */
  public Organization(
      AwsClients clients,
      MemberAccounts members,
      String homeRegion,
      String central,
      Survey survey,
      Shard shard,
      FindingsRules.Source source) {
    this(clients, members, homeRegion, central, Extent.of(survey, shard), source);
  }

  private Organization(
      AwsClients clients,
      MemberAccounts members,
      String homeRegion,
      String central,
      Extent extent,
      FindingsRules.Source source) {
    this.clients = clients;
    this.homeRegion = homeRegion;
    this.central = central;
    this.extent = extent;
    this.accounts = new Once<>(() -> extent.accounts().read(notes));
    this.access = new MemberAccess(members, accounts, notes);
    this.macie =
        new MacieListing(
            clients,
            central,
            region -> new OwnJobs(clients, region, access::reader, it -> asked(it, source)),
            extent);
  }

  private boolean asked(String account, FindingsRules.Source source) {
    return source == FindingsRules.Source.EACH_ACCOUNT
        && !account.equals(central)
        && isNamed(account);
  }

  private boolean isNamed(String account) {
    return extent.named().isEmpty() || extent.named().contains(account);
  }

  /**
   * Finds out where buckets may be, before any is listed.
   *
   * @param joined whether others than Macie are asked
   */
  public Survey survey(List<String> regions, boolean joined) {
    Surveyor surveyor = new Surveyor(this, extent.named());
    return joined ? surveyor.joined(regions, anyConfig()) : surveyor.macieAlone(regions);
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
        extent.single() ? configOfOne() : anyConfig(),
        new HomeBuckets(clients, central, notes),
        new S3LiveTags(clients, access::reader));
  }

  private ConfigInventory anyConfig() {
    return new ConfigInventory(clients, homeRegion, eachAccount());
  }

  private ConfigSource configOfOne() {
    return extent.aggregator().isEmpty()
        ? eachAccount()
        : Aggregator.of(
            extent.account(),
            ConfigInventory.select(clients.config(homeRegion), extent.aggregator()));
  }

  private ConfigSource eachAccount() {
    return new EachAccount(clients, access, notes);
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

  /** Whether an account is read at all. */
  boolean covers(String account) {
    return extent.covers(account);
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

package io.truelabel.nightly;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.BucketObjects;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.inventory.Organization;
import io.truelabel.inventory.Survey;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.CallCounter;
import io.truelabel.sweep.EvidenceStore;
import io.truelabel.sweep.FindingSource;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.Sources;
import io.truelabel.sweep.StateStore;
import io.truelabel.sweep.Unwritten;
import java.time.Clock;
import java.util.List;

/** The clients of one run, and what a sweep or a part of it is built on: the same for both. */
final class Workplace implements AutoCloseable {
  private final Estate estate;
  private final CallCounter calls = new CallCounter();
  private final AwsClients clients;
  private final MemberAccounts members;

  Workplace(Estate estate, Clock clock) {
    this.estate = estate;
    this.clients = new AwsClients(estate.settings().withListener(calls));
    this.members = new MemberAccounts(estate.central(), clients.sts(estate.homeRegion()), clock);
  }

  AwsClients clients() {
    return clients;
  }

  MemberAccounts members() {
    return members;
  }

  /** Every AWS call so far. */
  CallCounter calls() {
    return calls;
  }

  /** Where evidence is kept from sweep to sweep. */
  EvidenceStore store() {
    return estate.state(clients).<EvidenceStore>map(StateStore::new).orElseGet(Unwritten::empty);
  }

  /**
   * The organization.
   *
   * @param named the accounts to judge; empty for all
   */
  Organization organization(List<String> named, Policy policy) {
    return new Organization(
        clients,
        members,
        estate.homeRegion(),
        estate.centralAccount(),
        named,
        policy.findings().source());
  }

  /** One account in one Region of a surveyed organization. */
  Organization organization(Survey survey, Shard shard, Policy policy) {
    return new Organization(
        clients,
        members,
        estate.homeRegion(),
        estate.centralAccount(),
        survey,
        shard,
        policy.findings().source());
  }

  /**
   * What a sweep reads.
   *
   * @param joined whether others than Macie are asked for buckets
   */
  Sources sources(Organization organization, Policy policy, boolean joined) {
    FindingSource administrator = new AdministratorFindings(clients);
    return new Sources(
        joined ? organization.joined(policy.tagKeys()) : organization.macieAlone(),
        switch (policy.findings().source()) {
          case ADMINISTRATOR -> administrator;
          case EACH_ACCOUNT -> organization.eachAccount(administrator);
        },
        new BucketObjects(clients, members)::look);
  }

  /** Closes all connections. */
  @Override
  public void close() {
    clients.close();
  }
}

package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.MacieFindings;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.aws.MemberRole;
import io.truelabel.aws.Recall;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import io.truelabel.inventory.MemberAccess.Access;
import io.truelabel.sweep.FindingSource;
import io.truelabel.sweep.NotedException;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Reads what each member's own jobs found, in its account, besides what the administrator sees. A
 * member in which Macie is off is not asked.
 */
final class EachAccountFindings implements FindingSource {
  private final AwsClients clients;
  private final Organization organization;
  private final MemberAccess access;
  private final FindingSource administrator;

  EachAccountFindings(
      AwsClients clients,
      Organization organization,
      MemberAccess access,
      FindingSource administrator) {
    this.clients = clients;
    this.organization = organization;
    this.access = access;
    this.administrator = administrator;
  }

  @Override
  public boolean oneByOne() {
    return true;
  }

  @Override
  public FindingsRead read(String region, String account, Instant since, Consumer<Finding> each) {
    if (!hasOwn(region, account)) {
      return administrator.read(region, account, since, each);
    }
    MacieFindings member = member(region, account);
    MacieScope scope = MacieScope.account(account);
    try (FindingFeed own = FindingFeed.of(it -> member.read(scope, since, it))) {
      FindingsRead seen =
          administrator.read(
              region,
              account,
              since,
              finding -> {
                own.upTo(finding.scannedAt(), each);
                each.accept(finding);
              });
      return seen.plus(own.rest(each));
    }
  }

  @Override
  public Recall recall(BucketId bucket, int atMost) {
    Recall seen = administrator.recall(bucket, atMost);
    if (!hasOwn(bucket.region(), bucket.accountId())) {
      return seen;
    }
    MacieScope scope = MacieScope.bucket(bucket.accountId(), bucket.name());
    return seen.plus(member(bucket.region(), bucket.accountId()).recall(scope, atMost));
  }

  private boolean hasOwn(String region, String account) {
    return !account.equals(organization.central())
        && organization.macie().watch(region).members().contains(account);
  }

  private MacieFindings member(String region, String account) {
    return switch (access.enter(account, MemberRole.READER, region)) {
      case Access.Closed(_, String why) ->
          throw new NotedException("What its own jobs found is unknown. " + why);
      case Access.Open(AwsCredentialsProvider credentials) ->
          new MacieFindings(MacieRegion.of(clients, region, credentials), Origin.MEMBER);
    };
  }
}

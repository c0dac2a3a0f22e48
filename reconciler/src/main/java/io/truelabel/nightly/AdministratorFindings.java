package io.truelabel.nightly;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.MacieFindings;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.aws.Recall;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import io.truelabel.sweep.FindingSource;
import java.time.Instant;
import java.util.function.Consumer;

/** The findings that the Macie administrator sees: of its own jobs and automated discovery. */
final class AdministratorFindings implements FindingSource {

  private final AwsClients clients;

  AdministratorFindings(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public FindingsRead read(String region, String account, Instant since, Consumer<Finding> each) {
    MacieScope scope = account.isEmpty() ? MacieScope.everything() : MacieScope.account(account);
    return macie(region).read(scope, since, each);
  }

  @Override
  public Recall recall(BucketId bucket, int atMost) {
    return macie(bucket.region())
        .recall(MacieScope.bucket(bucket.accountId(), bucket.name()), atMost);
  }

  private MacieFindings macie(String region) {
    return new MacieFindings(MacieRegion.of(clients, region), Origin.ADMINISTRATOR);
  }
}

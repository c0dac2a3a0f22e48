package io.truelabel.standin.macie;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.macie2.Macie2Client;

/** An administrator, a member, one bucket of the member's, and AWS's own Macie clients. */
final class MacieFixture implements AutoCloseable {
  static final String CENTRAL = "111111111111";
  static final String MEMBER = "222222222222";
  static final String REGION = "eu-west-1";
  static final String ABROAD = "us-east-1";
  static final String BUCKET = "acme-payroll";
  static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  final Organization organization = new Organization("aws", CENTRAL, List.of(REGION, ABROAD));
  final StandIn standIn = StandIn.start(organization, NOW);
  final Macie2Client administrator = client(CENTRAL, REGION);
  final Macie2Client member = client(MEMBER, REGION);

  MacieFixture() {
    Set<String> regions = Set.of(REGION, ABROAD);
    organization.put(Account.installed(CENTRAL, "central", CENTRAL, regions));
    organization.put(Account.installed(MEMBER, "member", CENTRAL, regions));
    organization
        .buckets()
        .put(
            Bucket.of(
                new Shard(MEMBER, REGION),
                BUCKET,
                NOW.minus(Duration.ofDays(100)),
                Tags.of("DataClassification", "restricted"),
                NOW.minus(Duration.ofDays(1))));
  }

  Macie2Client client(String account, String region) {
    return Clients.client(Macie2Client.builder(), standIn.endpoint(), account, region);
  }

  MacieFixture changed(UnaryOperator<Bucket> change) {
    organization.buckets().change(BUCKET, change);
    return this;
  }

  @Override
  public void close() {
    administrator.close();
    member.close();
    standIn.close();
  }
}

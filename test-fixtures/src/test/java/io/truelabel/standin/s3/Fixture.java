package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;

/** A stand-in with two accounts: one owns a few buckets, the other looks on. */
final class Fixture implements AutoCloseable {

  static final String OWNER = "111111111111";
  static final String OTHER = "222222222222";
  static final String HOME = "eu-west-1";
  static final String ABROAD = "us-east-1";
  static final Instant NOW = Instant.parse("2026-03-03T04:00:00Z");

  final StandIn standIn;
  final S3Client s3;

  Fixture() {
    Organization organization = new Organization("aws", OWNER, List.of(HOME, ABROAD));
    organization.put(Account.installed(OWNER, "owner", OWNER, Set.of(HOME, ABROAD)));
    organization.put(Account.installed(OTHER, "other", OWNER, Set.of(HOME, ABROAD)));
    standIn = StandIn.start(organization, NOW, 0);
    s3 = client(OWNER, HOME);
  }

  S3Client client(String account, String region) {
    return Clients.client(S3Client.builder(), standIn.endpoint(), account, region);
  }

  Fixture bucket(String name, String region, Tags tags) {
    Instant created = NOW.minusSeconds(86_400);
    Bucket bucket = Bucket.of(new Shard(OWNER, region), name, created, tags, NOW);
    standIn.organization().buckets().put(bucket);
    return this;
  }

  Bucket truth(String name) {
    return standIn.organization().buckets().named(name).orElseThrow();
  }

  @Override
  public void close() {
    s3.close();
    standIn.close();
  }
}

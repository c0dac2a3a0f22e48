package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.Evaluation;

/** Two accounts, two Regions, one bucket, and AWS's own Config clients. */
final class ConfigFixture implements AutoCloseable {
  static final String CENTRAL = "111111111111";
  static final String MEMBER = "222222222222";
  static final String REGION = "eu-west-1";
  static final String ABROAD = "us-east-1";
  static final Shard SHARD = new Shard(MEMBER, REGION);
  static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
  static final Instant CAPTURED = NOW.minus(Duration.ofDays(2));
  static final String BUCKET = "acme-payroll";
  static final Tags LABELLED = Tags.of("DataClassification", "restricted");

  final Organization organization = new Organization("aws", CENTRAL, List.of(REGION, ABROAD));
  final StandIn standIn = StandIn.start(organization, NOW);
  final Rule label;
  final Rule contents;
  final Rule coverage;
  final ConfigClient member;

  ConfigFixture() {
    Set<String> regions = Set.of(REGION, ABROAD);
    organization.put(Account.installed(CENTRAL, "central", CENTRAL, regions));
    organization.put(Account.installed(MEMBER, "member", CENTRAL, regions));
    addBucket(BUCKET);
    label = rule("s3-classification-label");
    contents = rule("s3-classification-contents");
    coverage = rule("s3-classification-coverage");
    member = client(MEMBER, REGION);
  }

  void addBucket(String name) {
    organization.buckets().put(Bucket.of(SHARD, name, CAPTURED, LABELLED, NOW));
  }

  ConfigClient client(String account, String region) {
    return Clients.client(ConfigClient.builder(), standIn.endpoint(), account, region);
  }

  Rule rule(String name) {
    return standIn.config().rules().find(SHARD, name).orElseThrow();
  }

  /** The result token of a run of the contents rule. */
  String token() {
    return json(standIn.config().events().scheduled(contents)).get("resultToken").asText();
  }

  static JsonNode json(String text) {
    return Json.parse(Body.of(text));
  }

  static Evaluation evaluation(String bucket, ComplianceType compliance, Instant ordering) {
    return Evaluation.builder()
        .complianceResourceType("AWS::S3::Bucket")
        .complianceResourceId(bucket)
        .complianceType(compliance)
        .orderingTimestamp(ordering)
        .build();
  }

  @Override
  public void close() {
    member.close();
    standIn.close();
  }
}

package io.truelabel.sampleorg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationTest {

  private static final Instant NOW = Instant.parse("2026-03-03T04:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Shard PAYMENTS = new Shard("222233334444", "eu-west-1");
  private static final Shard WEB = new Shard("333344445555", "eu-west-1");
  private static final Shard WEB_ABROAD = new Shard("333344445555", "us-east-1");

  private final Organization organization =
      new Organization("aws", "111122223333", List.of("eu-west-1", "us-east-1"));

  @Test
  void bucketsAreListedByShardAndByRegion() {
    Stream.of(bucket(WEB, "b"), bucket(PAYMENTS, "c"), bucket(WEB, "a"), bucket(WEB_ABROAD, "d"))
        .forEach(organization.buckets()::put);

    assertThat(organization.buckets().in(WEB)).map(Bucket::name).containsExactly("a", "b");
    assertThat(organization.buckets().in("eu-west-1"))
        .map(Bucket::name)
        .containsExactly("c", "a", "b");
  }

  @Test
  void aBucketThatMovesToAnotherAccountLeavesTheFirst() {
    organization.buckets().put(bucket(WEB, "taken-over"));

    organization.buckets().put(bucket(PAYMENTS, "taken-over"));

    assertThat(organization.buckets().in(WEB)).isEmpty();
    assertThat(organization.buckets().in(PAYMENTS)).hasSize(1);
  }

  @Test
  void configSeesNewTagsAtOnceAndMacieOnlyWhenItRefreshes() {
    Tags relabelled = Tags.of("DataClassification", "restricted");
    organization.buckets().put(bucket(WEB, "site"));

    organization.tag("site", relabelled, LATER);

    assertThat(site().tags()).isEqualTo(relabelled);
    assertThat(site().config()).isEqualTo(ConfigView.recorded(relabelled, LATER));
    assertThat(site().macie().tags()).isEqualTo(Tags.NONE);

    organization.refreshMacie("site", LATER);

    assertThat(site().macie().tags()).isEqualTo(relabelled);
    assertThat(site().macie().lastUpdated()).isEqualTo(LATER);
  }

  @Test
  void findingsAreListedOldestFirstAndFromAPositionOn() {
    Finding late = finding("a", LATER, new Origin.AutomatedDiscovery());
    Finding early = finding("b", NOW, new Origin.AutomatedDiscovery());
    organization.findings().put(late);
    organization.findings().put(early);

    assertThat(organization.findings().in("eu-west-1")).containsExactly(early, late);
    assertThat(organization.findings().after("eu-west-1", Findings.Position.of(early)))
        .containsExactly(late);
  }

  @Test
  void anArchivedFindingTakesThePlaceOfTheLiveOne() {
    organization.findings().put(finding("a", NOW, new Origin.AutomatedDiscovery()));

    organization.findings().archive("a");

    assertThat(organization.findings().in("eu-west-1")).singleElement().matches(Finding::archived);
  }

  @Test
  void findingsAboutABucketAreForgottenTogether() {
    organization.findings().put(finding("a", NOW, new Origin.AutomatedDiscovery()));
    organization.findings().put(finding("b", LATER, new Origin.AutomatedDiscovery()));

    organization.findings().removeAbout("site");

    assertThat(organization.findings().size()).isZero();
    assertThat(organization.findings().in("eu-west-1")).isEmpty();
  }

  @ParameterizedTest(name = "a finding of {0} is seen by {1}: {2}")
  @CsvSource({
    "discovery, 111122223333, true",
    "discovery, 333344445555, false",
    "333344445555, 333344445555, true",
    "333344445555, 111122223333, false",
    "111122223333, 111122223333, true",
    "111122223333, 333344445555, false",
  })
  void aFindingIsSeenByWhoLooked(String looked, String account, boolean seen) {
    Origin origin =
        looked.equals("discovery")
            ? new Origin.AutomatedDiscovery()
            : new Origin.Job("job", looked);

    assertThat(finding("a", NOW, origin).visibleTo(account, organization.administrator()))
        .isEqualTo(seen);
  }

  @ParameterizedTest(name = "{0} times is {1}")
  @CsvSource({"1, LOW", "2, MEDIUM", "99, MEDIUM", "100, HIGH"})
  void severityFollowsFromTheBandOfOccurrences(long count, Severity severity) {
    assertThat(Identifier.NAME.found(count).severity()).isEqualTo(severity);
  }

  @Test
  void detectionsOfSeveralCategoriesMakeAFindingOfTypeMultiple() {
    List<Detection> detections =
        List.of(Identifier.NAME.found(1), Identifier.CREDIT_CARD_NUMBER.found(1));

    Finding.Contents finding = finding("a", NOW, new Origin.AutomatedDiscovery(), detections);

    assertThat(finding.type()).isEqualTo("SensitiveData:S3Object/Multiple");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void tagKeysOfDifferentCaseAreDifferentButTheSameKeyTwiceIsRefused() {
    assertThat(Tags.of("Team", "a", "team", "b").all()).hasSize(2);
    assertThatThrownBy(() -> Tags.of("Team", "a", "Team", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Bucket site() {
    return organization.buckets().named("site").orElseThrow();
  }

  private static Bucket bucket(Shard shard, String name) {
    return Bucket.of(shard, name, NOW, Tags.NONE, NOW);
  }

  private static Finding.Contents finding(String id, Instant at, Origin origin) {
    return finding(id, at, origin, List.of(Identifier.NAME.found(1)));
  }

  private static Finding.Contents finding(
      String id, Instant at, Origin origin, List<Detection> detections) {
    Witness witness = new Witness("key.csv", "e", "", 1, at);
    return Finding.Contents.of(id, WEB, "site", at, witness, detections, origin);
  }
}

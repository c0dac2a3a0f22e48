package io.truelabel.sampleorg.living;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LivingOrganizationTest {

  private static final Instant START = Instant.parse("2026-01-01T03:00:00Z");

  private final Organization organization = SampleOrganization.at(START);
  private final LivingOrganization living = new LivingOrganization(organization, START, 1);

  @Test
  void theSameSeedGivesTheSameYear() {
    Organization twin = SampleOrganization.at(START);
    LivingOrganization other = new LivingOrganization(twin, START, 1);

    nights(100);
    Stream.generate(other::nextNight).limit(100).forEach(_ -> {});

    assertThat(findings(organization)).hasSizeGreaterThan(100).isEqualTo(findings(twin));
    assertThat(organization.buckets().all().toList()).isEqualTo(twin.buckets().all().toList());
  }

  @Test
  void anotherSeedGivesAnotherYear() {
    Organization stranger = SampleOrganization.at(START);
    LivingOrganization other = new LivingOrganization(stranger, START, 2);

    nights(10);
    Stream.generate(other::nextNight).limit(10).forEach(_ -> {});

    assertThat(findings(organization)).isNotEqualTo(findings(stranger));
  }

  @Test
  void macieFindsTheNightlyExportAnewEveryMorningButWhereItsRunIsDeniedTheBucket() {
    nights(31);

    assertThat(told("living-nightly-export"))
        .as("30 mornings, and the runs of the 11th and 22nd found nothing")
        .hasSize(28)
        .extracting(told -> told.finding().witness().key())
        .containsOnly("nightly/customers.csv");
    assertThat(told("living-nightly-export"))
        .extracting(told -> told.finding().witness().eTag())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsBroughtBackHasItsOldTimeAndWasNeverRead() {
    nights(3);

    StoredObject back =
        organization.objects().get("living-brought-back", "customers.csv").orElseThrow();
    Told found = told("living-brought-back").getLast();
    assertThat(found.finding().witness().eTag()).isNotEqualTo(back.eTag());
    assertThat(back.lastModified()).isBefore(found.finding().createdAt());
    assertThat(living.hasRead("living-brought-back", back)).isFalse();
    assertThat(living.lastRead("living-brought-back", back.key()))
        .isEqualTo(found.finding().createdAt());
  }

  @Test
  void whatWasForgottenOutlivesItsFinding() {
    nights(100);

    Told only = told("living-forgotten").getFirst();
    assertThat(only.finding().createdAt()).isBefore(now(100).minus(Memory.KEPT));
    assertThat(organization.objects().get("living-forgotten", only.finding().witness().key()))
        .map(StoredObject::eTag)
        .contains(only.finding().witness().eTag());
  }

  @Test
  void someFindingsAreListedOnlyAfterTheSweepThatFollowsThem() {
    // given
    List<Night> nights = nights(120);

    // when
    List<Told> late =
        told("living-discovered").stream()
            .filter(
                told -> told.since().isAfter(told.finding().createdAt().plus(Duration.ofDays(1))))
            .toList();

    // then
    assertThat(late).isNotEmpty().hasSizeLessThan(told("living-discovered").size());
    assertThat(nights.getLast().time()).isEqualTo(now(120));
  }

  @Test
  void aFloodedJobTellsByEventsAlone() {
    List<Finding.Contents> delivered =
        nights(40).stream().flatMap(night -> night.delivered().stream()).toList();

    assertThat(delivered).isNotEmpty().doesNotHaveDuplicates();
    assertThat(delivered)
        .noneMatch(finding -> organization.findings().isListed(finding, now(4000)));
    assertThat(told("living-flooded")).isNotEmpty().noneMatch(Told::listed);
  }

  @Test
  void aNameIsTakenByItsOwnAccountAndByAnother() {
    Set<String> accounts = new HashSet<>();
    Set<Instant> creations = new HashSet<>();
    for (int night = 0; night < 120; night++) {
      living.nextNight();
      accounts.add(bucket("living-moving").shard().account());
      creations.add(bucket("living-moving").createdAt());
    }

    assertThat(accounts)
        .containsExactlyInAnyOrder(SampleOrganization.PAYMENTS, SampleOrganization.WEB);
    assertThat(creations).hasSizeGreaterThan(3);
  }

  @Test
  void macieSeesTagsADayLateNowAndThen() {
    int stale = 0;
    for (int night = 0; night < 60; night++) {
      living.nextNight();
      Bucket bucket = bucket("living-relabelled");
      stale += bucket.tags().equals(bucket.macie().tags()) ? 0 : 1;
    }

    assertThat(stale).isBetween(1, 20);
  }

  @Test
  void whileMacieIsOffNothingIsTold() {
    nights(199);
    int before = told("living-nightly-export-abroad").size();
    List<Night> week = nights(7);

    assertThat(week).allMatch(night -> night.withoutMacie().equals(Set.of(SampleOrganization.WEB)));
    assertThat(told("living-nightly-export-abroad")).hasSize(before);

    assertThat(living.nextNight().withoutMacie()).isEmpty();
    assertThat(told("living-nightly-export-abroad")).hasSize(before + 1);
  }

  @Test
  void whereRolesAreMissingTheyComeBack() {
    nights(129);

    assertThat(living.nextNight().withoutRole())
        .isNotEmpty()
        .allMatch(id -> organization.account(id).orElseThrow().roles().isEmpty());
    nights(3);
    assertThat(organization.accounts()).noneMatch(account -> account.roles().isEmpty());
  }

  @Test
  void inABucketWithVersionsDeletingLeavesTheOlderOnes() {
    nights(60);

    assertThat(organization.objects().versionsWithPrefix("living-versioned", "", ""))
        .anyMatch(StoredObject::isDeleteMarker);
    assertThat(organization.objects().versionsWithPrefix("living-versions-rewritten", "", ""))
        .hasSizeGreaterThan(3);
  }

  private List<Night> nights(int count) {
    List<Night> nights = new ArrayList<>();
    for (int night = 0; night < count; night++) {
      nights.add(living.nextNight());
    }
    return nights;
  }

  private List<Told> told(String bucket) {
    return living.memory().of(bucket(bucket));
  }

  private Bucket bucket(String name) {
    return organization.buckets().named(name).orElseThrow();
  }

  private static Instant now(int night) {
    return START.plus(Duration.ofDays(night));
  }

  private static List<Finding> findings(Organization organization) {
    return organization.regions().stream().flatMap(organization.findings()::in).toList();
  }
}

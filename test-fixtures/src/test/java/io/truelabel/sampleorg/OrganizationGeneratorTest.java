package io.truelabel.sampleorg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrganizationGeneratorTest {

  private static final Instant NOW = Instant.parse("2026-03-03T04:00:00Z");
  private static final OrganizationGenerator.Size SIZE =
      new OrganizationGenerator.Size(4, 500, 1000);

  @Test
  void theSameSeedGivesTheSameOrganization() {
    Organization one = new OrganizationGenerator(7, SIZE, NOW).mixed();
    Organization two = new OrganizationGenerator(7, SIZE, NOW).mixed();

    assertThat(one.buckets().all()).containsExactlyElementsOf(two.buckets().all().toList());
    assertThat(one.findings().in("us-east-1"))
        .containsExactlyElementsOf(two.findings().in("us-east-1").toList());
  }

  @Test
  void anotherSeedGivesAnother() {
    Organization one = new OrganizationGenerator(7, SIZE, NOW).mixed();
    Organization two = new OrganizationGenerator(8, SIZE, NOW).mixed();

    assertThat(one.buckets().all().map(Bucket::tags).toList())
        .isNotEqualTo(two.buckets().all().map(Bucket::tags).toList());
  }

  @Test
  void itIsAsLargeAsAskedFor() {
    Organization organization = new OrganizationGenerator(7, SIZE, NOW).mixed();

    assertThat(organization.accounts()).hasSize(4);
    assertThat(organization.buckets().size()).isEqualTo(500);
    assertThat(organization.findings().size()).isEqualTo(1000);
  }

  @Test
  void aCompliantOneHasOnlyLabelledPrivateBucketsThatMayHoldWhatTheyHold() {
    Organization organization = new OrganizationGenerator(7, SIZE, NOW).compliant();

    assertThat(organization.buckets().all())
        .allSatisfy(bucket -> {
          assertThat(bucket.tags().get("DataClassification")).contains("restricted");
          assertThat(bucket.macie().reach()).isEqualTo(Reach.PRIVATE);
          assertThat(bucket.macie().visibleTags()).contains(bucket.tags());
          assertThat(
                  organization.topics().withArn(bucket.tags().get("SupportSNSTopic").orElseThrow()))
              .isPresent();
        });
  }

  @Test
  void aMixedOneHasUnlabelledPublicAndDeniedBuckets() {
    Organization organization = new OrganizationGenerator(7, SIZE, NOW).mixed();

    assertThat(organization.buckets().all().map(Bucket::tags)).contains(Tags.NONE);
    assertThat(organization.buckets().all().map(bucket -> bucket.macie().reach()))
        .contains(Reach.PUBLIC);
    assertThat(organization.buckets().all().map(bucket -> bucket.macie().denial()))
        .contains(MacieView.Denial.ACCESS_DENIED);
  }

  @Test
  void findingsWithoutBucketsAreRefused() {
    assertThatThrownBy(() -> new OrganizationGenerator.Size(1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

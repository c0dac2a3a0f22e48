package io.truelabel.sampleorg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SampleOrganizationTest {

  private static final Instant NOW = Instant.parse("2026-03-03T04:00:00Z");
  private static final Pattern S3_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern S3_TAG = Pattern.compile("[\\p{L}\\p{N}\\p{Zs}_.:/=+@-]{0,256}");

  private final Organization organization = SampleOrganization.at(NOW);

  @Test
  void everyBucketHasANameThatS3AcceptsAndAStoryOfOneLine() {
    assertThat(organization.buckets().all())
        .hasSizeBetween(60, 80)
        .allSatisfy(bucket -> assertThat(bucket.name()).matches(S3_NAME))
        .allSatisfy(bucket -> assertThat(bucket.story()).isNotBlank().hasLineCount(1));
  }

  @Test
  void everyTagIsOneThatS3WouldStore() {
    List<Tag> tags =
        organization.buckets().all().flatMap(bucket -> bucket.tags().all().stream()).toList();

    assertThat(tags)
        .isNotEmpty()
        .allSatisfy(tag -> assertThat(tag.key()).matches(S3_TAG).isNotEmpty())
        .allSatisfy(tag -> assertThat(tag.value()).matches(S3_TAG));
  }

  @Test
  void noBucketHasMoreThanFiftyTagsOfItsOwnAndOneHasExactlyFifty() {
    assertThat(organization.buckets().all().mapToInt(SampleOrganizationTest::ownTags).max())
        .hasValue(50);
  }

  @Test
  void everyAccountAndRegionHasBuckets() {
    for (String region : organization.regions()) {
      organization
          .accounts()
          .map(account -> new Shard(account.id(), region))
          .forEach(
              shard -> assertThat(organization.buckets().in(shard)).as("%s", shard).isNotEmpty());
    }
  }

  @Test
  void everyFindingIsAboutABucketOfItsShard() {
    assertThat(organization.regions().stream().flatMap(organization.findings()::in))
        .hasSize(organization.findings().size())
        .allSatisfy(finding ->
            assertThat(organization.buckets().named(finding.bucket()))
                .map(Bucket::shard)
                .contains(finding.shard()));
  }

  @Test
  void everyJobThatTheAdministratorSeesIsThereAndCoversItsBucket() {
    assertThat(organization.buckets().all().filter(SampleOrganizationTest::isWatchedByJob))
        .hasSizeGreaterThan(6)
        .allSatisfy(bucket -> {
          Look look = bucket.macie().look();
          Job job = organization.jobs().withId(look.jobId()).orElseThrow();
          assertThat(job.covers(bucket)).isTrue();
          assertThat(job.creator().account()).isEqualTo(SampleOrganization.SECURITY);
          assertThat(job.lastRun()).isEqualTo(look.jobRanAt());
          assertThat(job.recurs()).isEqualTo(look.monitoredByJob() == Look.Answer.TRUE);
        });
  }

  @Test
  void everyJobThatFoundSomethingIsThere() {
    assertThat(organization.regions().stream().flatMap(organization.findings()::in))
        .allSatisfy(finding -> {
          if (finding instanceof Finding.Contents contents
              && contents.origin() instanceof Origin.Job(String id, String createdBy)) {
            assertThat(organization.jobs().withId(id))
                .map(job -> job.creator().account())
                .contains(createdBy);
          }
        });
  }

  private static boolean isWatchedByJob(Bucket bucket) {
    return !bucket.macie().look().jobId().isEmpty();
  }

  @Test
  void theTopicOfEveryTeamExists() {
    for (Team team : Team.values()) {
      assertThat(organization.topics().withArn(team.topicArn())).as(team.tag()).isPresent();
    }
  }

  @Test
  void theSameMomentGivesTheSameOrganization() {
    Organization again = SampleOrganization.at(NOW);

    assertThat(again.buckets().all())
        .containsExactlyElementsOf(organization.buckets().all().toList());
    assertThat(again.findings().in("eu-west-1"))
        .containsExactlyElementsOf(organization.findings().in("eu-west-1").toList());
  }

  private static int ownTags(Bucket bucket) {
    return (int) bucket.tags().all().stream().filter(tag -> !tag.key().startsWith("aws:")).count();
  }
}

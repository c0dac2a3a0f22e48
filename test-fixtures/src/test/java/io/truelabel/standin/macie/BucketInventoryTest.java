package io.truelabel.standin.macie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.MacieView;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.OrganizationGenerator;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Switch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.macie2.model.AccessDeniedException;
import software.amazon.awssdk.services.macie2.model.BucketCriteriaAdditionalProperties;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.BucketMetadataErrorCode;
import software.amazon.awssdk.services.macie2.model.DescribeBucketsRequest;
import software.amazon.awssdk.services.macie2.model.DescribeBucketsResponse;
import software.amazon.awssdk.services.macie2.model.OrderBy;
import software.amazon.awssdk.services.macie2.model.ValidationException;

class BucketInventoryTest {
  private static final String CENTRAL = "100000000001";
  private static final String MEMBER = "100000000002";
  private static final String REGION = "eu-west-1";
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  private final OrganizationGenerator generator =
      new OrganizationGenerator(7, new OrganizationGenerator.Size(2, 480, 0), NOW);
  private final Organization organization = generator.compliant();
  private final StandIn standIn = StandIn.start(organization, NOW);
  private final Macie2Client administrator = macie(CENTRAL);
  private final Macie2Client member = macie(MEMBER);

  @AfterEach
  void stop() {
    administrator.close();
    member.close();
    standIn.close();
  }

  private Macie2Client macie(String account) {
    return Clients.client(Macie2Client.builder(), standIn.endpoint(), account, REGION);
  }

  @Test
  void showsTheAdministratorEveryBucketOfTheRegionOnce() {
    List<String> names = names(administrator, request -> request);

    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            organization.buckets().in(REGION).map(Bucket::name).toList())
        .hasSize(240);
    assertThat(standIn.calls().count("macie2", "DescribeBuckets")).isEqualTo(5);
  }

  @Test
  void showsAMemberItsOwnBucketsOnly() {
    assertThat(names(member, request -> request)).hasSize(120);
  }

  @Test
  void losesNoBucketWhenOneIsDeletedBetweenPages() {
    // given
    DescribeBucketsResponse first = administrator.describeBuckets(_ -> {});
    String last = first.buckets().getLast().bucketName();
    List<String> expected =
        organization.buckets().in(REGION).map(Bucket::name).skip(50).limit(50).toList();

    // when
    organization.buckets().remove(last);

    // then
    assertThat(administrator.describeBuckets(r -> r.nextToken(first.nextToken())).buckets())
        .extracting(BucketMetadata::bucketName)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"ASC, true", "DESC, false"})
  void sortsAcrossPages(OrderBy order, boolean ascending) {
    List<String> names =
        names(
            administrator,
            request -> request.sortCriteria(s -> s.attributeName("bucketName").orderBy(order)));

    List<String> sorted = names.stream().sorted().toList();
    assertThat(names).hasSize(240).isEqualTo(ascending ? sorted : sorted.reversed());
  }

  @Test
  void filtersByNameAndAccount() {
    String name = organization.buckets().in(REGION).findFirst().orElseThrow().name();

    assertThat(names(administrator, r -> r.criteria(Map.of("bucketName", is(name)))))
        .containsExactly(name);
    assertThat(names(administrator, r -> r.criteria(Map.of("accountId", is(MEMBER))))).hasSize(120);
    assertThat(names(administrator, r -> r.criteria(Map.of("accountId", not(MEMBER)))))
        .hasSize(120);
    assertThat(names(administrator, r -> r.criteria(Map.of("bucketName", prefixed("generated-7")))))
        .hasSize(240);
    assertThat(names(administrator, r -> r.criteria(Map.of("bucketName", prefixed("no")))))
        .isEmpty();
  }

  @Test
  void refusesAFilterItDoesNotKnow() {
    assertThatThrownBy(
            () -> administrator.describeBuckets(r -> r.criteria(Map.of("bucketNam", is("x")))))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void refusesATokenThatIsNotItsOwn() {
    assertThatThrownBy(() -> administrator.describeBuckets(r -> r.nextToken("nonsense")))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void takesLargePagesEitherWay() {
    assertThat(administrator.describeBuckets(r -> r.maxResults(200)).buckets()).hasSize(50);

    standIn.switches().turnOn(Switch.DESCRIBE_BUCKETS_REFUSES_LARGE_PAGES);

    assertThatThrownBy(() -> administrator.describeBuckets(r -> r.maxResults(200)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void tellsEverythingOfABucket() {
    // given
    Instant ran = Instant.parse("2026-04-30T01:02:03.004Z");
    Bucket bucket =
        changed(b ->
            b.withMacie(
                b.macie()
                    .withReach(Reach.replicatedOutside("999988887777"))
                    .withLook(Look.byJob("job-1", ran))
                    .withTags(Tags.of("DataClassification", "Internal"), ran)));

    // when
    BucketMetadata seen = metadata(bucket);

    // then
    assertThat(seen.accountId()).isEqualTo(CENTRAL);
    assertThat(seen.bucketCreatedAt()).isEqualTo(bucket.createdAt());
    assertThat(seen.lastUpdated()).isEqualTo(ran);
    assertThat(seen.tags())
        .singleElement()
        .satisfies(tag -> assertThat(tag.value()).isEqualTo("Internal"));
    assertThat(seen.replicationDetails().replicatedExternally()).isTrue();
    assertThat(seen.replicationDetails().replicationAccounts()).containsExactly("999988887777");
    assertThat(seen.jobDetails().lastJobRunTime()).isEqualTo(ran);
    assertThat(seen.automatedDiscoveryMonitoringStatusAsString()).isEqualTo("NOT_MONITORED");
    assertThat(seen.publicAccess().effectivePermissionAsString()).isEqualTo("NOT_PUBLIC");
  }

  @ParameterizedTest
  @CsvSource({"ACCESS_DENIED", "BUCKET_COUNT_EXCEEDS_QUOTA"})
  void hidesTagsWhereItCannotLook(MacieView.Denial denial) {
    Bucket bucket = changed(b -> b.withMacie(b.macie().denied(denial)));

    BucketMetadata seen = metadata(bucket);

    assertThat(seen.errorCode()).isEqualTo(BucketMetadataErrorCode.fromValue(denial.name()));
    assertThat(seen.hasTags()).isFalse();
    assertThat(seen.publicAccess().effectivePermissionAsString()).isEqualTo("UNKNOWN");
  }

  @Test
  void showsAnUntaggedBucketWithAnEmptyList() {
    Bucket bucket = changed(b -> b.withMacie(b.macie().withTags(Tags.NONE, NOW)));

    BucketMetadata seen = metadata(bucket);

    assertThat(seen.hasTags()).isTrue();
    assertThat(seen.tags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false, 403", "true, 401"})
  void saysWhereMacieIsNotEnabled(boolean odd, int status) {
    // given
    organization
        .account(MEMBER)
        .map(a -> a.withMacieIn(Set.of("us-east-1")))
        .ifPresent(organization::put);
    if (odd) {
      standIn.switches().turnOn(Switch.MACIE_DISABLED_IS_401);
    }

    // when, then
    assertThatThrownBy(() -> member.describeBuckets(_ -> {}))
        .isInstanceOfSatisfying(
            AccessDeniedException.class,
            error -> {
              assertThat(error.statusCode()).isEqualTo(status);
              assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Macie is not enabled.");
            });
    assertThat(names(administrator, request -> request)).hasSize(120);
  }

  @Test
  void listsMembersInPagesOf25() {
    for (int i = 0; i < 30; i++) {
      String id = Long.toString(200_000_000_000L + i);
      organization.put(Account.installed(id, "more", CENTRAL, Set.of(REGION)));
    }

    assertThat(administrator.listMembersPaginator(_ -> {}).members()).hasSize(31);
    assertThat(standIn.calls().count("macie2", "ListMembers")).isEqualTo(2);
    assertThat(member.listMembers(_ -> {}).members()).isEmpty();
    assertThatThrownBy(() -> administrator.listMembers(r -> r.maxResults(26)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void tellsThatMacieIsOn() {
    assertThat(administrator.getMacieSession(_ -> {}).statusAsString()).isEqualTo("ENABLED");
  }

  private Bucket changed(UnaryOperator<Bucket> change) {
    String name = organization.buckets().in(REGION).findFirst().orElseThrow().name();
    organization.buckets().change(name, change);
    return organization.buckets().named(name).orElseThrow();
  }

  private BucketMetadata metadata(Bucket bucket) {
    return administrator
        .describeBuckets(r -> r.criteria(Map.of("bucketName", is(bucket.name()))))
        .buckets()
        .getFirst();
  }

  private static List<String> names(
      Macie2Client client, UnaryOperator<DescribeBucketsRequest.Builder> wish) {
    return client
        .describeBucketsPaginator(wish.apply(DescribeBucketsRequest.builder()).build())
        .buckets()
        .stream()
        .map(BucketMetadata::bucketName)
        .toList();
  }

  private static BucketCriteriaAdditionalProperties is(String value) {
    return BucketCriteriaAdditionalProperties.builder().eq(value).build();
  }

  private static BucketCriteriaAdditionalProperties not(String value) {
    return BucketCriteriaAdditionalProperties.builder().neq(value).build();
  }

  private static BucketCriteriaAdditionalProperties prefixed(String value) {
    return BucketCriteriaAdditionalProperties.builder().prefix(value).build();
  }
}

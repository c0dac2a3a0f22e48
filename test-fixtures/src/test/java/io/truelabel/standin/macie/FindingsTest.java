package io.truelabel.standin.macie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.OrganizationGenerator;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.Severity;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.macie2.model.CriterionAdditionalProperties;
import software.amazon.awssdk.services.macie2.model.GetFindingsResponse;
import software.amazon.awssdk.services.macie2.model.GroupBy;
import software.amazon.awssdk.services.macie2.model.GroupCount;
import software.amazon.awssdk.services.macie2.model.ListFindingsRequest;
import software.amazon.awssdk.services.macie2.model.OrderBy;
import software.amazon.awssdk.services.macie2.model.ValidationException;

class FindingsTest {
  private static final String CENTRAL = "100000000001";
  private static final String MEMBER = "100000000002";
  private static final String REGION = "eu-west-1";
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  private final Organization organization =
      new OrganizationGenerator(7, new OrganizationGenerator.Size(2, 40, 480), NOW).mixed();
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
  void listsEveryFindingOfTheRegionOnceOldestFirst() {
    assertThat(ids(administrator, _ -> {}))
        .isEqualTo(organization.findings().in(REGION).map(Finding::id).toList())
        .hasSizeGreaterThan(100);
  }

  @Test
  void listsOneInTwentyOfWhatIsTooMuchInOneRunOfAJob() {
    organization.findings().listPerRun(40);
    Instant monday = NOW.minus(Duration.ofDays(3));
    IntStream.range(0, 100).forEach(i -> find("mon-" + i, monday.plusSeconds(i)));
    IntStream.range(0, 30)
        .forEach(i -> find("tue-" + i, monday.plus(Duration.ofDays(1)).plusSeconds(i)));
    find("mon-0", monday);

    List<String> listed = ids(administrator, _ -> {});

    assertThat(listed).filteredOn(id -> id.startsWith("mon")).hasSize(40 + 60 / 20);
    assertThat(listed).contains("mon-39", "mon-59", "mon-99").doesNotContain("mon-40");
    assertThat(listed).filteredOn(id -> id.startsWith("tue")).hasSize(30);
    assertThat(get(administrator, "mon-40", "mon-59").findings())
        .extracting(it -> it.id())
        .containsExactly("mon-59");
  }

  @Test
  void countsWhatWasThereBeforeItWasTold() {
    Instant monday = NOW.minus(Duration.ofDays(3));
    IntStream.range(0, 100).forEach(i -> find("mon-" + i, monday.plusSeconds(i)));

    organization.findings().listPerRun(99);

    assertThat(ids(administrator, _ -> {})).contains("mon-98").doesNotContain("mon-99");
  }

  private void find(String id, Instant at) {
    Finding.Contents like =
        organization
            .findings()
            .in(REGION)
            .filter(Finding.Contents.class::isInstance)
            .map(Finding.Contents.class::cast)
            .findFirst()
            .orElseThrow();
    organization
        .findings()
        .put(
            Finding.Contents.of(
                id,
                like.shard(),
                like.bucket(),
                at,
                like.witness(),
                like.detections(),
                new Origin.Job("3ce05dbb7ec5505def334104b0000001", CENTRAL)));
  }

  @ParameterizedTest
  @CsvSource({
    "updatedAt, ASC",
    "updatedAt, DESC",
    "createdAt, DESC",
    "type, ASC",
    "severity.score, DESC"
  })
  void listsTheSameFindingsInAnyOrder(String attribute, OrderBy order) {
    List<String> sorted =
        ids(administrator, r -> r.sortCriteria(s -> s.attributeName(attribute).orderBy(order)));

    assertThat(sorted)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ids(administrator, _ -> {}));
  }

  @Test
  void listsNewestFirstWhenAsked() {
    List<String> newestFirst =
        ids(
            administrator,
            r -> r.sortCriteria(s -> s.attributeName("updatedAt").orderBy(OrderBy.DESC)));

    assertThat(newestFirst)
        .isEqualTo(organization.findings().in(REGION).map(Finding::id).toList().reversed());
  }

  @Test
  void listsWhatWasUpdatedBetweenTwoTimes() {
    // given
    List<Finding> all = organization.findings().in(REGION).toList();
    long from = all.get(10).updatedAt().toEpochMilli();
    long to = all.get(20).updatedAt().toEpochMilli();

    // then
    assertThat(matching("updatedAt", c -> c.gte(from).lte(to))).isEqualTo(idsOf(all, 10, 21));
    assertThat(matching("updatedAt", c -> c.gt(from).lt(to))).isEqualTo(idsOf(all, 11, 20));
  }

  private static List<String> idsOf(List<Finding> findings, int from, int to) {
    return findings.subList(from, to).stream().map(Finding::id).toList();
  }

  @Test
  void whatIsListedLateOrNeverIsNotSeenBefore() {
    // given
    List<String> all = ids(administrator, _ -> {});
    organization.findings().list(all.get(3), NOW.plusSeconds(1));
    organization.findings().list(all.get(4), Instant.MAX);

    // when, then
    assertThat(ids(administrator, _ -> {}))
        .doesNotContain(all.get(3), all.get(4))
        .hasSize(all.size() - 2);
    assertThat(get(administrator, all.get(3)).findings()).isEmpty();

    standIn.clock().advance(Duration.ofSeconds(1));
    assertThat(ids(administrator, _ -> {})).contains(all.get(3)).doesNotContain(all.get(4));
  }

  @Test
  void anAccountWithoutMacieShowsNoFindings() {
    organization.account(MEMBER).map(it -> it.withMacieIn(Set.of())).ifPresent(organization::put);

    assertThat(ids(administrator, _ -> {}))
        .isNotEmpty()
        .allMatch(id ->
            organization.findings().withId(id).orElseThrow().shard().account().equals(CENTRAL));
  }

  @Test
  void filtersByWhatAFindingSays() {
    Finding one = organization.findings().in(REGION).findFirst().orElseThrow();
    Finding archived = organization.findings().in(REGION).skip(3).findFirst().orElseThrow();
    organization.findings().archive(archived.id());

    assertThat(matching("id", c -> c.eq(one.id()))).containsExactly(one.id());
    assertThat(matching("archived", c -> c.eq("true"))).containsExactly(archived.id());
    assertThat(matching("archived", c -> c.neq("true"))).doesNotContain(archived.id());
    assertThat(matching("sample", c -> c.eq("true"))).isEmpty();
    assertThat(matching("category", c -> c.eq("POLICY"))).isEmpty();
    assertThat(matching("resourcesAffected.s3Bucket.name", c -> c.eq(one.bucket(), "other")))
        .contains(one.id())
        .allSatisfy(id -> assertThat(bucketOf(id)).isEqualTo(one.bucket()));
    assertThat(matching("accountId", c -> c.eq(MEMBER)))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(finding(id).shard().account()).isEqualTo(MEMBER));
  }

  private Finding finding(String id) {
    return organization.findings().withId(id).orElseThrow();
  }

  private String bucketOf(String id) {
    return finding(id).bucket();
  }

  @Test
  void refusesAFieldItCannotFilterByAndTooManyValues() {
    assertThatThrownBy(() -> matching("severity", c -> c.eq("High")))
        .isInstanceOf(ValidationException.class);
    List<String> many = IntStream.range(0, 51).mapToObj(Integer::toString).toList();
    assertThatThrownBy(() -> matching("id", c -> c.eq(many)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void matchesAListExactlyWhenAsked() {
    String field = "classificationDetails.result.sensitiveData.category";
    List<String> any = matching(field, c -> c.eq("PERSONAL_INFORMATION"));
    List<String> exactly = matching(field, c -> c.eqExactMatch("PERSONAL_INFORMATION"));

    assertThat(any).containsAll(exactly);
    assertThat(exactly).isNotEmpty();
  }

  @Test
  void refusesAConditionThatDoesNotFitItsField() {
    assertThatThrownBy(() -> matching("accountId", c -> c.eqExactMatch(MEMBER)))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> matching("type", c -> c.gte(1L)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void showsAMemberNeitherDiscoveryNorTheAdministratorsJobs() {
    Finding.Contents byMember = byJob("member-job", MEMBER);
    Finding.Contents byCentral = byJob("central-job", CENTRAL);
    Finding.Policy policy = policy("policy");
    List.of(byMember, byCentral, policy).forEach(organization.findings()::put);

    assertThat(ids(member, _ -> {})).containsExactlyInAnyOrder("member-job", "policy");
    assertThat(ids(administrator, _ -> {}))
        .contains("central-job", "policy")
        .doesNotContain("member-job");
    assertThat(get(administrator, "member-job").findings()).isEmpty();
  }

  @Test
  void forgetsAFindingAfterNinetyDays() {
    Finding oldest = organization.findings().in(REGION).findFirst().orElseThrow();

    standIn.clock().moveTo(oldest.updatedAt().plus(Duration.ofDays(90)));
    assertThat(ids(administrator, _ -> {})).contains(oldest.id());
    assertThat(get(administrator, oldest.id()).findings()).hasSize(1);

    standIn.clock().advance(Duration.ofMillis(1));
    assertThat(ids(administrator, _ -> {})).doesNotContain(oldest.id());
    assertThat(get(administrator, oldest.id()).findings()).isEmpty();
  }

  @Test
  void readsTheWholeFinding() {
    Finding.Contents truth =
        (Finding.Contents) organization.findings().in(REGION).findFirst().orElseThrow();

    var seen = get(administrator, truth.id()).findings().getFirst();

    assertThat(seen.updatedAt()).isEqualTo(truth.updatedAt());
    assertThat(seen.severity().score()).isEqualTo((long) truth.severity().score());
    assertThat(seen.resourcesAffected().s3Object().eTag()).isEqualTo(truth.witness().eTag());
    assertThat(seen.resourcesAffected().s3Bucket().tags()).isNotEmpty();
    assertThat(seen.classificationDetails().jobId()).isNull();
    long detections =
        seen.classificationDetails().result().sensitiveData().stream()
            .mapToLong(category -> category.detections().size())
            .sum();
    assertThat(
            detections
                + seen.classificationDetails().result().customDataIdentifiers().detections().size())
        .isEqualTo(truth.detections().size());
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void readsAPolicyFindingWithAndWithoutNulls(boolean nulls) {
    organization.findings().put(policy("p"));
    if (nulls) {
      standIn.switches().turnOn(Switch.FINDINGS_WRITE_NULLS);
    }

    var seen = get(administrator, "p").findings().getFirst();

    assertThat(seen.categoryAsString()).isEqualTo("POLICY");
    assertThat(seen.count()).isEqualTo(3L);
    assertThat(seen.classificationDetails()).isNull();
    assertThat(seen.resourcesAffected().s3Object()).isNull();
  }

  @Test
  void takesUnknownIdsEitherWay() {
    assertThat(get(administrator, "no-such-id").findings()).isEmpty();

    standIn.switches().turnOn(Switch.GET_FINDINGS_REFUSES_UNKNOWN_IDS);

    assertThatThrownBy(() -> get(administrator, "no-such-id"))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void refusesMoreThanFiftyIds() {
    String[] ids = IntStream.range(0, 51).mapToObj(Integer::toString).toArray(String[]::new);

    assertThatThrownBy(() -> get(administrator, ids)).isInstanceOf(ValidationException.class);
  }

  @Test
  void takesLargePagesEitherWay() {
    assertThat(administrator.listFindings(r -> r.maxResults(500)).findingIds()).hasSize(50);

    standIn.switches().turnOn(Switch.LIST_FINDINGS_REFUSES_LARGE_PAGES);

    assertThatThrownBy(() -> administrator.listFindings(r -> r.maxResults(51)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void countsByBucket() {
    Map<String, Long> expected = new HashMap<>();
    organization.findings().in(REGION).forEach(f -> expected.merge(f.bucket(), 1L, Long::sum));

    List<GroupCount> counts =
        administrator
            .getFindingStatistics(r ->
                r.groupBy(GroupBy.RESOURCES_AFFECTED_S3_BUCKET_NAME)
                    .sortCriteria(s -> s.attributeName("count").orderBy(OrderBy.DESC)))
            .countsByGroup();

    assertThat(counts).isSortedAccordingTo(Comparator.comparing(GroupCount::count).reversed());
    assertThat(counts)
        .allSatisfy(c -> assertThat(c.count()).isEqualTo(expected.get(c.groupKey())))
        .hasSameSizeAs(expected.keySet());
  }

  private Finding.Contents byJob(String id, String creator) {
    Finding.Contents model = (Finding.Contents) memberFinding();
    return new Finding.Contents(
        id,
        model.shard(),
        model.bucket(),
        model.type(),
        model.severity(),
        NOW,
        model.witness(),
        model.detections(),
        new Origin.Job("job", creator),
        false,
        false);
  }

  private Finding.Policy policy(String id) {
    Finding model = memberFinding();
    return new Finding.Policy(
        id,
        model.shard(),
        model.bucket(),
        "Policy:IAMUser/S3BucketPublic",
        Severity.HIGH,
        NOW.minusSeconds(60),
        NOW,
        3,
        false,
        false);
  }

  private Finding memberFinding() {
    return organization
        .findings()
        .in(REGION)
        .filter(finding -> finding.shard().account().equals(MEMBER))
        .findFirst()
        .orElseThrow();
  }

  private List<String> matching(
      String field, Consumer<CriterionAdditionalProperties.Builder> condition) {
    var criterion = CriterionAdditionalProperties.builder().applyMutation(condition).build();
    return ids(administrator, r -> r.findingCriteria(f -> f.criterion(Map.of(field, criterion))));
  }

  private static List<String> ids(Macie2Client client, Consumer<ListFindingsRequest.Builder> wish) {
    return client.listFindingsPaginator(wish).findingIds().stream().toList();
  }

  private static GetFindingsResponse get(Macie2Client client, String... ids) {
    return client.getFindings(request -> request.findingIds(ids));
  }
}

package io.truelabel.standin.macie;

import static io.truelabel.standin.macie.MacieFixture.BUCKET;
import static io.truelabel.standin.macie.MacieFixture.CENTRAL;
import static io.truelabel.standin.macie.MacieFixture.MEMBER;
import static io.truelabel.standin.macie.MacieFixture.NOW;
import static io.truelabel.standin.macie.MacieFixture.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.CustomIdentifier;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Holdings;
import io.truelabel.sampleorg.Identifier;
import io.truelabel.sampleorg.Locked;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.ManagedIdentifier;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.macie2.model.AccessDeniedException;
import software.amazon.awssdk.services.macie2.model.AutomatedDiscoveryStatus;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.CustomDataIdentifierSummary;
import software.amazon.awssdk.services.macie2.model.GetSensitivityInspectionTemplateResponse;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;
import software.amazon.awssdk.services.macie2.model.ManagedDataIdentifierSummary;
import software.amazon.awssdk.services.macie2.model.RelationshipStatus;
import software.amazon.awssdk.services.macie2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.macie2.model.ResourceProfileArtifact;
import software.amazon.awssdk.services.macie2.model.ResourceStatistics;

class DiscoveryTest {
  private static final String ARN = "arn:aws:s3:::" + BUCKET;

  private final MacieFixture fixture = new MacieFixture();

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void theSettingsLeadToWhatIsLookedFor() {
    fixture.organization.put(
        REGION, Discovery.byDefault().without("AWS_CREDENTIALS").withCustom("id-1"));

    var settings = fixture.administrator.getAutomatedDiscoveryConfiguration(_ -> {});
    GetSensitivityInspectionTemplateResponse template =
        template(settings.sensitivityInspectionTemplateId());

    assertThat(settings.status()).isEqualTo(AutomatedDiscoveryStatus.ENABLED);
    assertThat(settings.disabledAt()).isNull();
    assertThat(template.includes().managedDataIdentifierIds())
        .hasSize(34)
        .contains("CREDIT_CARD_NUMBER")
        .doesNotContain("NAME", "AWS_CREDENTIALS");
    assertThat(template.excludes().managedDataIdentifierIds()).containsExactly("AWS_CREDENTIALS");
    assertThat(template.includes().customDataIdentifierIds()).containsExactly("id-1");
  }

  @Test
  void aRegionIsSetOnItsOwn() {
    fixture.organization.put(MacieFixture.ABROAD, Discovery.ofEverything().withEnabled(false, NOW));

    try (var abroad = fixture.client(CENTRAL, MacieFixture.ABROAD)) {
      var settings = abroad.getAutomatedDiscoveryConfiguration(_ -> {});
      assertThat(settings.status()).isEqualTo(AutomatedDiscoveryStatus.DISABLED);
      assertThat(settings.disabledAt()).isEqualTo(NOW);
    }
    assertThat(fixture.administrator.getAutomatedDiscoveryConfiguration(_ -> {}).status())
        .isEqualTo(AutomatedDiscoveryStatus.ENABLED);
  }

  @Test
  void aMemberIsNotToldHowTheOrganizationIsSet() {
    assertThatThrownBy(() -> fixture.member.getAutomatedDiscoveryConfiguration(_ -> {}))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> template("of-nobody")).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void whereMacieDoesNotExistNothingIsAnswered() {
    try (var nowhere = fixture.client(CENTRAL, "ap-southeast-4")) {
      assertThatThrownBy(() -> nowhere.describeBuckets(_ -> {}))
          .isInstanceOfSatisfying(
              Macie2Exception.class,
              error -> {
                assertThat(error.statusCode()).isEqualTo(421);
                assertThat(error.awsErrorDetails().errorCode()).isEqualTo("NoEndpointInRegion");
              });
    }
  }

  @Test
  void aSuspendedAccountShowsNothing() {
    fixture.organization.put(
        fixture.organization.account(MEMBER).orElseThrow().with(Account.Status.SUSPENDED));

    assertThat(fixture.administrator.describeBuckets(_ -> {}).buckets()).isEmpty();
    assertThat(fixture.administrator.listMembers(_ -> {}).members())
        .singleElement()
        .satisfies(member ->
            assertThat(member.relationshipStatus())
                .isEqualTo(RelationshipStatus.ACCOUNT_SUSPENDED));
  }

  @Test
  void everyManagedIdentifierIsListedOnce() {
    List<String> ids =
        fixture.administrator.listManagedDataIdentifiersPaginator(_ -> {}).items().stream()
            .map(ManagedDataIdentifierSummary::id)
            .toList();

    assertThat(ids)
        .hasSize(166)
        .containsExactlyElementsOf(
            ManagedIdentifier.all().stream().map(ManagedIdentifier::id).toList());
    assertThat(ManagedIdentifier.all().stream().filter(ManagedIdentifier::recommended)).hasSize(35);
  }

  @Test
  void everyIdentifierOfTheSamplesIsOneOfMacies() {
    for (Identifier known : Identifier.values()) {
      assertThat(ManagedIdentifier.all())
          .as(known.name())
          .anySatisfy(managed -> assertThat(managed.id()).isEqualTo(known.name()));
    }
  }

  @Test
  void aCustomIdentifierIsKnownWhereItWasDefined() {
    CustomIdentifier own =
        CustomIdentifier.of(new Shard(CENTRAL, REGION), "id-1", "EmployeeId", NOW);
    fixture.organization.put(own);

    assertThat(fixture.administrator.listCustomDataIdentifiers(_ -> {}).items())
        .extracting(CustomDataIdentifierSummary::name)
        .containsExactly("EmployeeId");
    assertThat(fixture.member.listCustomDataIdentifiers(_ -> {}).items()).isEmpty();
    assertThatThrownBy(() -> fixture.member.getCustomDataIdentifier(r -> r.id("id-1")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aDeletedCustomIdentifierIsFoundByItsIdOnly() {
    fixture.organization.put(
        CustomIdentifier.of(new Shard(CENTRAL, REGION), "id-1", "EmployeeId", NOW).asDeleted());

    assertThat(fixture.administrator.listCustomDataIdentifiers(_ -> {}).items()).isEmpty();
    var found = fixture.administrator.getCustomDataIdentifier(r -> r.id("id-1"));
    assertThat(found.name()).isEqualTo("EmployeeId");
    assertThat(found.deleted()).isTrue();
  }

  @Test
  void aProfileCountsWhatCouldNotBeReadForItsKey() {
    fixture.changed(bucket ->
        bucket.withMacie(
            bucket.macie().withHoldings(Holdings.readable(100).withLocked(new Locked(5, 10, 20)))));

    ResourceStatistics statistics =
        fixture.administrator.getResourceProfile(r -> r.resourceArn(ARN)).statistics();
    BucketMetadata listed = fixture.administrator.describeBuckets(_ -> {}).buckets().getFirst();

    assertThat(statistics.totalItemsClassified()).isEqualTo(65);
    assertThat(statistics.totalItemsSkipped()).isEqualTo(35);
    assertThat(statistics.totalItemsSkippedInvalidEncryption()).isEqualTo(5);
    assertThat(statistics.totalItemsSkippedInvalidKms()).isEqualTo(10);
    assertThat(statistics.totalItemsSkippedPermissionDenied()).isEqualTo(20);
    assertThat(listed.objectCountByEncryptionType().customerManaged()).isEqualTo(5);
    assertThat(listed.objectCountByEncryptionType().kmsManaged()).isEqualTo(30);
    assertThat(listed.objectCountByEncryptionType().s3Managed()).isEqualTo(65);
  }

  @Test
  void whatMacieCannotReadIsCountedByTheReason() {
    fixture.changed(bucket -> bucket.withMacie(bucket.macie().withHoldings(Holdings.archived(7))));

    BucketMetadata listed = fixture.administrator.describeBuckets(_ -> {}).buckets().getFirst();

    assertThat(listed.classifiableObjectCount()).isZero();
    assertThat(listed.unclassifiableObjectCount().storageClass()).isEqualTo(7);
    assertThat(listed.unclassifiableObjectCount().fileType()).isZero();
    assertThat(listed.unclassifiableObjectSizeInBytes().storageClass()).isEqualTo(70_000);
  }

  @Test
  void aProfileForgetsObjectsThatAreGone() {
    found("a.csv", 3);
    found("b.csv", 4);
    fixture.organization.objects().remove(BUCKET, "b.csv");

    var profile = fixture.administrator.getResourceProfile(r -> r.resourceArn(ARN)).statistics();

    assertThat(profile.totalDetections()).isEqualTo(3);
    assertThat(profile.totalItemsSensitive()).isEqualTo(1);
  }

  @Test
  void objectsOfAProfileComeInPagesAndNoMoreThanAHundred() {
    IntStream.range(0, 130).forEach(i -> found("part-" + i, 1));
    fixture
        .organization
        .objects()
        .put(BUCKET, StoredObject.listedOnly(new Witness("a-clean-one", "e", "", 1, NOW)));

    var artifacts =
        fixture
            .member
            .listResourceProfileArtifactsPaginator(r -> r.resourceArn(ARN))
            .artifacts()
            .stream()
            .toList();

    assertThat(artifacts).hasSize(100);
    assertThat(artifacts)
        .filteredOn(artifact -> !artifact.sensitive())
        .extracting(ResourceProfileArtifact::arn)
        .containsExactly(ARN + "/a-clean-one");
  }

  @Test
  void aBucketThatDiscoveryDoesNotWatchHasNoProfile() {
    fixture.changed(bucket -> bucket.withMacie(bucket.macie().withLook(Look.NOT_MONITORED)));

    assertThatThrownBy(() -> fixture.administrator.getResourceProfile(r -> r.resourceArn(ARN)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () -> fixture.administrator.getResourceProfile(r -> r.resourceArn("arn:nonsense")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  private void found(String key, long times) {
    Instant at = NOW.minus(Duration.ofDays(2));
    Witness witness = new Witness(key, "e", "", 10, at);
    fixture.organization.objects().put(BUCKET, StoredObject.listedOnly(witness));
    fixture
        .organization
        .findings()
        .put(
            Finding.Contents.of(
                "finding-" + key,
                new Shard(MEMBER, REGION),
                BUCKET,
                at,
                witness,
                List.of(Identifier.NAME.found(times)),
                new Origin.AutomatedDiscovery()));
  }

  private GetSensitivityInspectionTemplateResponse template(String id) {
    return fixture.administrator.getSensitivityInspectionTemplate(r -> r.id(id));
  }
}

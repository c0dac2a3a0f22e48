package io.truelabel.standin.config;

import static io.truelabel.standin.config.ConfigFixture.ABROAD;
import static io.truelabel.standin.config.ConfigFixture.BUCKET;
import static io.truelabel.standin.config.ConfigFixture.CAPTURED;
import static io.truelabel.standin.config.ConfigFixture.MEMBER;
import static io.truelabel.standin.config.ConfigFixture.NOW;
import static io.truelabel.standin.config.ConfigFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ChronologicalOrder;
import software.amazon.awssdk.services.config.model.ConfigurationItem;
import software.amazon.awssdk.services.config.model.GetResourceConfigHistoryRequest;
import software.amazon.awssdk.services.config.model.InvalidLimitException;
import software.amazon.awssdk.services.config.model.InvalidNextTokenException;
import software.amazon.awssdk.services.config.model.InvalidTimeRangeException;
import software.amazon.awssdk.services.config.model.ListDiscoveredResourcesRequest;
import software.amazon.awssdk.services.config.model.NoAvailableConfigurationRecorderException;
import software.amazon.awssdk.services.config.model.ResourceIdentifier;
import software.amazon.awssdk.services.config.model.ResourceNotDiscoveredException;

class RecorderTest {
  private final ConfigFixture config = new ConfigFixture();

  @AfterEach
  void stop() {
    config.close();
  }

  @Test
  void answersAnItemInTheShapeOfTheApi() {
    ConfigurationItem item = history(BUCKET, _ -> {}).getFirst();

    assertThat(item.accountId()).isEqualTo(MEMBER);
    assertThat(item.arn()).isEqualTo("arn:aws:s3:::acme-payroll");
    assertThat(item.configurationItemCaptureTime()).isEqualTo(CAPTURED);
    assertThat(item.tags()).isEqualTo(Map.of("DataClassification", "restricted"));
    assertThat(json(item.configuration()).get("name").asText()).isEqualTo(BUCKET);
    var texts = item.supplementaryConfiguration();
    assertThat(
            json(texts.getOrDefault("BucketTaggingConfiguration", "")).at("/tagSets/0/tags").size())
        .isOne();
    assertThat(json(json(texts.getOrDefault("AccessControlList", "")).asText()).isObject())
        .isTrue();
    assertThat(texts.get("IsRequesterPaysEnabled")).isEqualTo("false");
  }

  @Test
  void leavesTaggingOutOfAnUntaggedBucket() {
    config.organization.tag(BUCKET, Tags.NONE, NOW);

    ConfigurationItem item = history(BUCKET, r -> r.limit(1)).getFirst();

    assertThat(item.tags()).isEmpty();
    assertThat(item.supplementaryConfiguration()).doesNotContainKey("BucketTaggingConfiguration");
  }

  @Test
  void findsTheItemThatAnEventToldOfAfterTheBucketChanged() {
    // given
    config.standIn.config().events().oversized(config.label, BUCKET);

    // when
    config.organization.tag(BUCKET, Tags.of("DataClassification", "public"), NOW);

    // then
    assertThat(history(BUCKET, r -> r.laterTime(CAPTURED).limit(1)))
        .singleElement()
        .satisfies(
            item -> assertThat(item.tags()).containsEntry("DataClassification", "restricted"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ChronologicalOrder.class,
      names = {"REVERSE", "FORWARD"})
  void walksThroughHistoryInWindowsOfSevenDays(ChronologicalOrder order) {
    // given
    for (int days : List.of(1, 2, 3, 17, 38)) {
      config.organization.tag(BUCKET, ConfigFixture.LABELLED, NOW.minus(Duration.ofDays(days)));
      config.standIn.config().events().reevaluation(config.label, BUCKET);
    }

    // when
    List<Instant> times =
        history(
                BUCKET,
                r ->
                    r.chronologicalOrder(order)
                        .limit(2)
                        .earlierTime(NOW.minus(Duration.ofDays(40))))
            .stream()
            .map(ConfigurationItem::configurationItemCaptureTime)
            .toList();

    // then
    List<Instant> newestFirst =
        List.of(1, 2, 3, 17, 38).stream().map(days -> NOW.minus(Duration.ofDays(days))).toList();
    assertThat(times)
        .isEqualTo(order == ChronologicalOrder.REVERSE ? newestFirst : newestFirst.reversed());
    assertThat(config.standIn.calls().count("config", "GetResourceConfigHistory")).isGreaterThan(3);
  }

  @Test
  void beginsWithAnEmptyPageOnDemand() {
    config.standIn.switches().turnOn(Switch.HISTORY_STARTS_WITH_EMPTY_PAGE);

    assertThat(history(BUCKET, r -> r.laterTime(CAPTURED).limit(1))).hasSize(1);
    assertThat(config.standIn.calls().count("config", "GetResourceConfigHistory")).isEqualTo(2);
  }

  @Test
  void refusesWhatAwsRefuses() {
    assertThatThrownBy(() -> history("unknown", _ -> {}))
        .isInstanceOf(ResourceNotDiscoveredException.class);
    assertThatThrownBy(() -> history(BUCKET, r -> r.limit(101)))
        .isInstanceOf(InvalidLimitException.class);
    assertThatThrownBy(() -> history(BUCKET, r -> r.laterTime(CAPTURED).earlierTime(NOW)))
        .isInstanceOf(InvalidTimeRangeException.class);
    assertThatThrownBy(() -> history(BUCKET, r -> r.nextToken("nonsense")))
        .isInstanceOf(InvalidNextTokenException.class);
    assertThatThrownBy(() -> list(r -> r.limit(101))).isInstanceOf(InvalidLimitException.class);
    assertThatThrownBy(() -> list(r -> r.nextToken("nonsense")))
        .isInstanceOf(InvalidNextTokenException.class);
  }

  @Test
  void hasNothingWhereTheRecorderIsOff() {
    config
        .organization
        .account(MEMBER)
        .map(a -> a.withRecorder(false))
        .ifPresent(config.organization::put);

    assertThatThrownBy(() -> history(BUCKET, _ -> {}))
        .isInstanceOf(NoAvailableConfigurationRecorderException.class);
    assertThatThrownBy(() -> list(_ -> {}))
        .isInstanceOf(NoAvailableConfigurationRecorderException.class);
  }

  @Test
  void knowsABucketInItsOwnRegionOnly() {
    try (ConfigClient abroad = config.client(MEMBER, ABROAD)) {
      assertThatThrownBy(() ->
              abroad.getResourceConfigHistory(
                  r -> r.resourceType("AWS::S3::Bucket").resourceId(BUCKET)))
          .isInstanceOf(ResourceNotDiscoveredException.class);
      assertThat(
              abroad
                  .listDiscoveredResources(r -> r.resourceType("AWS::S3::Bucket"))
                  .resourceIdentifiers())
          .isEmpty();
    }
  }

  @Test
  void listsEveryRecordedBucketOnce() {
    for (int i = 0; i < 230; i++) {
      config.addBucket("bucket-" + i);
    }

    assertThat(list(_ -> {})).doesNotHaveDuplicates().hasSize(231);
    assertThat(config.standIn.calls().count("config", "ListDiscoveredResources")).isEqualTo(3);
    assertThat(list(r -> r.resourceIds("bucket-7", "unknown"))).containsExactly("bucket-7");
  }

  @Test
  void listsDeletedBucketsWhenAsked() {
    config
        .organization
        .buckets()
        .change(BUCKET, b -> b.withConfig(b.config().withStatus(ItemStatus.DELETED, NOW)));

    assertThat(list(_ -> {})).isEmpty();
    assertThat(list(r -> r.includeDeletedResources(true))).containsExactly(BUCKET);
  }

  private List<ConfigurationItem> history(
      String bucket, Consumer<GetResourceConfigHistoryRequest.Builder> wish) {
    return config
        .member
        .getResourceConfigHistoryPaginator(
            r -> wish.accept(r.resourceType("AWS::S3::Bucket").resourceId(bucket)))
        .configurationItems()
        .stream()
        .toList();
  }

  private List<String> list(Consumer<ListDiscoveredResourcesRequest.Builder> wish) {
    return config
        .member
        .listDiscoveredResourcesPaginator(r -> wish.accept(r.resourceType("AWS::S3::Bucket")))
        .resourceIdentifiers()
        .stream()
        .map(ResourceIdentifier::resourceId)
        .toList();
  }
}

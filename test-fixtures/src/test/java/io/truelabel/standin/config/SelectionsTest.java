package io.truelabel.standin.config;

import static io.truelabel.standin.config.ConfigFixture.ABROAD;
import static io.truelabel.standin.config.ConfigFixture.BUCKET;
import static io.truelabel.standin.config.ConfigFixture.CENTRAL;
import static io.truelabel.standin.config.ConfigFixture.MEMBER;
import static io.truelabel.standin.config.ConfigFixture.NOW;
import static io.truelabel.standin.config.ConfigFixture.REGION;
import static io.truelabel.standin.config.ConfigFixture.SHARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Aggregator;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Recording;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConfigurationAggregator;
import software.amazon.awssdk.services.config.model.ConfigurationRecorder;
import software.amazon.awssdk.services.config.model.FieldInfo;
import software.amazon.awssdk.services.config.model.InvalidExpressionException;
import software.amazon.awssdk.services.config.model.InvalidLimitException;
import software.amazon.awssdk.services.config.model.NoSuchConfigurationAggregatorException;
import software.amazon.awssdk.services.config.model.NoSuchConfigurationRecorderException;
import software.amazon.awssdk.services.config.model.RecordingFrequency;

class SelectionsTest {
  private static final String BUCKETS =
      "SELECT resourceId, accountId, awsRegion, tags, resourceCreationTime"
          + " WHERE resourceType = 'AWS::S3::Bucket'";

  private final ConfigFixture config = new ConfigFixture();
  private final ConfigClient central = config.client(CENTRAL, REGION);

  @AfterEach
  void stop() {
    central.close();
    config.close();
  }

  @Test
  void aRowIsTextWithTheFieldsAskedForAndTagsAsAList() {
    List<JsonNode> rows = select(BUCKETS);

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .isEqualTo(
            ConfigFixture.json(
                """
                {"resourceId": "acme-payroll", "accountId": "222222222222",
                 "awsRegion": "eu-west-1",
                 "tags": [{"key": "DataClassification", "value": "restricted",
                           "tag": "DataClassification=restricted"}],
                 "resourceCreationTime": "2026-04-29T03:00:00.000Z"}
                """));
  }

  @Test
  void theAnswerNamesTheFieldsThatWereAskedFor() {
    assertThat(
            config
                .member
                .selectResourceConfig(r -> r.expression("SELECT resourceId, tags"))
                .queryInfo()
                .selectFields())
        .extracting(FieldInfo::name)
        .containsExactly("resourceId", "tags");
  }

  @Test
  void anUntaggedBucketHasAnEmptyList() {
    config.organization.tag(BUCKET, Tags.NONE, NOW);

    assertThat(select(BUCKETS).getFirst().get("tags")).isEmpty();
  }

  @Test
  void anAccountSeesItsOwnRegionOnly() {
    put("abroad", new Shard(MEMBER, ABROAD));
    put("central", new Shard(CENTRAL, REGION));

    assertThat(ids(select(BUCKETS))).containsExactly(BUCKET);
    assertThat(ids(select(BUCKETS + " AND awsRegion = 'us-east-1'"))).isEmpty();
  }

  @Test
  void whatIsGoneOrNotRecordedIsNotFound() {
    for (ItemStatus status : List.of(ItemStatus.DELETED, ItemStatus.NOT_RECORDED)) {
      config
          .organization
          .buckets()
          .change(BUCKET, bucket -> bucket.withConfig(bucket.config().withStatus(status, NOW)));

      assertThat(select(BUCKETS)).isEmpty();
    }
  }

  @Test
  void rowsComeInPages() {
    IntStream.range(0, 60).forEach(i -> put("bucket-" + i, SHARD));

    assertThat(ids(select(BUCKETS))).doesNotHaveDuplicates().hasSize(61);
    assertThat(config.standIn.calls().count("config", "SelectResourceConfig")).isEqualTo(3);
    assertThat(config.member.selectResourceConfig(r -> r.expression(BUCKETS).limit(7)).results())
        .hasSize(7);
    assertThatThrownBy(
            () -> config.member.selectResourceConfig(r -> r.expression(BUCKETS).limit(101)))
        .isInstanceOf(InvalidLimitException.class);
  }

  @Test
  void conditionsNarrowARowDown() {
    put("acme-logs", SHARD);
    put("zebra", SHARD);

    assertThat(ids(select(BUCKETS + " AND resourceId LIKE 'acme%'")))
        .containsExactly("acme-logs", BUCKET);
    assertThat(ids(select(BUCKETS + " AND resourceId IN ('zebra', 'acme-logs')")))
        .containsExactly("acme-logs", "zebra");
    assertThat(
            select(
                "SELECT supplementaryConfiguration.BucketPolicy, arn WHERE resourceName='zebra'"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get("arn").asText()).isEqualTo("arn:aws:s3:::zebra");
          assertThat(row.at("/supplementaryConfiguration/BucketPolicy").isObject()).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE resourceId",
        "SELECT colour",
        "SELECT resourceId WHERE resourceType = 5",
        "SELECT resourceId WHERE resourceId LIKE 'ab%'",
        "SELECT resourceId WHERE NOT resourceId = 'a'",
        " "
      })
  void anythingElseIsRefused(String expression) {
    assertThatThrownBy(() -> select(expression)).isInstanceOf(InvalidExpressionException.class);
  }

  @Test
  void anAggregatorReadsAllAccountsAndRegions() {
    config.organization.put(Aggregator.ofOrganization(new Shard(CENTRAL, REGION), "all"));
    put("abroad", new Shard(MEMBER, ABROAD));
    put("central", new Shard(CENTRAL, REGION));

    assertThat(ids(aggregate("all", BUCKETS)))
        .containsExactlyInAnyOrder(BUCKET, "abroad", "central");
    assertThat(ids(aggregate("all", BUCKETS + " AND accountId = '222222222222'")))
        .containsExactlyInAnyOrder(BUCKET, "abroad");
    assertThat(central.describeConfigurationAggregators(_ -> {}).configurationAggregators())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.organizationAggregationSource().allAwsRegions()).isTrue();
          assertThat(one.hasAccountAggregationSources()).isFalse();
        });
  }

  @Test
  void anAggregatorOfSomeReadsThose() {
    config.organization.put(
        new Aggregator(new Shard(CENTRAL, REGION), "some", Set.of(MEMBER), Set.of(ABROAD)));
    put("abroad", new Shard(MEMBER, ABROAD));

    assertThat(ids(aggregate("some", BUCKETS))).containsExactly("abroad");
    ConfigurationAggregator some =
        central
            .describeConfigurationAggregators(r -> r.configurationAggregatorNames("some"))
            .configurationAggregators()
            .getFirst();
    assertThat(some.accountAggregationSources().getFirst().accountIds()).containsExactly(MEMBER);
    assertThat(some.accountAggregationSources().getFirst().awsRegions()).containsExactly(ABROAD);
  }

  @Test
  void anAggregatorIsAskedWhereItStands() {
    config.organization.put(Aggregator.ofOrganization(new Shard(CENTRAL, REGION), "all"));

    assertThat(config.member.describeConfigurationAggregators(_ -> {}).configurationAggregators())
        .isEmpty();
    assertThatThrownBy(() ->
            config.member.selectAggregateResourceConfig(
                r -> r.configurationAggregatorName("all").expression(BUCKETS)))
        .isInstanceOf(NoSuchConfigurationAggregatorException.class);
    assertThatThrownBy(() ->
            config.member.describeConfigurationAggregators(
                r -> r.configurationAggregatorNames("all")))
        .isInstanceOf(NoSuchConfigurationAggregatorException.class);
  }

  @Test
  void aRecorderIsAResourceOfItsOwn() {
    record(Recording.DAILY);

    assertThat(
            select(
                "SELECT accountId, configuration"
                    + " WHERE resourceType = 'AWS::Config::ConfigurationRecorder'"))
        .singleElement()
        .satisfies(row ->
            assertThat(row.at("/configuration/RecordingMode/RecordingFrequency").asText())
                .isEqualTo("DAILY"));
  }

  @ParameterizedTest
  @EnumSource(Recording.class)
  void aRecorderSaysWhetherAndHowOftenItRecords(Recording recording) {
    record(recording);

    List<ConfigurationRecorder> recorders =
        config.member.describeConfigurationRecorders(_ -> {}).configurationRecorders();
    var status =
        config.member.describeConfigurationRecorderStatus(_ -> {}).configurationRecordersStatus();

    if (recording == Recording.NONE) {
      assertThat(recorders).isEmpty();
      assertThat(status).isEmpty();
      assertThat(select(BUCKETS)).isEmpty();
    } else {
      assertThat(status.getFirst().recording()).isEqualTo(recording != Recording.STOPPED);
      assertThat(recorders.getFirst().recordingMode().recordingFrequency())
          .isEqualTo(
              recording == Recording.DAILY
                  ? RecordingFrequency.DAILY
                  : RecordingFrequency.CONTINUOUS);
      assertThat(select(BUCKETS)).hasSize(1);
    }
  }

  @Test
  void anotherRecorderIsNotThere() {
    assertThatThrownBy(() ->
            config.member.describeConfigurationRecorders(
                r -> r.configurationRecorderNames("another")))
        .isInstanceOf(NoSuchConfigurationRecorderException.class);
  }

  private void record(Recording recording) {
    Account member = config.organization.account(MEMBER).orElseThrow();
    config.organization.put(member.with(recording));
  }

  private void put(String name, Shard shard) {
    config
        .organization
        .buckets()
        .put(Bucket.of(shard, name, ConfigFixture.CAPTURED, ConfigFixture.LABELLED, NOW));
  }

  private List<JsonNode> select(String expression) {
    return config.member.selectResourceConfigPaginator(r -> r.expression(expression)).stream()
        .flatMap(page -> page.results().stream())
        .map(ConfigFixture::json)
        .toList();
  }

  private List<JsonNode> aggregate(String aggregator, String expression) {
    return central
        .selectAggregateResourceConfigPaginator(
            r -> r.configurationAggregatorName(aggregator).expression(expression))
        .stream()
        .flatMap(page -> page.results().stream())
        .map(ConfigFixture::json)
        .toList();
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.get("resourceId").asText()).toList();
  }
}

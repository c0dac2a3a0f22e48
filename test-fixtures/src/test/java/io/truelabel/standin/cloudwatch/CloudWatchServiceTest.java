package io.truelabel.standin.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

class CloudWatchServiceTest {

  private static final String ACCOUNT = "111111111111";
  private static final String REGION = "eu-west-1";
  private static final Shard SHARD = new Shard(ACCOUNT, REGION);
  private static final String NAMESPACE = "Truelabel";
  private static final Instant NOW = Instant.parse("2026-03-03T04:00:00Z");

  private final StandIn standIn = StandIn.start(organization(), NOW, 0);
  private final CloudWatchClient cloudWatch =
      Clients.client(CloudWatchClient.builder(), standIn.endpoint(), ACCOUNT, REGION);

  private static Organization organization() {
    Organization organization = new Organization("aws", ACCOUNT, List.of(REGION));
    organization.put(Account.installed(ACCOUNT, "central", ACCOUNT, Set.of()));
    return organization;
  }

  @AfterEach
  void stop() {
    cloudWatch.close();
    standIn.close();
  }

  @Test
  void whatWasPutIsThereWithItsDimensions() {
    put(datum(d -> d.value(3.0).unit(StandardUnit.COUNT).dimensions(dimension("Team", "Web"))));

    assertThat(standIn.metrics().in(SHARD))
        .containsExactly(
            new Datum(
                Metric.of(NAMESPACE, "NoncompliantBuckets", Map.of("Team", "Web")),
                NOW,
                Statistics.of(3),
                "Count"));
  }

  @Test
  void aThousandDataInOneCompressedBodyAreTheMost() {
    MetricDatum[] data =
        IntStream.rangeClosed(1, 1001)
            .mapToObj(i -> datum(d -> d.value(1.0).dimensions(dimension("Team", "team-" + i))))
            .toArray(MetricDatum[]::new);

    put(List.of(data).subList(0, 1000).toArray(MetricDatum[]::new));

    assertThat(standIn.metrics().in(SHARD)).hasSize(1000);
    assertRefused(() -> put(data), "InvalidParameterValue");
    assertRefused(() -> put(), "InvalidParameterValue");
  }

  @Test
  void aBodyOfMoreThanAMegabyteIsRefusedHoweverSmallItIsWhenCompressed() {
    Dimension[] large = {dimension("One", "x".repeat(1024)), dimension("Two", "y".repeat(1024))};
    MetricDatum[] data = new MetricDatum[600];
    Arrays.fill(data, datum(d -> d.value(1.0).dimensions(large)));

    assertThatThrownBy(() -> put(data))
        .asInstanceOf(type(CloudWatchException.class))
        .extracting(CloudWatchException::statusCode)
        .isEqualTo(413);
    assertThat(standIn.metrics().in(SHARD)).isEmpty();
  }

  @ParameterizedTest(name = "dimension value <{0}>")
  @ValueSource(strings = {"", "   ", "Zürich", "two\nlines", "データ"})
  void aDimensionsValueIsAsciiAndNotBlank(String value) {
    assertRefused(
        () -> put(datum(d -> d.value(1.0).dimensions(dimension("Team", value)))),
        "InvalidParameterValue");
  }

  @Test
  void aDimensionsValueHas1024CharactersAtMost() {
    put(datum(d -> d.value(1.0).dimensions(dimension("Team", "x".repeat(1024)))));

    assertRefused(
        () -> put(datum(d -> d.value(1.0).dimensions(dimension("Team", "x".repeat(1025))))),
        "InvalidParameterValue");
  }

  @Test
  void aMetricHasThirtyDimensionsAtMostAndNoneTwice() {
    put(datum(d -> d.value(1.0).dimensions(dimensions(30))));

    assertRefused(
        () -> put(datum(d -> d.value(1.0).dimensions(dimensions(31)))), "InvalidParameterValue");
    assertRefused(
        () ->
            put(
                datum(
                    d -> d.value(1.0).dimensions(dimension("Team", "a"), dimension("Team", "b")))),
        "InvalidParameterValue");
  }

  @ParameterizedTest(name = "namespace <{0}>")
  @ValueSource(strings = {"AWS/S3", ":Truelabel", "Größe"})
  void aNamespaceOfAwsOrWithStrangeCharactersIsRefused(String namespace) {
    assertRefused(
        () ->
            cloudWatch.putMetricData(
                r -> r.namespace(namespace).metricData(datum(d -> d.value(1.0)))),
        "InvalidParameterValue");
  }

  @ParameterizedTest(name = "{0} from now: taken = {1}")
  @CsvSource({"-P14D, true", "-P15D, false", "PT2H, true", "PT3H, false"})
  void aTimeLiesAtMostTwoWeeksBackAndTwoHoursAhead(Duration offset, boolean taken) {
    ThrowingCallable put = () -> put(datum(d -> d.value(1.0).timestamp(NOW.plus(offset))));

    if (taken) {
      assertThatNoException().isThrownBy(put);
    } else {
      assertRefused(put, "InvalidParameterValue");
    }
  }

  @Test
  void aDatumHasExactlyOneKindOfValue() {
    assertRefused(() -> put(datum(d -> {})), "InvalidParameterCombination");
    assertRefused(
        () -> put(datum(d -> d.value(1.0).values(1.0).counts(1.0))), "InvalidParameterCombination");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e200})
  void aValueIsFiniteAndNotTooLarge(double value) {
    assertRefused(() -> put(datum(d -> d.value(value))), "InvalidParameterValue");
  }

  @Test
  void severalValuesAreCountedAsOftenAsTheyOccurred() {
    put(datum(d -> d.values(1.0, 4.0).counts(2.0, 1.0)));

    assertThat(standIn.metrics().in(SHARD))
        .extracting(Datum::statistics)
        .containsExactly(new Statistics(3, 6, 1, 4));
    assertRefused(
        () -> put(datum(d -> d.values(Collections.nCopies(151, 1.0)))), "InvalidParameterValue");
  }

  @Test
  void ofACallWithOneBadDatumNothingIsTaken() {
    assertRefused(
        () -> put(datum(d -> d.value(1.0)), datum(d -> d.value(1.0).unit("Furlongs"))),
        "InvalidParameterValue");

    assertThat(standIn.metrics().in(SHARD)).isEmpty();
  }

  @Test
  void statisticsArePutTogetherByPeriod() {
    put(
        datum(d -> d.value(2.0).timestamp(NOW.minusSeconds(60))),
        datum(d -> d.value(4.0).timestamp(NOW.minusSeconds(30))),
        datum(d -> d.value(9.0)));

    assertThat(
            cloudWatch
                .getMetricStatistics(r ->
                    r.namespace(NAMESPACE)
                        .metricName("NoncompliantBuckets")
                        .startTime(NOW.minusSeconds(60))
                        .endTime(NOW.plusSeconds(60))
                        .period(60)
                        .statistics(Statistic.MAXIMUM, Statistic.AVERAGE))
                .datapoints())
        .extracting(Datapoint::timestamp, Datapoint::maximum, Datapoint::average)
        .containsExactly(tuple(NOW.minusSeconds(60), 4.0, 3.0), tuple(NOW, 9.0, 9.0));
  }

  @Test
  void metricDataComesNewestFirstUnlessAskedOtherwise() {
    put(datum(d -> d.value(1.0).timestamp(NOW.minusSeconds(60))), datum(d -> d.value(2.0)));

    assertThat(data(ScanBy.TIMESTAMP_DESCENDING).values()).containsExactly(2.0, 1.0);
    assertThat(data(ScanBy.TIMESTAMP_ASCENDING).values()).containsExactly(1.0, 2.0);
  }

  @Test
  void metricsAreListedByNamespaceNameAndDimension() {
    put(
        datum(d -> d.value(1.0)),
        datum(d -> d.value(1.0).dimensions(dimension("Team", "Web"))),
        datum(d -> d.value(1.0).dimensions(dimension("Team", "CRM"))));

    assertThat(cloudWatch.listMetrics(r -> r.namespace(NAMESPACE)).metrics()).hasSize(3);
    assertThat(
            cloudWatch
                .listMetrics(
                    r -> r.dimensions(DimensionFilter.builder().name("Team").value("CRM").build()))
                .metrics())
        .singleElement()
        .satisfies(
            metric -> assertThat(metric.dimensions()).containsExactly(dimension("Team", "CRM")));
    assertThat(cloudWatch.listMetrics(r -> r.metricName("Other")).metrics()).isEmpty();
  }

  @Test
  void accountsAndRegionsAreKeptApart() {
    put(datum(d -> d.value(1.0)));

    try (CloudWatchClient abroad =
        Clients.client(CloudWatchClient.builder(), standIn.endpoint(), ACCOUNT, "us-east-1")) {
      assertThat(abroad.listMetrics().metrics()).isEmpty();
    }
  }

  private MetricDataResult data(ScanBy order) {
    MetricStat stat =
        MetricStat.builder()
            .period(60)
            .stat("Maximum")
            .metric(m -> m.namespace(NAMESPACE).metricName("NoncompliantBuckets"))
            .build();
    return cloudWatch
        .getMetricData(r ->
            r.startTime(NOW.minusSeconds(600))
                .endTime(NOW.plusSeconds(60))
                .scanBy(order)
                .metricDataQueries(MetricDataQuery.builder().id("q").metricStat(stat).build()))
        .metricDataResults()
        .getFirst();
  }

  private void put(MetricDatum... data) {
    cloudWatch.putMetricData(r -> r.namespace(NAMESPACE).metricData(data));
  }

  private static MetricDatum datum(Consumer<MetricDatum.Builder> more) {
    MetricDatum.Builder datum = MetricDatum.builder().metricName("NoncompliantBuckets");
    more.accept(datum);
    return datum.build();
  }

  private static Dimension[] dimensions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> dimension("d" + i, "v"))
        .toArray(Dimension[]::new);
  }

  private static Dimension dimension(String name, String value) {
    return Dimension.builder().name(name).value(value).build();
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .asInstanceOf(type(CloudWatchException.class))
        .extracting(refused -> refused.awsErrorDetails().errorCode())
        .isEqualTo(code);
  }
}

package io.truelabel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.CannedMacie.Answer;
import io.truelabel.evidence.BucketId;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.MacieView.Denial;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Fault;
import io.truelabel.verdict.Coverage.Monitoring;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;

final class MacieBucketsTest {

  private static final Instant T0 = Instant.parse("2026-04-01T00:00:00Z");
  private static final Shard SHARD = new Shard(Loopback.MEMBER, Loopback.REGION);

  private final Loopback aws = Loopback.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void readsTheWholeInventoryFiftyAPage() {
    IntStream.range(0, 250).forEach(i -> put("bucket-" + i, SHARD));

    List<MacieBucket> buckets = read(MacieScope.everything());

    assertThat(buckets)
        .extracting(bucket -> bucket.id().name())
        .hasSize(250)
        .doesNotHaveDuplicates();
    assertThat(aws.standIn().calls().counts())
        .isEqualTo(
            Map.of(
                "macie2:DescribeBuckets", 5L,
                "macie2:GetAutomatedDiscoveryConfiguration", 1L,
                "macie2:GetSensitivityInspectionTemplate", 1L));
  }

  @Test
  void readsOneAccountOrOneBucketOnly() {
    put("mine", SHARD);
    put("mine-too", SHARD);
    put("central", new Shard(Loopback.CENTRAL, Loopback.REGION));

    assertThat(read(MacieScope.account(Loopback.MEMBER))).hasSize(2);
    assertThat(read(MacieScope.bucket(Loopback.MEMBER, "mine-too")))
        .extracting(MacieBucket::id)
        .containsExactly(new BucketId("aws", Loopback.MEMBER, Loopback.REGION, "mine-too"));
  }

  @Test
  void readsWhoReachesOneBucketInASingleCall() {
    put("mine", SHARD);
    aws.organization()
        .buckets()
        .put(
            bucket("open", SHARD).withMacie(bucket("open", SHARD).macie().withReach(Reach.PUBLIC)));
    MacieBuckets macie = new MacieBuckets(aws.macie());

    assertThat(macie.exposure(Loopback.MEMBER, "open"))
        .hasValueSatisfying(exposure -> assertThat(exposure.any()).isTrue());
    assertThat(macie.exposure(Loopback.MEMBER, "mine")).contains(Exposure.none());
    assertThat(macie.exposure(Loopback.MEMBER, "gone")).isEmpty();
    assertThat(aws.standIn().calls().counts()).isEqualTo(Map.of("macie2:DescribeBuckets", 3L));
  }

  @Test
  @DisplayName("where Macie may not look, everything is unknown: never untagged, never private")
  void takesADeniedBucketAsUnknown() {
    aws.organization()
        .buckets()
        .put(bucket("b", SHARD).withMacie(bucket("b", SHARD).macie().denied(Denial.ACCESS_DENIED)));

    MacieBucket bucket = read(MacieScope.everything()).getFirst();

    assertThat(bucket.tags()).isInstanceOf(Tags.Unknown.class);
    assertThat(bucket.exposure()).isEqualTo(Exposure.unknown());
    assertThat(bucket.coverage().monitoring()).isEqualTo(Monitoring.ACCESS_DENIED);
    assertThat(bucket.createdAt()).isEqualTo(T0);
  }

  @Test
  void knowsABucketWithoutTagsAsUntagged() {
    aws.organization()
        .buckets()
        .put(Bucket.of(SHARD, "b", T0, io.truelabel.sampleorg.Tags.NONE, T0));

    assertThat(read(MacieScope.everything()).getFirst().tags()).isEqualTo(new Tags.Known(Map.of()));
  }

  @Test
  void readsWhoReachesABucket() {
    put(bucket("public", SHARD), Reach.PUBLIC);
    put(bucket("replicated", SHARD), Reach.replicatedOutside("999988887777"));

    assertThat(read(MacieScope.everything()))
        .extracting(bucket -> bucket.exposure().toString())
        .containsExactly(
            "Exposure[publicAccess=YES, sharedOutside=YES, replicatedOutside=NO]",
            "Exposure[publicAccess=NO, sharedOutside=NO, replicatedOutside=YES]");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                          | UNKNOWN",
        "{'errorCode':'ACCESS_DENIED'}                               | ACCESS_DENIED",
        "{'errorCode':'BUCKET_COUNT_EXCEEDS_QUOTA'}                  | OVER_QUOTA",
        "{'errorCode':'OUT_OF_PAPER','jobDetails':{'isMonitoredByJob':'TRUE'}} | UNKNOWN",
        "{'automatedDiscoveryMonitoringStatus':'MONITORED'}          | MONITORED",
        "{'jobDetails':{'isMonitoredByJob':'TRUE'}}                  | UNKNOWN",
        "{'automatedDiscoveryMonitoringStatus':'NOT_MONITORED'}      | UNKNOWN",
        "{'automatedDiscoveryMonitoringStatus':'NOT_MONITORED','jobDetails':{'isMonitoredByJob':'TRUE'}} | UNKNOWN",
        "{'automatedDiscoveryMonitoringStatus':'NOT_MONITORED','jobDetails':{'isMonitoredByJob':'FALSE'}} | NOT_MONITORED",
        "{'automatedDiscoveryMonitoringStatus':'NOT_MONITORED','jobDetails':{'isMonitoredByJob':'UNKNOWN'}} | UNKNOWN",
        "{'automatedDiscoveryMonitoringStatus':'NOT_MONITORED','jobDetails':{'isDefinedInJob':'TRUE','isMonitoredByJob':'FALSE'}} | NOT_MONITORED",
        "{'automatedDiscoveryMonitoringStatus':'SOMETHING_NEW'}      | UNKNOWN",
      })
  void readsWhetherMacieLooks(String members, Monitoring monitoring) {
    assertThat(canned(members).coverage().monitoring()).isEqualTo(monitoring);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'publicAccess':{}}",
        "{'publicAccess':null}",
        "{'publicAccess':{'effectivePermission':'UNKNOWN'}}",
        "{'sharedAccess':'SOMETHING_NEW'}",
        "{'replicationDetails':{}}",
      })
  @DisplayName("what Macie does not say is unknown")
  void takesWhatIsNotSaidAsUnknown(String members) {
    MacieBucket bucket = canned(members);

    assertThat(bucket.exposure()).isEqualTo(Exposure.unknown());
    assertThat(bucket.tags()).isInstanceOf(Tags.Unknown.class);
    assertThat(bucket.createdAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void losesNothingToThrottlingErrorsAndCutConnections() {
    IntStream.range(0, 250).forEach(i -> put("bucket-" + i, SHARD));
    aws.standIn().faults().add(Fault.throttle("macie2", "DescribeBuckets").first(2));
    aws.standIn().faults().add(Fault.serverError("macie2", "DescribeBuckets").every(5));
    aws.standIn().faults().add(Fault.cutAfter("macie2", "DescribeBuckets").every(7));

    assertThat(read(MacieScope.everything())).hasSize(250).doesNotHaveDuplicates();
  }

  @Test
  void failsOnAPageThatFailsToTheEnd() {
    IntStream.range(0, 120).forEach(i -> put("bucket-" + i, SHARD));
    aws.standIn().faults().add(Fault.throttle("macie2", "DescribeBuckets").from(2));

    assertThatThrownBy(() -> read(MacieScope.everything())).isInstanceOf(Macie2Exception.class);
  }

  @Test
  void saysThatMacieIsNotEnabled() {
    aws.organization()
        .account(Loopback.CENTRAL)
        .ifPresent(central -> aws.organization().put(central.withMacieIn(Set.of("us-east-1"))));

    assertThatThrownBy(() -> read(MacieScope.everything()))
        .isInstanceOf(MacieNotEnabledException.class);
  }

  private static MacieBucket canned(String members) {
    String bucket =
        "{\"accountId\":\"222233334444\",\"bucketName\":\"b\","
            + members.replace('\'', '"').substring(1);
    List<MacieBucket> buckets = new ArrayList<>();
    new MacieBuckets(
            CannedMacie.answering(Answer.of("{\"buckets\":[" + bucket.replace(",}", "}") + "]}")))
        .read(MacieScope.everything(), buckets::add);
    return buckets.getFirst();
  }

  private List<MacieBucket> read(MacieScope scope) {
    List<MacieBucket> buckets = new ArrayList<>();
    new MacieBuckets(aws.macie()).read(scope, buckets::add);
    return buckets;
  }

  private void put(String name, Shard shard) {
    aws.organization().buckets().put(bucket(name, shard));
  }

  private void put(Bucket bucket, Reach reach) {
    aws.organization().buckets().put(bucket.withMacie(bucket.macie().withReach(reach)));
  }

  private static Bucket bucket(String name, Shard shard) {
    var tags = io.truelabel.sampleorg.Tags.of("DataClassification", "internal");
    return Bucket.of(shard, name, T0, tags, T0);
  }
}

package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.Loopback;
import io.truelabel.given.APolicy;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding.Contents;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.MacieView.Denial;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.config.Result;
import io.truelabel.standin.core.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;

final class ContentsHandlerTest {

  private final Rig rig = new Rig(APolicy.usual().excluding("left-out", "assets").build());

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void judgesAllBucketsOfTheAccountByTheirContents() {
    rig.bucket("clean", Rig.LABELLED);
    rig.bucket("leaky", Rig.LABELLED);
    rig.bucket("honest", Rig.LABELLED.with("DataClassification", "confidential"));
    find("f1", "leaky", "NAME");
    find("f2", "honest", "NAME");

    rig.schedule();

    assertThat(rig.shown(rig.contentsRule()))
        .isEqualTo(Map.of("clean", "COMPLIANT", "leaky", "NON_COMPLIANT", "honest", "COMPLIANT"));
  }

  @Test
  @DisplayName("no object key gets into an annotation: names can be personal data")
  void keepsObjectKeysOutOfAnnotations() {
    rig.bucket("leaky", Rig.LABELLED);
    find("f1", "leaky", "NAME");

    rig.schedule();

    assertThat(rig.results(rig.contentsRule()).getFirst().annotation()).doesNotContain("key-f1");
  }

  @Test
  @DisplayName("results carry the time at which Config asked, so that last night's do not win")
  void stampsResultsWithTheTimeOfTheNotification() {
    rig.bucket("b", Rig.LABELLED);

    rig.schedule();

    assertThat(rig.results(rig.contentsRule()))
        .extracting(Result::ordering)
        .containsExactly(rig.now());
  }

  @Test
  void handsInNothingWhenNothingChanged() {
    rig.bucket("clean", Rig.LABELLED);
    rig.bucket("leaky", Rig.LABELLED);
    find("f1", "leaky", "NAME");
    rig.schedule();

    rig.schedule();

    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(1);
  }

  @Test
  void handsInWhatDiffers() {
    rig.bucket("a", Rig.LABELLED);
    rig.bucket("b", Rig.LABELLED);
    rig.schedule();

    find("f1", "b", "NAME");
    rig.schedule();

    assertThat(rig.shown(rig.contentsRule()))
        .isEqualTo(Map.of("a", "COMPLIANT", "b", "NON_COMPLIANT"));
    assertThat(rig.results(rig.contentsRule()))
        .extracting(Result::ordering)
        .as("only b was handed in again")
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("another text is a difference too: the reason changed")
  void handsInAnotherReason() {
    rig.bucket("b", Rig.LABELLED);
    find("f1", "b", "NAME");
    rig.schedule();
    String before = rig.results(rig.contentsRule()).getFirst().annotation();

    find("f2", "b", "USA_MEDICARE_BENEFICIARY_IDENTIFIER");
    rig.schedule();

    assertThat(rig.results(rig.contentsRule()).getFirst().annotation()).isNotEqualTo(before);
  }

  @Test
  @DisplayName("250 buckets go out in three batches")
  void handsInAHundredAtATime() {
    IntStream.range(0, 250).forEach(i -> rig.bucket("bucket-" + i, Rig.LABELLED));

    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).hasSize(250);
    assertThat(rig.standIn().calls().counts())
        .isEqualTo(
            Map.of(
                "sts:AssumeRole", 1L,
                "macie2:DescribeBuckets", 5L,
                "macie2:GetAutomatedDiscoveryConfiguration", 1L,
                "macie2:GetSensitivityInspectionTemplate", 1L,
                "macie2:ListFindings", 1L,
                "config:DescribeConfigurationRecorders", 1L,
                "config:DescribeConfigurationRecorderStatus", 1L,
                "config:SelectResourceConfig", 3L,
                "config:GetComplianceDetailsByConfigRule", 1L,
                "config:PutEvaluations", 3L));
  }

  @Test
  void asksAgainForTheOneResultThatConfigFailed() {
    IntStream.range(0, 150).forEach(i -> rig.bucket("bucket-" + i, Rig.LABELLED));
    rig.standIn().config().failures().add("bucket-7", 1);

    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).hasSize(150);
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(3);
  }

  @Test
  void takesADeletedBucketOffTheRule() {
    rig.bucket("stays", Rig.LABELLED);
    rig.bucket("goes", Rig.LABELLED);
    rig.schedule();

    rig.standIn().organization().buckets().remove("goes");
    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).isEqualTo(Map.of("stays", "COMPLIANT"));
  }

  @Test
  @DisplayName("the last bucket of an account goes: both inventories were read, and know of none")
  void takesTheLastBucketOffBothRules() {
    rig.bucket("leaky", Rig.LABELLED);
    find("f1", "leaky", "NAME");
    rig.schedule();
    rig.scheduleCoverage();
    assertThat(rig.shown(rig.contentsRule())).isEqualTo(Map.of("leaky", "NON_COMPLIANT"));

    rig.standIn().organization().buckets().remove("leaky");
    rig.schedule();
    rig.scheduleCoverage();

    assertThat(rig.shown(rig.contentsRule())).isEmpty();
    assertThat(rig.shown(rig.coverageRule())).isEmpty();
  }

  @Test
  @DisplayName("an account that shows no bucket and records none clears no result")
  void takesNothingOffWhenNothingIsRecorded() {
    rig.bucket("leaky", Rig.LABELLED);
    find("f1", "leaky", "NAME");
    rig.schedule();

    account(Loopback.MEMBER, account -> account.withRecorder(false));
    rig.standIn().organization().buckets().remove("leaky");
    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).isEqualTo(Map.of("leaky", "NON_COMPLIANT"));
  }

  @Test
  @DisplayName("when a page of the inventory fails to the end, nothing is handed in or taken off")
  void takesNothingOffAfterHalfAnInventory() {
    IntStream.range(0, 120).forEach(i -> rig.bucket("bucket-" + i, Rig.LABELLED));
    rig.schedule();
    rig.standIn().faults().add(Fault.throttle("macie2", "DescribeBuckets").from(3));
    rig.standIn().calls().clear();

    assertThatThrownBy(rig::schedule).isInstanceOf(Macie2Exception.class);

    assertThat(rig.shown(rig.contentsRule())).hasSize(120);
    assertThat(rig.calls("config", "PutEvaluations")).isZero();
  }

  @Test
  @DisplayName("when findings cannot be read to the end, no bucket turns clean")
  void turnsNothingCleanWhenFindingsFail() {
    rig.bucket("leaky", Rig.LABELLED);
    find("f1", "leaky", "NAME");
    rig.schedule();
    rig.standIn().faults().add(Fault.serverError("macie2", "GetFindings"));

    assertThatThrownBy(rig::schedule).isInstanceOf(Macie2Exception.class);

    assertThat(rig.shown(rig.contentsRule())).isEqualTo(Map.of("leaky", "NON_COMPLIANT"));
  }

  @Test
  @DisplayName("an account that left Macie shows no bucket: that clears no result")
  void takesNothingOffWhenTheAccountLeftMacie() {
    rig.bucket("leaky", Rig.LABELLED);
    find("f1", "leaky", "NAME");
    rig.schedule();

    account(Loopback.MEMBER, account -> account.withMacieIn(Set.of()));
    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).isEqualTo(Map.of("leaky", "NON_COMPLIANT"));
  }

  @Test
  @DisplayName("Macie off in the Region: one line in the log, nothing handed in, no repetition")
  void givesUpWhereMacieIsOff() {
    rig.bucket("b", Rig.LABELLED);
    account(Loopback.CENTRAL, account -> account.withMacieIn(Set.of("us-east-1")));

    assertThatCode(rig::schedule).doesNotThrowAnyException();

    assertThat(rig.logged()).singleElement().asString().contains("Macie is not enabled", "ERROR");
    assertThat(rig.calls("config", "PutEvaluations")).isZero();
  }

  @Test
  @DisplayName("a bucket that could not be read keeps its last result")
  void keepsTheResultOfABucketThatCannotBeRead() {
    rig.bucket("leaky", Rig.LABELLED);
    rig.bucket("other", Rig.LABELLED);
    find("f1", "leaky", "NAME");
    rig.schedule();

    rig.put(rig.get("leaky").withMacie(rig.get("leaky").macie().denied(Denial.ACCESS_DENIED)));
    rig.standIn().faults().add(Fault.refuse("s3", "GetBucketTagging", "AccessDenied", 403));
    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).containsEntry("leaky", "NON_COMPLIANT");
    assertThat(rig.logged().getLast()).contains("\"unknown\":1");
  }

  @Test
  @DisplayName("what is not applicable costs no call where nothing is stored")
  void handsInNoResultForWhatWasNeverThere() {
    rig.bucket("left-out", Tags.NONE);
    rig.bucket("too-new", Rig.LABELLED);
    rig.put(rig.get("too-new").withMacie(rig.get("too-new").macie().withLook(Look.NOT_YET)));

    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).isEmpty();
    assertThat(rig.calls("config", "PutEvaluations")).isZero();
  }

  @Test
  void judgesWhoReachesTheBucket() {
    Bucket open = Bucket.of(Rig.MEMBER, "open", rig.now(), Rig.LABELLED, rig.now());
    rig.put(open.withMacie(open.macie().withReach(Reach.PUBLIC)));

    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).isEqualTo(Map.of("open", "NON_COMPLIANT"));
  }

  @Test
  @DisplayName("buckets and findings of other accounts and Regions are another event's matter")
  void judgesTheEventsOwnAccountAndRegionOnly() {
    rig.bucket("mine", Rig.LABELLED);
    rig.put(
        Bucket.of(
            new Shard(Loopback.CENTRAL, Loopback.REGION),
            "central",
            rig.now(),
            Rig.LABELLED,
            rig.now()));
    rig.put(
        Bucket.of(
            new Shard(Loopback.MEMBER, "us-east-1"), "abroad", rig.now(), Rig.LABELLED, rig.now()));

    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).isEqualTo(Map.of("mine", "COMPLIANT"));
  }

  @Test
  void judgesTheCentralAccountWithItsOwnCredentials() {
    Shard central = new Shard(Loopback.CENTRAL, Loopback.REGION);
    rig.put(Bucket.of(central, "own", rig.now(), Rig.LABELLED, rig.now()));
    var rule =
        rig.standIn().config().rules().find(central, "s3-classification-contents").orElseThrow();

    rig.deliverToContents(rig.standIn().config().events().scheduled(rule));

    assertThat(rig.shown(rule)).isEqualTo(Map.of("own", "COMPLIANT"));
    assertThat(rig.calls("sts", "AssumeRole")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "macie2, DescribeBuckets",
    "macie2, ListFindings",
    "macie2, GetFindings",
    "config, GetComplianceDetailsByConfigRule",
    "config, PutEvaluations",
    "sts, AssumeRole"
  })
  @DisplayName("throttling, errors and cut connections cost attempts, and no result")
  void losesNothingToFaults(String service, String operation) {
    IntStream.range(0, 120).forEach(i -> rig.bucket("bucket-" + i, Rig.LABELLED));
    IntStream.range(0, 60).forEach(i -> find("f" + i, "bucket-" + i, "NAME"));
    rig.standIn().faults().add(Fault.throttle(service, operation).first(1));
    rig.standIn().faults().add(Fault.serverError(service, operation).every(3));
    rig.standIn().faults().add(Fault.cutBefore(service, operation).every(4));
    rig.standIn().faults().add(Fault.cutAfter(service, operation).every(5));

    rig.schedule();

    assertThat(rig.shown(rig.contentsRule())).hasSize(120);
    assertThat(rig.shown(rig.contentsRule()).values())
        .filteredOn("NON_COMPLIANT"::equals)
        .hasSize(60);
  }

  @Test
  void leavesAChangeOfOneResourceAlone() {
    rig.bucket("b", Rig.LABELLED);

    rig.deliverToContents(rig.standIn().config().events().reevaluation(rig.contentsRule(), "b"));

    assertThat(rig.standIn().calls().total()).isZero();
    assertThat(rig.logged()).hasSize(1);
  }

  @Test
  void refusesAForeignAccount() {
    String event =
        rig.standIn()
            .config()
            .events()
            .scheduled(rig.contentsRule())
            .replace(Rig.MEMBER.account(), "999988887777");

    assertThatCode(() -> rig.deliverToContents(event)).doesNotThrowAnyException();

    assertThat(rig.standIn().calls().total()).isZero();
  }

  @Test
  void givesUpOnARuleThatIsGone() {
    rig.bucket("b", Rig.LABELLED);
    var rule = rig.contentsRule();
    String event = rig.standIn().config().events().scheduled(rule);
    rig.standIn().config().rules().remove(rule);

    assertThatCode(() -> rig.deliverToContents(event)).doesNotThrowAnyException();

    assertThat(rig.logged()).singleElement().asString().contains("ERROR");
    assertThat(rig.calls("config", "PutEvaluations")).isZero();
  }

  private void account(String id, UnaryOperator<io.truelabel.sampleorg.Account> change) {
    var organization = rig.standIn().organization();
    organization.account(id).map(change).ifPresent(organization::put);
  }

  private void find(String id, String bucket, String type) {
    Instant at = rig.now().minus(Duration.ofHours(1));
    rig.standIn()
        .organization()
        .findings()
        .put(
            Contents.of(
                id,
                Rig.MEMBER,
                bucket,
                at,
                new Witness("key-" + id, "etag", "", 10, at),
                List.of(new Detection.Managed("PERSONAL_INFORMATION", type, 3)),
                new Origin.AutomatedDiscovery()));
  }
}

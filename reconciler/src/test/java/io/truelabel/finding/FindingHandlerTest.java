package io.truelabel.finding;

import static io.truelabel.finding.FindingStage.BUCKET;
import static io.truelabel.finding.FindingStage.HOME;
import static io.truelabel.finding.FindingStage.MEMBER;
import static io.truelabel.finding.FindingStage.NOW;
import static io.truelabel.finding.FindingStage.OWNERS;
import static io.truelabel.finding.FindingStage.STREAM;
import static io.truelabel.finding.FindingStage.about;
import static io.truelabel.finding.FindingStage.event;
import static io.truelabel.finding.FindingStage.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.HeldClaim;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.Wire;
import io.truelabel.ledger.BucketClaim;
import io.truelabel.ledger.Said;
import io.truelabel.ledger.SweepClaim;
import io.truelabel.ledger.Told;
import io.truelabel.policy.Alerts;
import io.truelabel.standin.core.Fault;
import io.truelabel.verdict.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sns.model.PublishRequest;

@DisplayName("A finding that Macie publishes")
final class FindingHandlerTest {

  private final FindingStage stage = new FindingStage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void isToldAtOnceToTheOwnerAndTheStream() {
    assertThat(stage.deliver(event("multiple"))).isEmpty();

    assertThat(stage.only(OWNERS)).contains(BUCKET, "CREDIT_CARD_NUMBER", "Label: internal");
    assertThat(stage.only(STREAM)).contains(BUCKET);
  }

  @Test
  void isKeptForTheNightlySweep() {
    stage.deliver(event("multiple"));

    assertThat(stage.inbox())
        .singleElement()
        .isInstanceOfSatisfying(
            Inbox.Item.Entry.class,
            item -> {
              var found = item.entry().finding();
              assertThat(found.bucket().name()).isEqualTo(BUCKET);
              assertThat(found.object().eTag())
                  .as("events spell it etag")
                  .isEqualTo("6bb7fd4fa9d36d6b8fb8882ca0example");
            });
  }

  @Test
  void isRememberedAsTold() {
    stage.deliver(event("multiple"));

    BucketClaim claim = stage.claim();
    assertThat(claim.open()).isFalse();
    assertThat(claim.told().owner()).isEqualTo(Told.Owner.TOLD);
    assertThat(claim.told().said()).extracting(Said::kind).contains("contents-exceed-label");
  }

  @Test
  void isToldOnceHoweverOftenMaciePublishesIt() {
    for (int time = 0; time < 5; time++) {
      assertThat(stage.deliver(event("multiple"), finding(event("multiple"), "again"))).isEmpty();
    }

    assertThat(stage.received(OWNERS)).hasSize(1);
    assertThat(stage.received(STREAM)).hasSize(1);
  }

  @Test
  void makesNoNoiseWhereTheLabelAllowsIt() {
    assertThat(stage.deliver(about(event("personal"), "vault"))).isEmpty();

    assertThat(stage.standIn.mailbox().all()).isEmpty();
    assertThat(stage.inbox()).isEmpty();
    assertThat(stage.claims().claims()).isEmpty();
  }

  @Test
  void isToldAgainOnlyWhenItIsWorse() {
    stage.deliver(event("personal"));
    stage.deliver(about(event("credentials-automated-discovery"), BUCKET));

    assertThat(stage.received(OWNERS)).hasSize(2);
  }

  @Test
  void startsTheRuleOfContentsOnceAMinute() {
    FindingHandler handler = stage.handler();

    FindingStage.deliver(handler, List.of("a"), List.of(event("multiple")));
    FindingStage.deliver(
        handler, List.of("b"), List.of(about(event("credentials-automated-discovery"), BUCKET)));

    assertThat(stage.standIn.calls().count("config", "StartConfigRulesEvaluation")).isEqualTo(1);
  }

  @Test
  void isJudgedByTheTagsOfThatTimeWhereTheAccountCannotBeAsked() {
    stage.standIn.faults().add(Fault.refuse("s3", "GetBucketTagging", "AccessDenied", 403));

    assertThat(stage.deliver(event("multiple"))).isEmpty();

    assertThat(stage.only(STREAM))
        .contains("could not be asked for the tags", "those that Macie saw with the finding");
  }

  @Test
  void aboutABucketThatIsGoneIsNoNews() {
    assertThat(stage.deliver(about(event("multiple"), "deleted-meanwhile"))).isEmpty();

    assertThat(stage.standIn.mailbox().all()).isEmpty();
  }

  @Test
  void ofAChangedPolicyMakesItLookWhoCanReachTheBucketNow() {
    ObjectNode event = about(event("policy"), BUCKET);

    assertThat(stage.deliver(event)).isEmpty();
    assertThat(stage.standIn.mailbox().all()).as("it is closed again").isEmpty();
    assertThat(stage.standIn.calls().count("macie2", "DescribeBuckets")).isEqualTo(1);

    stage.open(BUCKET);
    assertThat(stage.deliver(event, event)).isEmpty();
    assertThat(stage.only(OWNERS)).contains("public");
  }

  @ParameterizedTest(name = "when {0} refuses {1}")
  @CsvSource({"s3, GetBucketTagging", "sts, AssumeRole"})
  void ofAChangedPolicyIsToldByTheTagsOfThatTimeWhereTheAccountCannotBeAsked(
      String service, String operation) {
    stage.open(BUCKET);
    stage.standIn.faults().add(Fault.refuse(service, operation, "AccessDenied", 403));

    assertThat(stage.deliver(opened())).isEmpty();

    assertThat(stage.only(STREAM))
        .contains("public", "could not be asked for the tags", "those that Macie saw");
  }

  @Test
  void ofAChangedPolicyIsDeliveredAgainWhereNobodyKnowsTheTags() {
    ObjectNode event = opened();
    ((ObjectNode) event.at("/detail/resourcesAffected/s3Bucket")).putNull("tags");
    stage.open(BUCKET);
    long refusal =
        stage.standIn.faults().add(Fault.refuse("s3", "GetBucketTagging", "AccessDenied", 403));

    assertThat(stage.deliver(List.of("m"), List.of(event))).containsExactly("m");
    assertThat(stage.standIn.mailbox().all()).isEmpty();
    assertThat(stage.logged()).contains("S3 refused to tell the tags of this bucket.");

    stage.standIn.faults().remove(refusal);
    assertThat(stage.deliver(List.of("m"), List.of(event))).isEmpty();
    assertThat(stage.only(OWNERS)).contains("public");
  }

  @Test
  void inABucketThatIsOpenToOutsidersSaysToCloseItFirstAndTheNightAddsNothing() {
    stage.website("website");
    ObjectNode event = about(event("personal"), "website");

    assertThat(stage.deliver(event, finding(event.deepCopy(), "again"))).isEmpty();

    assertThat(stage.only(OWNERS))
        .contains("CRITICAL", "Close the bucket to outsiders now; then remove the data, or set");
    assertThat(stage.standIn.calls().counts())
        .as("Macie is asked once for a bucket and batch")
        .containsEntry("macie2:DescribeBuckets", 1L)
        .doesNotContainKey("macie2:ListClassificationJobs");

    stage.pass(Duration.ofHours(1));
    stage.sweep(stage.patient());
    assertThat(stage.toldOf("website", "worse than when it was last told")).isZero();
    assertThat(stage.toldOf("website")).isEqualTo(1);
  }

  @Test
  void isToldAllTheSameWhereMacieCannotSayWhoReachesTheBucket() {
    stage.website("website");
    stage.standIn.faults().add(Fault.serverError("macie2", "DescribeBuckets"));

    assertThat(stage.deliver(about(event("personal"), "website"))).isEmpty();

    assertThat(stage.only(OWNERS)).contains("HIGH", "Remove the data, or set");
    assertThat(stage.logged()).contains("told without who outside can reach the bucket");
  }

  @Test
  void thatIsASampleGoesToTheStreamAsATest() {
    assertThat(stage.deliver(sample())).isEmpty();

    assertThat(stage.received(OWNERS)).isEmpty();
    assertThat(stage.received(STREAM).getFirst().subject()).startsWith("TEST ");
    assertThat(stage.only(STREAM)).contains("macie-sample-finding-bucket", "This is a TEST");
    assertThat(stage.inbox()).isEmpty();
    assertThat(stage.claims().claims()).isEmpty();
  }

  @Test
  void thatIsASampleIsLoggedWhereTheStreamRefusesIt() {
    stage.standIn.faults().add(Fault.refuse("sns", "Publish", "AuthorizationError", 403));

    assertThat(stage.deliver(sample())).isEmpty();

    assertThat(stage.logged())
        .contains("\"level\":\"ERROR\"", "TEST", STREAM, "does not allow Truelabel to publish");
  }

  @Test
  void thatIsASampleIsLoggedWhereThePolicyNamesNoStream() {
    stage.deploy(Alerts.Mode.OWNERS, "");

    assertThat(stage.deliver(sample())).isEmpty();

    assertThat(stage.standIn.mailbox().all()).isEmpty();
    assertThat(stage.logged()).contains("TEST", "names no stream topic", "alerts.stream");
  }

  @Test
  void thatASuppressionRuleArchivedIsLeftAlone() {
    ObjectNode event = event("multiple");
    ((ObjectNode) event.get("detail")).put("archived", true);

    assertThat(stage.deliver(event)).isEmpty();

    assertThat(stage.standIn.mailbox().all()).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          source      | /              | evil.macie     | it is not from Macie
          detail-type | /              | Macie Alert    | it speaks of no finding
          account     | /              | 999999999999   | it was published by an account that it is not about
          region      | /              | eu-west-1      | it comes from another Region
          accountId   | /detail        | 12             | it names no account
          id          | /detail        | ../../policy   | its finding has no usable id
          """)
  void thatIsNotWhatItShouldBeIsRefusedAndStopsNoOther(
      String field, String at, String value, String said) {
    ObjectNode forged = event("personal");
    ObjectNode place = at.equals("/") ? forged : (ObjectNode) forged.at(at);
    place.put(field, value);

    assertThat(stage.deliver(List.of("forged", "sound"), List.of(forged, event("multiple"))))
        .containsExactly("forged");
    assertThat(stage.logged()).contains(said);
    assertThat(stage.received(OWNERS)).hasSize(1);
  }

  @Test
  void thatReachesNobodyIsDeliveredAgain() {
    long refusal = stage.standIn.faults().add(Fault.serverError("sns", "Publish"));

    assertThat(stage.deliver(List.of("m"), List.of(event("multiple")))).containsExactly("m");
    stage.standIn.faults().remove(refusal);

    assertThat(stage.deliver(List.of("m"), List.of(event("multiple")))).isEmpty();
    assertThat(stage.received(OWNERS)).hasSize(1);
  }

  @ParameterizedTest(name = "when {0} fails in {1} from call {2} on")
  @CsvSource({
    "s3, GetObject, 1, 1",
    "s3, GetObject, 2, 1",
    "s3, PutObject, 1, 1",
    "s3, PutObject, 2, 1",
    "s3, PutObject, 3, 2"
  })
  void isDeliveredAgainAndThenToldWhereSomethingFailed(
      String service, String operation, int from, int told) {
    long fault = stage.standIn.faults().add(Fault.serverError(service, operation).from(from));
    List<String> failed = new ArrayList<>();
    try {
      failed.addAll(stage.deliver(List.of("m"), List.of(event("multiple"))));
    } catch (RuntimeException thrown) {
      // Lambda has SQS deliver the whole batch again.
      failed.add("m");
    }
    stage.standIn.faults().remove(fault);

    assertThat(failed).containsExactly("m");
    assertThat(stage.deliver(List.of("m"), List.of(event("multiple")))).isEmpty();
    assertThat(stage.received(OWNERS)).hasSize(told);
    assertThat(stage.claim().open()).isFalse();
  }

  @Test
  void isToldByARepetitionOfTheEventThatDiedWithTheClaim() {
    claim("m", NOW.plus(Duration.ofMinutes(16)));

    assertThat(stage.deliver(List.of("m"), List.of(event("multiple")))).isEmpty();

    assertThat(stage.received(OWNERS)).hasSize(1);
  }

  @Test
  void isToldOnceWhereTheClaimOfItsRepetitionHadBecomeVoid() {
    claim("m", NOW.minusSeconds(1));
    List<String> waiting = new ArrayList<>();
    ExecutionInterceptor another =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof PublishRequest) {
              waiting.addAll(stage.deliver(List.of("another"), List.of(event("multiple"))));
            }
          }
        };

    FindingHandler handler = stage.handler(stage.settings().withWire(Wire.overheardBy(another)));
    assertThat(FindingStage.deliver(handler, List.of("m"), List.of(event("multiple")))).isEmpty();

    assertThat(waiting).isNotEmpty().containsOnly("another");
    assertThat(stage.received(OWNERS)).hasSize(1);
  }

  @Test
  void waitsWhileSomebodyElseMayBeTelling() {
    claim("another", NOW.plus(Duration.ofMinutes(16)));

    assertThat(stage.deliver(List.of("m"), List.of(event("multiple")))).containsExactly("m");
    assertThat(stage.received(OWNERS)).isEmpty();

    stage.pass(Duration.ofMinutes(16));
    assertThat(stage.deliver(List.of("m"), List.of(event("multiple")))).isEmpty();
    assertThat(stage.received(OWNERS)).hasSize(1);
  }

  @Test
  void waitsWhileASweepIsTelling() {
    var lock = new SweepClaim("sweep", NOW.plusSeconds(60), new TreeMap<>(), new TreeMap<>());
    String eTag = stage.claimsStore().write(MEMBER, HOME, "", "sweep/1", lock);

    assertThat(stage.deliver(List.of("m"), List.of(event("multiple")))).containsExactly("m");
    assertThat(stage.received(OWNERS)).isEmpty();

    var told = new TreeMap<String, Told>();
    told.put(BUCKET, told());
    stage
        .claimsStore()
        .write(MEMBER, HOME, eTag, "sweep/2", new SweepClaim("sweep", NOW, told, new TreeMap<>()));
    assertThat(stage.deliver(List.of("m"), List.of(event("multiple")))).isEmpty();
    assertThat(stage.received(OWNERS)).as("the sweep told it").isEmpty();
    assertThat(stage.claim().open()).isFalse();
  }

  @Test
  void isToldToTheStreamAloneWhileThePolicyOnlyObserves() {
    stage.deploy(Alerts.Mode.OBSERVE);

    assertThat(stage.deliver(event("multiple"))).isEmpty();

    assertThat(stage.received(OWNERS)).isEmpty();
    assertThat(stage.received(STREAM)).hasSize(1);
    assertThat(stage.claim().told().owner()).isEqualTo(Told.Owner.OBSERVED);
  }

  @Test
  void isCounted() {
    stage.deliver(event("multiple"), about(finding(event("personal"), "other"), "vault"));

    var counts = stage.counts();
    assertThat(counts)
        .containsEntry("FindingsReceived", 2.0)
        .containsEntry("FindingsViolating", 1.0)
        .containsEntry("FindingAlertsSent", 2.0);
  }

  private static ObjectNode sample() {
    ObjectNode event = about(event("multiple"), "macie-sample-finding-bucket");
    ((ObjectNode) event.get("detail")).put("sample", true);
    return event;
  }

  /** Somebody changed who can reach the bucket of the samples; Macie saw its tags with that. */
  private static ObjectNode opened() {
    ObjectNode event = about(event("policy"), BUCKET);
    var tags = ((ObjectNode) event.at("/detail/resourcesAffected/s3Bucket")).putArray("tags");
    tags.addObject().put("key", "DataClassification").put("value", "internal");
    return event;
  }

  private void claim(String holder, Instant until) {
    HeldClaim unused =
        stage
            .claimsStore()
            .write(
                MEMBER,
                HOME,
                BUCKET,
                "",
                holder + "/taken",
                new BucketClaim(holder, until, true, Told.nothing()));
    assertThat(unused.claim().open()).isTrue();
  }

  /** As bad as it can be. */
  private static Told told() {
    List<Said> said = new ArrayList<>();
    for (String kind : List.of("contents-exceed-label", "contents-forbidden", "label-value-case")) {
      said.add(new Said(kind, "restricted", Severity.CRITICAL));
    }
    return new Told(said, NOW, NOW, Told.Owner.TOLD, "internal", LocalDate.MIN);
  }
}

package io.truelabel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Alerts;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Policies;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertingTest {
  private static final String REPORT = "s3://state/reports/latest/report.html";
  private static final String OWN = "arn:aws:sns:eu-west-1:222233334444:";
  private static final String CENTRAL = "arn:aws:sns:eu-west-1:111122223333:";

  @Test
  void everyMessageSaysWhereTheWholeReportIs() {
    FakeTopics topics = topics(Map.of());

    tell(topics, owners(CENTRAL + "stream"), bucket("a", "team"));

    assertThat(topics.only("team").body()).contains(REPORT);
    assertThat(topics.only("stream").data()).contains(REPORT);
  }

  @Test
  void bucketsThatNameTheSameTopicAreToldInOneMessage() {
    FakeTopics topics = topics(Map.of());

    AlertOutcome outcome = tell(topics, owners(""), bucket("a", "team"), bucket("b", "team"));

    assertThat(topics.only("team").body()).contains("a", "b");
    assertThat(outcome.sent()).isEqualTo(1);
    assertThat(outcome.rerouted()).isZero();
  }

  @Test
  void whatATopicRefusesGoesToTheAccountsDefaultWithTheReason() {
    FakeTopics topics = topics(Map.of("gone", "it does not exist"));

    AlertOutcome outcome = tell(topics, owners(""), bucket("a", "gone"));

    assertThat(flat(topics.only("default")))
        .contains("The topic " + OWN + "gone could not be used: it does not exist.");
    assertThat(outcome.rerouted()).isEqualTo(1);
    assertThat(outcome.refused()).isEqualTo(1);
    assertThat(outcome.unsent()).isZero();
    assertThat(outcome.undelivered()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"gone, default", "default, gone"})
  void whatIsReroutedJoinsTheOneMessageOfTheOtherTopic(String first, String second) {
    FakeTopics topics = topics(Map.of("gone", "it does not exist"));

    tell(topics, owners(""), bucket("a", first), bucket("b", second));

    assertThat(topics.only("default").body()).contains("2 S3 buckets", "a", "b");
  }

  @Test
  void whenTheDefaultFailsTooTheFallbackHearsBothReasons() {
    FakeTopics topics = topics(Map.of("gone", "it does not exist", "default", "it is locked"));

    tell(topics, owners(""), bucket("a", "gone"));

    assertThat(flat(topics.only("fallback"))).contains("it does not exist", "it is locked");
  }

  @Test
  void oneTopicThatFailsStopsNoOther() {
    FakeTopics topics =
        topics(Map.of("gone", "it does not exist", "default", "no", "fallback", "no"));

    AlertOutcome outcome = tell(topics, owners(""), bucket("a", "gone"), bucket("b", "team"));

    assertThat(topics.received()).containsOnlyKeys("team");
    assertThat(outcome.unsent()).isEqualTo(1);
    assertThat(outcome.undelivered())
        .singleElement()
        .satisfies(lost -> {
          assertThat(lost.bucket().name()).isEqualTo("a");
          assertThat(lost.reason()).contains(OWN + "gone", CENTRAL + "fallback");
        });
  }

  @Test
  void theStreamGetsACopyOfEverythingAndHearsWhomNobodyCouldTell() {
    FakeTopics topics = topics(Map.of("gone", "no", "default", "no", "fallback", "no"));

    tell(topics, owners(CENTRAL + "stream"), bucket("a", "gone"), bucket("b", "team"));

    assertThat(flat(topics.only("stream"))).contains("Nobody else was told.");
    assertThat(topics.order()).endsWith("stream");
    assertThat(topics.only("team").body()).doesNotContain("Nobody else was told.");
  }

  @Test
  void aTopicThatIsOwnersAndStreamGetsOneMessage() {
    FakeTopics topics = topics(Map.of());

    AlertOutcome outcome =
        tell(topics, owners(OWN + "team"), bucket("a", "team"), bucket("b", "other"));

    assertThat(topics.only("team").body()).contains("2 S3 buckets");
    assertThat(outcome.sent()).isEqualTo(2);
  }

  @Test
  void aTagCannotTurnAwayWhatThePolicySendsToTheSameTopic() {
    FakeTopics topics = topics(Map.of("security MEMBER", "the role may not"));

    AlertOutcome outcome =
        tell(topics, owners(OWN + "security"), bucket("a", "security"), bucket("b", "team"));

    assertThat(topics.only("security").body()).contains("2 S3 buckets");
    assertThat(topics.order()).containsOnlyOnce("team").containsSequence("security", "security");
    assertThat(outcome.unsent()).isZero();
    assertThat(outcome.refused()).isZero();
  }

  @Test
  void bothReasonsAreKeptWhereNeitherRoleMayPublish() {
    FakeTopics topics =
        topics(Map.of("security MEMBER", "the role may not", "security", "nobody may"));

    AlertOutcome outcome = tell(topics, owners(OWN + "security"), bucket("a", "security"));

    assertThat(flat(topics.only("default"))).contains("the role may not", "nobody may");
    assertThat(topics.order()).containsOnlyOnce("default").hasSize(3);
    assertThat(outcome.unsent()).as("the copy").isEqualTo(1);
  }

  @Test
  void aTopicThatOnlyATagNamesIsNeverTriedWithTheCentralRole() {
    FakeTopics topics = topics(Map.of("team MEMBER", "the role may not"));

    tell(topics, owners(CENTRAL + "stream"), bucket("a", "team"));

    assertThat(topics.received()).containsOnlyKeys("default", "stream");
  }

  @Test
  void aStreamThatRefusesIsCountedThoughEveryOwnerWasTold() {
    FakeTopics topics = topics(Map.of("stream", "no"));

    AlertOutcome outcome = tell(topics, owners(CENTRAL + "stream"), bucket("a", "team"));

    assertThat(outcome.unsent()).isEqualTo(1);
    assertThat(outcome.undelivered()).isEmpty();
  }

  @Test
  void whileObservingOnlyTheStreamIsTold() {
    FakeTopics topics = topics(Map.of());

    AlertOutcome outcome =
        tell(topics, alerts(Alerts.Mode.OBSERVE, CENTRAL + "stream"), bucket("a", "team"));

    assertThat(topics.received()).containsOnlyKeys("stream");
    assertThat(topics.only("stream").body()).contains("no owner was told");
    assertThat(outcome.undelivered()).isEmpty();
  }

  @Test
  void observingWithoutAStreamIsNotSilent() {
    AlertOutcome outcome =
        tell(topics(Map.of()), alerts(Alerts.Mode.OBSERVE, ""), bucket("a", "team"));

    assertThat(outcome.deliveries()).isEmpty();
    assertThat(outcome.undelivered())
        .singleElement()
        .satisfies(lost -> assertThat(lost.reason()).contains("observe", "stream"));
  }

  @Test
  void withoutAnyTopicABucketIsReportedAsUndelivered() {
    Alerts none =
        new Alerts(Alerts.Mode.OWNERS, Set.of(), Map.of(), "", "", Duration.ofDays(7), false);

    AlertOutcome outcome =
        tell(topics(Map.of()), none, Results.wrong("a", Severity.LOW, ViolationKind.TOPIC_MISSING));

    assertThat(outcome.undelivered()).extracting(lost -> lost.bucket().name()).containsExactly("a");
    assertThat(outcome.undelivered().getFirst().reason()).isNotBlank();
  }

  @Test
  void nobodyHearsOfBucketsThatAreRight() {
    FakeTopics topics = topics(Map.of());

    AlertOutcome outcome =
        tell(topics, owners(CENTRAL + "stream"), Results.compliant("a"), Results.unknown("b"));

    assertThat(topics.received()).isEmpty();
    assertThat(outcome).isEqualTo(AlertOutcome.NONE);
  }

  private static AlertOutcome tell(FakeTopics topics, Alerts alerts, BucketResult... buckets) {
    return new Alerting(policy(alerts), topics, Rights.unshared(), REPORT)
        .tell(Results.summary(buckets));
  }

  private static FakeTopics topics(Map<String, String> refusals) {
    return new FakeTopics(refusals);
  }

  private static Alerts owners(String stream) {
    return alerts(Alerts.Mode.OWNERS, stream);
  }

  private static Alerts alerts(Alerts.Mode mode, String stream) {
    return new Alerts(
        mode,
        Set.of(),
        Map.of(Results.MEMBER, OWN + "default"),
        CENTRAL + "fallback",
        stream,
        Duration.ofDays(7),
        false);
  }

  private static Policy policy(Alerts alerts) {
    return Policies.with(alerts);
  }

  private static BucketResult bucket(String name, String topic) {
    return Results.wrong(
        name,
        Severity.HIGH,
        "payments",
        Map.of("SupportSNSTopic", OWN + topic),
        ViolationKind.CONTENTS_EXCEED_LABEL);
  }

  /** The text without its line breaks. */
  private static String flat(Message message) {
    return message.body().replaceAll("\\s+", " ");
  }
}

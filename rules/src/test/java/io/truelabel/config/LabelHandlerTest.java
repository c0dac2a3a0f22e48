package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.MovableClock;
import io.truelabel.given.APolicy;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.config.ConfigEvents;
import io.truelabel.standin.core.Fault;
import io.truelabel.standin.core.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.config.model.ConfigException;

final class LabelHandlerTest {

  private static final String BUCKET = "payroll";

  private final MovableClock credentials = new MovableClock(Instant.now());
  private final Rig rig =
      new Rig(APolicy.usual().excluding("left-out", "an asset bucket").build(), credentials);

  @BeforeEach
  void makeBucket() {
    rig.bucket(BUCKET, Rig.LABELLED);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  @DisplayName("a warm event costs one AWS call: PutEvaluations, in the member's account")
  void costsOneCallWhenWarm() {
    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));
    rig.standIn().calls().clear();

    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));

    assertThat(rig.standIn().calls().counts()).isEqualTo(Map.of("config:PutEvaluations", 1L));
    assertThat(rig.standIn().calls().entries())
        .allSatisfy(call -> {
          assertThat(call.account()).isEqualTo(Rig.MEMBER.account());
          assertThat(call.role()).isEqualTo("truelabel-evaluator");
        });
  }

  @Test
  void assumesTheRoleAgainWhenItsCredentialsAreAboutToEnd() {
    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));

    credentials.advance(Duration.ofMinutes(56));
    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));

    assertThat(rig.calls("sts", "AssumeRole")).isEqualTo(2);
  }

  @Test
  void saysThatAGoodLabelIsGood() {
    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));

    assertThat(rig.shown(rig.labelRule())).isEqualTo(Map.of(BUCKET, "COMPLIANT"));
  }

  @Test
  @DisplayName("a tag change is judged by the tags of the event, at the time of their capture")
  void judgesAChange() {
    Tags typo = Tags.of("dataclassification", "Intern", "SupportSNSTopic", "support");
    Instant changed = rig.standIn().clock().advance(Duration.ofMinutes(3));
    rig.standIn().organization().tag(BUCKET, typo, changed);

    rig.deliverToLabel(events().change(rig.labelRule(), BUCKET, Rig.LABELLED));

    assertThat(rig.results(rig.labelRule()))
        .singleElement()
        .satisfies(result -> {
          assertThat(result.compliance()).isEqualTo("NON_COMPLIANT");
          assertThat(result.ordering()).isEqualTo(changed);
          assertThat(result.annotation()).isNotEmpty().hasSizeLessThanOrEqualTo(256);
        });
  }

  @Test
  @DisplayName("an older event that arrives late does not overwrite a newer result")
  void losesWithAnOlderEvent() {
    String older = events().reevaluation(rig.labelRule(), BUCKET);
    rig.standIn()
        .organization()
        .tag(BUCKET, Tags.NONE, rig.standIn().clock().advance(Duration.ofMinutes(3)));

    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));
    rig.deliverToLabel(older);

    assertThat(rig.shown(rig.labelRule())).containsEntry(BUCKET, "NON_COMPLIANT");
  }

  @ParameterizedTest
  @EnumSource(
      value = ItemStatus.class,
      names = {"NOT_RECORDED", "DELETED", "DELETED_NOT_RECORDED"})
  void takesABucketThatIsGoneOrUnrecordedOffTheRule(ItemStatus status) {
    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));

    rig.deliverToLabel(events().withStatus(rig.labelRule(), BUCKET, status));

    assertThat(rig.shown(rig.labelRule())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ItemStatus.class,
      names = {"OK", "DISCOVERED"})
  void judgesABucketThatIsThere(ItemStatus status) {
    rig.deliverToLabel(events().withStatus(rig.labelRule(), BUCKET, status));

    assertThat(rig.shown(rig.labelRule())).containsEntry(BUCKET, "COMPLIANT");
  }

  @Test
  @DisplayName("a deleted bucket has a null configuration and no tags, and is no unlabelled bucket")
  void takesADeletedBucketOffTheRule() {
    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));
    rig.standIn().clock().advance(Duration.ofMinutes(3));
    rig.standIn().organization().buckets().remove(BUCKET);

    rig.deliverToLabel(events().deleted(rig.labelRule(), BUCKET, Rig.LABELLED));

    assertThat(rig.shown(rig.labelRule())).isEmpty();
  }

  @Test
  void takesABucketThatLeftTheScopeOffTheRule() {
    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));

    rig.deliverToLabel(events().leftScope(rig.labelRule(), BUCKET));

    assertThat(rig.shown(rig.labelRule())).isEmpty();
  }

  @Test
  void takesAnExcludedBucketOffTheRule() {
    rig.bucket("left-out", Tags.NONE);

    rig.deliverToLabel(events().reevaluation(rig.labelRule(), "left-out"));

    assertThat(rig.shown(rig.labelRule())).isEmpty();
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("an oversized item is fetched as it was at the captured time, over empty pages too")
  void fetchesAnOversizedItem(boolean emptyPageFirst) {
    if (emptyPageFirst) {
      rig.standIn().switches().turnOn(Switch.HISTORY_STARTS_WITH_EMPTY_PAGE);
    }
    String oversized = events().oversized(rig.labelRule(), BUCKET);
    // and then the label was removed, which is another event's matter
    rig.standIn()
        .organization()
        .tag(BUCKET, Tags.NONE, rig.standIn().clock().advance(Duration.ofMinutes(3)));

    rig.deliverToLabel(oversized);

    assertThat(rig.shown(rig.labelRule())).containsEntry(BUCKET, "COMPLIANT");
    assertThat(rig.calls("config", "GetResourceConfigHistory")).isEqualTo(emptyPageFirst ? 2 : 1);
  }

  @Test
  void needsNoItemOfAnOversizedBucketThatIsGone() {
    rig.deliverToLabel(
        events()
            .oversized(rig.labelRule(), BUCKET)
            .replace(
                "\\\"configurationItemStatus\\\":\\\"OK\\\"",
                "\\\"configurationItemStatus\\\":\\\"ResourceDeleted\\\""));

    assertThat(rig.shown(rig.labelRule())).isEmpty();
    assertThat(rig.calls("config", "GetResourceConfigHistory")).isZero();
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(1);
  }

  @Test
  @DisplayName("a scheduled event of the label rule is logged and left alone")
  void leavesAScheduledEventAlone() {
    rig.deliverToLabel(events().scheduled(rig.labelRule()));

    assertThat(rig.standIn().calls().total()).isZero();
    assertThat(rig.logged()).singleElement().asString().contains("ScheduledNotification");
  }

  @Test
  void leavesAnUnknownMessageTypeAlone() {
    rig.deliverToLabel(
        events()
            .scheduled(rig.labelRule())
            .replace("ScheduledNotification", "ConfigurationSnapshotDeliveryCompleted"));

    assertThat(rig.standIn().calls().total()).isZero();
    assertThat(rig.logged()).singleElement().asString().contains("SnapshotDeliveryCompleted");
  }

  @Test
  void saysOfAnotherResourceTypeThatTheRuleIsNotForIt() {
    rig.deliverToLabel(
        events()
            .reevaluation(rig.labelRule(), BUCKET)
            .replace("AWS::S3::Bucket", "AWS::SQS::Queue"));

    assertThat(rig.shown(rig.labelRule())).isEmpty();
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "throttled twice, 3",
    "cut before, 2",
    "cut after, 2",
  })
  void losesNothingToFaults(String fault, long attempts) {
    rig.standIn()
        .faults()
        .add(
            switch (fault) {
              case "throttled twice" -> Fault.throttle("config", "PutEvaluations").first(2);
              case "cut before" -> Fault.cutBefore("config", "PutEvaluations").first(1);
              default -> Fault.cutAfter("config", "PutEvaluations").first(1);
            });

    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));

    assertThat(rig.shown(rig.labelRule())).containsEntry(BUCKET, "COMPLIANT");
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(attempts);
  }

  @Test
  @DisplayName("throttled to the end, the event fails, so that Lambda repeats it")
  void failsWhenConfigIsThrottledToTheEnd() {
    rig.standIn().faults().add(Fault.throttle("config", "PutEvaluations"));
    String event = events().reevaluation(rig.labelRule(), BUCKET);

    assertThatThrownBy(() -> rig.deliverToLabel(event)).isInstanceOf(ConfigException.class);
  }

  @Test
  void asksAgainForAResultThatConfigFailed() {
    rig.standIn().config().failures().add(BUCKET, 2);

    rig.deliverToLabel(events().reevaluation(rig.labelRule(), BUCKET));

    assertThat(rig.shown(rig.labelRule())).containsEntry(BUCKET, "COMPLIANT");
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(3);
  }

  @Test
  void failsWhenConfigFailsAResultToTheEnd() {
    rig.standIn().config().failures().add(BUCKET, 99);
    String event = events().reevaluation(rig.labelRule(), BUCKET);

    assertThatThrownBy(() -> rig.deliverToLabel(event))
        .isInstanceOf(EvaluationsFailedException.class)
        .hasMessageContaining("1 of 1");
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(3);
  }

  @Test
  @DisplayName("a rule that is gone takes no results: one line in the log, and no repetition")
  void givesUpOnARuleThatIsGone() {
    String event = events().reevaluation(rig.labelRule(), BUCKET);
    rig.standIn().config().rules().remove(rig.labelRule());

    assertThatCode(() -> rig.deliverToLabel(event)).doesNotThrowAnyException();

    assertThat(rig.logged()).singleElement().asString().contains("\"level\":\"ERROR\"");
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(1);
  }

  @Test
  void givesUpOnATokenThatConfigDoesNotKnow() {
    String event =
        events()
            .reevaluation(rig.labelRule(), BUCKET)
            .replaceFirst("\"resultToken\":\"[^\"]+\"", "\"resultToken\":\"stale\"");

    assertThatCode(() -> rig.deliverToLabel(event)).doesNotThrowAnyException();

    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(1);
  }

  @Test
  @DisplayName("an event of a foreign account makes no AWS call and no noise but one line")
  void refusesAForeignAccount() {
    String event =
        events()
            .reevaluation(rig.labelRule(), BUCKET)
            .replace(Rig.MEMBER.account(), "999988887777");

    assertThatCode(() -> rig.deliverToLabel(event)).doesNotThrowAnyException();

    assertThat(rig.standIn().calls().total()).isZero();
    assertThat(rig.logged()).singleElement().asString().contains("999988887777", "ERROR");
  }

  private ConfigEvents events() {
    return rig.standIn().config().events();
  }
}

package io.truelabel.standin.config;

import static io.truelabel.standin.config.ConfigFixture.BUCKET;
import static io.truelabel.standin.config.ConfigFixture.LABELLED;
import static io.truelabel.standin.config.ConfigFixture.MEMBER;
import static io.truelabel.standin.config.ConfigFixture.NOW;
import static io.truelabel.standin.config.ConfigFixture.REGION;
import static io.truelabel.standin.config.ConfigFixture.evaluation;
import static io.truelabel.standin.config.ConfigFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.config.model.ComplianceType.COMPLIANT;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Tags;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigEventsTest {
  private static final String TAGGING = "SupplementaryConfiguration.BucketTaggingConfiguration";

  private final ConfigFixture config = new ConfigFixture();
  private final ConfigEvents events = config.standIn.config().events();

  @AfterEach
  void stop() {
    config.close();
  }

  private static JsonNode message(String event) {
    return json(json(event).get("invokingEvent").asText());
  }

  @Test
  void namesTheRuleAndItsAccount() {
    JsonNode event = json(events.scheduled(config.contents));

    assertThat(event.get("accountId").asText()).isEqualTo(MEMBER);
    assertThat(event.get("configRuleName").asText()).isEqualTo(config.contents.name());
    assertThat(event.get("configRuleArn").asText())
        .startsWith("arn:aws:config:" + REGION + ":" + MEMBER + ":config-rule/")
        .endsWith("/" + config.contents.id());
    assertThat(event.get("ruleParameters").isTextual()).isTrue();
    assertThat(event.get("resultToken").asText()).hasSizeBetween(1_000, 3_000);
  }

  @Test
  void schedulesForAWholeAccount() {
    JsonNode message = message(events.scheduled(config.contents));

    assertThat(message.get("messageType").asText()).isEqualTo("ScheduledNotification");
    assertThat(message.get("awsAccountId").asText()).isEqualTo(MEMBER);
    assertThat(message.get("notificationCreationTime").asText())
        .isEqualTo("2026-05-01T03:00:00.000Z");
  }

  @Test
  void carriesTagsInBothPlaces() {
    JsonNode item = message(events.reevaluation(config.label, BUCKET)).get("configurationItem");

    assertThat(item.at("/tags/DataClassification").asText()).isEqualTo("restricted");
    assertThat(
            item.at(
                    "/supplementaryConfiguration/BucketTaggingConfiguration/tagSets/0/tags/DataClassification")
                .asText())
        .isEqualTo("restricted");
    assertThat(item.at("/supplementaryConfiguration/AccessControlList").isTextual()).isTrue();
    assertThat(item.get("configurationStateId").isNumber()).isTrue();
  }

  @Test
  void hasNoDiffWhenConfigJudgesAgain() {
    JsonNode message = message(events.reevaluation(config.label, BUCKET));

    assertThat(message.get("configurationItemDiff").isNull()).isTrue();
  }

  @Test
  void tellsWhatChanged() {
    JsonNode diff =
        message(events.change(config.label, BUCKET, Tags.NONE)).get("configurationItemDiff");

    JsonNode tagging = diff.get("changedProperties").get(TAGGING);
    assertThat(tagging.get("changeType").asText()).isEqualTo("CREATE");
    assertThat(tagging.get("previousValue").isNull()).isTrue();
    assertThat(tagging.at("/updatedValue/tagSets/0/tags/DataClassification").asText())
        .isEqualTo("restricted");
  }

  @Test
  void sendsASummaryOfAnOversizedItem() {
    config.organization.buckets().change(BUCKET, b -> b.withConfig(b.config().withOversized(true)));

    for (String event :
        List.of(
            events.change(config.label, BUCKET, Tags.NONE),
            events.reevaluation(config.label, BUCKET))) {
      JsonNode message = message(event);
      assertThat(message.get("messageType").asText())
          .isEqualTo("OversizedConfigurationItemChangeNotification");
      assertThat(message.has("configurationItem")).isFalse();
      assertThat(message.at("/configurationItemSummary/resourceId").asText()).isEqualTo(BUCKET);
      assertThat(message.get("configurationItemSummary").has("tags")).isFalse();
    }
  }

  @Test
  void tellsOfADeletedBucketThatTheOrganizationHasForgotten() {
    config.organization.buckets().remove(BUCKET);

    JsonNode message = message(events.deleted(config.label, BUCKET, LABELLED));

    JsonNode item = message.get("configurationItem");
    assertThat(item.get("configurationItemStatus").asText()).isEqualTo("ResourceDeleted");
    assertThat(item.get("configuration").isNull()).isTrue();
    assertThat(item.get("tags").isEmpty()).isTrue();
    assertThat(item.get("configurationItemCaptureTime").asText())
        .isEqualTo("2026-05-01T03:00:00.000Z");
    assertThat(message.at("/configurationItemDiff/changeType").asText()).isEqualTo("DELETE");
  }

  @Test
  void tellsOfABucketThatIsNotRecorded() {
    String event = events.withStatus(config.label, BUCKET, ItemStatus.NOT_RECORDED);

    JsonNode item = message(event).get("configurationItem");
    assertThat(item.get("configurationItemStatus").asText()).isEqualTo("ResourceNotRecorded");
    assertThat(item.get("configuration").isNull()).isTrue();
  }

  @Test
  void tellsOfABucketThatLeftTheScope() {
    assertThat(json(events.leftScope(config.label, BUCKET)).get("eventLeftScope").asBoolean())
        .isTrue();
    assertThat(json(events.reevaluation(config.label, BUCKET)).get("eventLeftScope").asBoolean())
        .isFalse();
  }

  @Test
  void runsAChangeRuleOnEveryBucketAndAScheduledRuleOnce() {
    config.addBucket("second");

    assertThat(events.run(config.label)).hasSize(2);
    assertThat(events.run(config.contents)).hasSize(1);
  }

  @Test
  void givesTokensThatPutEvaluationsAccepts() {
    Stream.of(
            events.reevaluation(config.label, BUCKET),
            events.oversized(config.label, BUCKET),
            events.deleted(config.label, BUCKET, LABELLED),
            events.leftScope(config.label, BUCKET),
            events.scheduled(config.contents))
        .map(event -> json(event).get("resultToken").asText())
        .forEach(token ->
            config.member.putEvaluations(
                r -> r.resultToken(token).evaluations(evaluation(BUCKET, COMPLIANT, NOW))));

    assertThat(config.standIn.config().results().all(config.label)).hasSize(1);
    assertThat(config.standIn.config().results().all(config.contents)).hasSize(1);
  }

  @Test
  void knowsNoOtherBucket() {
    assertThatThrownBy(() -> events.reevaluation(config.label, "unknown"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }
}

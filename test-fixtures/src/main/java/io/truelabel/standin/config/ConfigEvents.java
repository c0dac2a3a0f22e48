package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.WireTime;
import java.util.stream.Stream;

/**
 * Makes the events with which AWS Config invokes a rule's Lambda, in JSON, each with a result token
 * that PutEvaluations accepts.
 */
public final class ConfigEvents {
  private final Recorder recorder;
  private final Rules rules;
  private final ItemJson items;
  private final StandInClock clock;
  private final String partition;

  ConfigEvents(
      Recorder recorder, Rules rules, ItemJson items, StandInClock clock, String partition) {
    this.recorder = recorder;
    this.rules = rules;
    this.items = items;
    this.clock = clock;
    this.partition = partition;
  }

  /**
   * What Config sends when a rule is made or asked to run: one event for each bucket that it
   * recorded and the rule's scope has, or one for the whole account.
   */
  public Stream<String> run(Rule rule) {
    return switch (rule.trigger()) {
      case SCHEDULE -> Stream.of(scheduled(rule));
      case CHANGE ->
          recorder
              .newest(rule.shard())
              .filter(item -> rules.onlyBucket(rule).map(item.bucket()::equals).orElse(true))
              .map(item -> evaluation(rule, item));
    };
  }

  /** A bucket's newest item is judged again; Config then sends no diff. */
  public String reevaluation(Rule rule, String bucket) {
    return evaluation(rule, item(bucket));
  }

  /** A bucket's tags have just changed from these to those of its newest item. */
  public String change(Rule rule, String bucket, Tags before) {
    Item item = item(bucket);
    return item.oversized()
        ? oversized(rule, item)
        : event(rule, changed(item, ItemDiff.tags(before, item.tags())), false);
  }

  /** The newest item is too large for an event, so the event carries a summary only. */
  public String oversized(Rule rule, String bucket) {
    return oversized(rule, item(bucket));
  }

  /** The bucket was deleted just now; the organization may have forgotten it already. */
  public String deleted(Rule rule, String bucket, Tags before) {
    Item gone =
        recorder
            .newest(bucket)
            .orElseGet(() ->
                new Item(
                    rule.shard(),
                    bucket,
                    ItemStatus.DELETED,
                    before,
                    clock.instant(),
                    clock.instant(),
                    false))
            .deletedAt(clock.instant());
    return event(rule, changed(gone, ItemDiff.deletion(before)), false);
  }

  /** The bucket's newest item with another status, such as ResourceNotRecorded. */
  public String withStatus(Rule rule, String bucket, ItemStatus status) {
    return evaluation(rule, item(bucket).withStatus(status));
  }

  /** The rule no longer covers the bucket. */
  public String leftScope(Rule rule, String bucket) {
    ObjectNode message = message("ConfigurationItemChangeNotification", "1.3");
    message.putNull("configurationItemDiff");
    message.set("configurationItem", items.write(recorder.remember(item(bucket))));
    return event(rule, message, true);
  }

  public String scheduled(Rule rule) {
    ObjectNode message = message("ScheduledNotification", "1.0");
    return event(rule, message.put("awsAccountId", rule.shard().account()), false);
  }

  private Item item(String bucket) {
    return recorder
        .newest(bucket)
        .orElseThrow(() -> new IllegalArgumentException("There is no bucket " + bucket));
  }

  private String evaluation(Rule rule, Item item) {
    if (item.oversized()) {
      return oversized(rule, item);
    }
    ObjectNode message = message("ConfigurationItemChangeNotification", "1.3");
    message.putNull("configurationItemDiff");
    message.set("configurationItem", items.write(recorder.remember(item)));
    return event(rule, message, false);
  }

  private String oversized(Rule rule, Item item) {
    ObjectNode message = message("OversizedConfigurationItemChangeNotification", "1.0");
    ObjectNode summary = items.summary(recorder.remember(item)).put("changeType", "UPDATE");
    message.set("configurationItemSummary", summary);
    return event(rule, message, false);
  }

  private ObjectNode changed(Item item, ObjectNode diff) {
    ObjectNode message = message("ConfigurationItemChangeNotification", "1.3");
    message.set("configurationItemDiff", diff);
    message.set("configurationItem", items.write(recorder.remember(item)));
    return message;
  }

  private ObjectNode message(String type, String version) {
    return Json.object()
        .put("messageType", type)
        .put("notificationCreationTime", WireTime.iso(clock.instant()))
        .put("recordVersion", version);
  }

  private String event(Rule rule, ObjectNode message, boolean leftScope) {
    Shard shard = rule.shard();
    return Json.text(
        Json.object()
            .put("version", "1.0")
            .put("invokingEvent", Json.text(message))
            .put("ruleParameters", "{}")
            .put("resultToken", new ResultToken(shard, rule.name(), clock.instant()).text())
            .put("eventLeftScope", leftScope)
            .put("executionRoleArn", executionRole(shard))
            .put("configRuleArn", rule.arn(partition))
            .put("configRuleName", rule.name())
            .put("configRuleId", rule.id())
            .put("accountId", shard.account()));
  }

  private String executionRole(Shard shard) {
    return "arn:%s:iam::%s:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
        .formatted(partition, shard.account());
  }
}

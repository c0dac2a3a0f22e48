package io.truelabel.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.verdict.Tags;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events from the documented schema; each test spoils one thing in them. */
final class InvocationReaderTest {

  private static final String CHANGE =
      """
      {"version":"1.0",
       "invokingEvent":"{\\"configurationItemDiff\\":null,\\"configurationItem\\":{\
      \\"configuration\\":null,\\"supplementaryConfiguration\\":{},\
      \\"tags\\":{\\"DataClassification\\":\\"restricted\\"},\
      \\"configurationItemCaptureTime\\":\\"2026-05-01T09:02:00.320Z\\",\
      \\"awsAccountId\\":\\"222222222222\\",\\"configurationItemStatus\\":\\"OK\\",\
      \\"resourceType\\":\\"AWS::S3::Bucket\\",\\"resourceId\\":\\"acme-payroll\\",\
      \\"awsRegion\\":\\"eu-west-1\\",\\"novelty\\":{\\"a\\":[1,2]}},\
      \\"notificationCreationTime\\":\\"2026-05-01T09:02:03.432Z\\",\
      \\"messageType\\":\\"ConfigurationItemChangeNotification\\",\\"recordVersion\\":\\"1.3\\"}",
       "ruleParameters":"{}","resultToken":"token","eventLeftScope":false,
       "executionRoleArn":"arn:aws:iam::222222222222:role/aws-service-role/x/y",
       "configRuleArn":"arn:aws:config:eu-west-1:222222222222:config-rule/aws-service-rule/config-conforms.amazonaws.com/config-rule-4epkbf",
       "configRuleName":"s3-classification-label-conformance-pack-ab12cd3ef",
       "configRuleId":"config-rule-4epkbf","accountId":"222222222222"}
      """;

  private static final String OVERSIZED =
      CHANGE
          .replace("\"configurationItem\\", "\"configurationItemSummary\\")
          .replace("ConfigurationItemChange", "OversizedConfigurationItemChange");

  private static final String SCHEDULED =
      """
      {"invokingEvent":"{\\"awsAccountId\\":\\"222222222222\\",\
      \\"notificationCreationTime\\":\\"2026-05-01T09:00:44.576Z\\",\
      \\"messageType\\":\\"ScheduledNotification\\",\\"recordVersion\\":\\"1.0\\"}",
       "resultToken":"token","accountId":"222222222222",
       "configRuleArn":"arn:aws:config:eu-west-1:222222222222:config-rule/config-rule-4epkbf"}
      """;

  private final InvocationReader reader =
      new InvocationReader(
          new OriginCheck("eu-west-1", "aws", AllowedAccounts.listed(Set.of("222222222222"))));

  @Test
  void readsAChange() throws IOException, RefusedEventException {
    Invocation invocation = read(CHANGE);

    assertThat(invocation)
        .isEqualTo(
            new Invocation(
                "222222222222",
                "s3-classification-label-conformance-pack-ab12cd3ef",
                "token",
                false,
                new Notification.ItemChange(
                    new BucketSnapshot(
                        "AWS::S3::Bucket",
                        "acme-payroll",
                        "OK",
                        Instant.parse("2026-05-01T09:02:00.320Z"),
                        new Tags.Known(Map.of("DataClassification", "restricted"))))));
  }

  @Test
  @DisplayName("a summary of an oversized item may lack what AWS's own sample lacks")
  void readsAnOversizedChange() throws IOException, RefusedEventException {
    String event =
        without(
            without(OVERSIZED, "notificationCreationTime", "2026-05-01T09:02:03.432Z"),
            "recordVersion",
            "1.3");

    Notification notification = read(event).notification();

    assertThat(notification).isInstanceOf(Notification.OversizedItemChange.class);
    BucketSnapshot summary = ((Notification.OversizedItemChange) notification).summary();
    assertThat(summary.resourceId()).isEqualTo("acme-payroll");
    assertThat(summary.capturedAt()).isEqualTo("2026-05-01T09:02:00.320Z");
    assertThat(summary.tags()).isInstanceOf(Tags.Unknown.class);
  }

  @Test
  void readsAScheduleWithTheFewestMembers() throws IOException, RefusedEventException {
    Invocation invocation = read(SCHEDULED);

    assertThat(invocation.ruleName()).isEmpty();
    assertThat(invocation.notification())
        .isEqualTo(new Notification.Scheduled(Instant.parse("2026-05-01T09:00:44.576Z")));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"ruleParameters\":\"{}\",       | ''",
        "\"ruleParameters\":\"{}\"        | \"ruleParameters\":null",
        "\"ruleParameters\":\"{}\"        | \"ruleParameters\":\"\"",
        "\"version\":\"1.0\"              | \"version\":null",
        "\"version\":\"1.0\"              | \"evaluationMode\":{\"deep\":[{}]}",
        "arn:aws:iam::222222222222:role/aws-service-role/x/y | ''",
        "\"eventLeftScope\":false         | \"eventLeftScope\":null",
      })
  void readsAnEventThatLacksWhatNobodyNeeds(String found, String instead)
      throws IOException, RefusedEventException {
    assertThat(read(CHANGE.replace(found, instead))).isEqualTo(read(CHANGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\""})
  void readsThatTheResourceLeftTheScope(String value) throws IOException, RefusedEventException {
    String event = CHANGE.replace("\"eventLeftScope\":false", "\"eventLeftScope\":" + value);

    assertThat(read(event).leftScope()).isTrue();
  }

  @Test
  void takesTheTimeOfTheNotificationWhereNoneOfCaptureIs()
      throws IOException, RefusedEventException {
    String event = without(CHANGE, "configurationItemCaptureTime", "2026-05-01T09:02:00.320Z");

    BucketSnapshot item = ((Notification.ItemChange) read(event).notification()).item();

    assertThat(item.capturedAt()).isEqualTo("2026-05-01T09:02:03.432Z");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "another account's rule        | config:eu-west-1:222222222222 | config:eu-west-1:333333333333",
        "another Region's rule         | config:eu-west-1:222222222222 | config:us-east-1:222222222222",
        "another partition's rule      | arn:aws:config                | arn:aws-cn:config",
        "no rule at all                | config-rule/aws-service-rule  | rule/aws-service-rule",
        "a rule without an id          | /config-rule-4epkbf           | /",
        "another service's ARN         | arn:aws:config                | arn:aws:events",
        "another account's role        | iam::222222222222             | iam::333333333333",
        "a role that is no ARN         | arn:aws:iam::222222222222:role/aws-service-role/x/y | AWSServiceRoleForConfig",
        "another account's bucket      | awsAccountId\\\":\\\"222222222222 | awsAccountId\\\":\\\"333333333333",
        "nobody's bucket               | awsAccountId                  | nonsense",
        "another Region's bucket       | awsRegion\\\":\\\"eu-west-1   | awsRegion\\\":\\\"us-east-1",
        "a bucket in no Region         | awsRegion                     | nonsense",
        "no bucket                     | resourceId                    | nonsense",
        "no token                      | resultToken                   | nonsense",
        "an empty token                | \"token\"                     | \"\"",
        "an account that is a path     | accountId\":\"222222222222    | accountId\":\"222222222222:role/x",
        "an account in another script  | accountId\":\"222222222222    | accountId\":\"２２２２２２２２２２２２",
        "no account                    | accountId\":\"222222222222    | accountId\":\"",
        "an event that is no JSON      | invokingEvent\":\"{           | invokingEvent\":\"{{",
      })
  void refuses(String what, String found, String instead) {
    assertThat(CHANGE).as(what).contains(found);

    assertThatThrownBy(() -> read(CHANGE.replace(found, instead)))
        .as(what)
        .isInstanceOf(RefusedEventException.class);
  }

  @Test
  void refusesAnAccountThatIsNotAllowed() {
    assertThatThrownBy(() -> read(CHANGE.replace("222222222222", "333333333333")))
        .isInstanceOf(RefusedEventException.class)
        .hasMessageContaining("333333333333")
        .hasMessageContaining("policy/accounts.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "7", "\"x\"", "{", "{}", "not json", "\u0000"})
  void refusesWhatIsNoEvent(String event) {
    assertThatThrownBy(() -> read(event)).isInstanceOf(RefusedEventException.class);
  }

  @Test
  void refusesAScheduleOfAnotherAccount() {
    String event = SCHEDULED.replace("awsAccountId\\\":\\\"222222222222", "awsAccountId\\\":\\\"1");

    assertThatThrownBy(() -> read(event)).isInstanceOf(RefusedEventException.class);
  }

  @Test
  void refusesAnEventThatCannotBePutInOrder() {
    String event = SCHEDULED.replace("2026-05-01T09:00:44.576Z", "yesterday");

    assertThatThrownBy(() -> read(event)).isInstanceOf(RefusedEventException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ConfigurationSnapshotDeliveryCompleted",
    "''",
    "ScheduledNotificationV2",
  })
  void knowsWhatItDoesNotKnow(String messageType) throws IOException, RefusedEventException {
    String event = SCHEDULED.replace("ScheduledNotification", messageType);

    assertThat(read(event).notification()).isEqualTo(new Notification.Other(messageType));
  }

  @Test
  void toleratesAnEventWithoutAnInvokingEvent() throws IOException, RefusedEventException {
    String event = SCHEDULED.replace("invokingEvent", "nonsense");

    assertThat(read(event).notification()).isEqualTo(new Notification.Other(""));
  }

  private static String without(String event, String member, String value) {
    String text = "\\\"%s\\\":\\\"%s\\\",".formatted(member, value);
    String last = ",\\\"%s\\\":\\\"%s\\\"".formatted(member, value);
    assertThat(event).containsAnyOf(text, last);
    return event.contains(text) ? event.replace(text, "") : event.replace(last, "");
  }

  private Invocation read(String event) throws IOException, RefusedEventException {
    return reader.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
  }
}

package io.truelabel.standin.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Topic;
import io.truelabel.standin.Clients;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Switch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.Subscription;

class SnsServiceTest {

  private static final String OWNER = "111111111111";
  private static final String OTHER = "222222222222";
  private static final String HOME = "eu-west-1";
  private static final String ABROAD = "us-east-1";
  private static final Shard SHARD = new Shard(OWNER, HOME);
  private static final String TOPIC = "arn:aws:sns:eu-west-1:111111111111:support";
  private static final Instant NOW = Instant.parse("2026-03-03T04:00:00Z");

  private final StandIn standIn = StandIn.start(organization(), NOW, 0);
  private final SnsClient sns = client(OWNER, HOME);

  private static Organization organization() {
    Organization organization = new Organization("aws", OWNER, List.of(HOME, ABROAD));
    organization.put(Account.installed(OWNER, "owner", OWNER, Set.of()));
    organization.put(Account.installed(OTHER, "other", OWNER, Set.of()));
    organization.topics().put(Topic.of(SHARD, "support"));
    organization.topics().put(Topic.of(SHARD, "support.fifo"));
    return organization;
  }

  @AfterEach
  void stop() {
    sns.close();
    standIn.close();
  }

  @Test
  void aMessageArrivesAsItWasPublished() {
    publish(r -> r.subject("A label is wrong").messageAttributes(Map.of("severity", text("high"))));

    assertThat(standIn.mailbox().to(TOPIC))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.subject()).isEqualTo("A label is wrong");
          assertThat(message.textFor("email")).isEqualTo("Grüße & <so>");
          assertThat(message.attributes()).containsEntry("severity", "high");
          assertThat(message.at()).isEqualTo(NOW);
          assertThat(message.publisher()).isEqualTo("arn:aws:iam::111111111111:root");
        });
  }

  @Test
  void eachProtocolGetsItsOwnTextOrTheDefault() {
    publish(r ->
        r.messageStructure("json")
            .message("{\"default\":\"plain\",\"https\":\"{\\\"a\\\":1}\",\"number\":1}"));

    Message message = standIn.mailbox().to(TOPIC).getFirst();

    assertThat(message.textFor("https")).isEqualTo("{\"a\":1}");
    assertThat(message.textFor("email")).isEqualTo("plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"email\":\"x\"}", "{\"default\":1}", "not json", "\"default\""})
  void aStructuredMessageNeedsADefaultText(String message) {
    assertRefused(
        () -> publish(r -> r.messageStructure("json").message(message)), 400, "InvalidParameter");
    assertThat(standIn.mailbox().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "größer", " leading space", "tab\there"})
  void aSubjectThatIsNotOneLineOfAsciiIsRefused(String subject) {
    assertRefused(() -> publish(r -> r.subject(subject)), 400, "InvalidParameter");
  }

  @Test
  void aSubjectHasFewerThanAHundredCharacters() {
    publish(r -> r.subject("x".repeat(99)));

    assertRefused(() -> publish(r -> r.subject("x".repeat(100))), 400, "InvalidParameter");
  }

  @Test
  void whereTheNewerWordingHoldsASubjectMayBeUnicodeButStillHasNoControlCharacters() {
    standIn.switches().turnOn(Switch.SNS_TAKES_UNICODE_SUBJECTS);

    publish(r -> r.subject("größer"));

    assertRefused(() -> publish(r -> r.subject("two\nlines")), 400, "InvalidParameter");
  }

  @Test
  void aMessageIsMeasuredInBytesWithItsAttributes() {
    String largest = "ä".repeat(131_072);

    publish(r -> r.message(largest));

    assertRefused(
        () -> publish(r -> r.message(largest).messageAttributes(Map.of("a", text("b")))),
        400,
        "InvalidParameter");
  }

  @Test
  void aFifoTopicNeedsAGroupAndADeduplicationId() {
    assertRefused(() -> publish(r -> r.topicArn(TOPIC + ".fifo")), 400, "InvalidParameter");
    assertRefused(
        () -> publish(r -> r.topicArn(TOPIC + ".fifo").messageGroupId("g")),
        400,
        "InvalidParameter");

    assertThat(
            sns.publish(
                    request(r ->
                        r.topicArn(TOPIC + ".fifo")
                            .messageGroupId("g")
                            .messageDeduplicationId("d")))
                .sequenceNumber())
        .isNotBlank();
  }

  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource({
    "arn:aws:sns:eu-west-1:111111111111:gone, 404, NotFound",
    "arn:aws:sns:us-east-1:111111111111:support, 400, InvalidParameter",
    "arn:aws-cn:sns:eu-west-1:111111111111:support, 400, InvalidParameter",
    "arn:aws:sns:support, 400, InvalidParameter",
    "support, 400, InvalidParameter",
  })
  void aTopicThatCannotBeReachedIsRefused(String arn, int status, String code) {
    assertRefused(() -> publish(r -> r.topicArn(arn)), status, code);
  }

  @Test
  void anotherAccountPublishesOnlyWhereTheTopicsPolicyAdmitsIt() {
    try (SnsClient other = client(OTHER, HOME)) {
      assertRefused(() -> other.publish(request(r -> {})), 403, "AuthorizationError");

      standIn.organization().topics().put(Topic.of(SHARD, "support").withPublishers(Set.of(OTHER)));

      assertThat(other.publish(request(r -> {})).messageId()).isNotBlank();
    }
  }

  @Test
  void aMissingTopicOfAnotherAccountIsToldInEitherWay() {
    String gone = "arn:aws:sns:eu-west-1:222222222222:gone";
    assertRefused(() -> publish(r -> r.topicArn(gone)), 404, "NotFound");

    standIn.switches().turnOn(Switch.SNS_HIDES_MISSING_FOREIGN_TOPICS);

    assertRefused(() -> publish(r -> r.topicArn(gone)), 403, "AuthorizationError");
  }

  @ParameterizedTest
  @EnumSource(
      value = Topic.KeyState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "USABLE"})
  void aKeyThatCannotBeUsedKeepsTheMessageOut(Topic.KeyState key) {
    standIn.organization().topics().put(Topic.of(SHARD, "support").withKey(key));

    assertThatThrownBy(() -> publish(r -> {}))
        .asInstanceOf(type(SnsException.class))
        .satisfies(refused -> assertThat(refused.awsErrorDetails().errorCode()).startsWith("KMS"));
    assertThat(standIn.mailbox().all()).isEmpty();
  }

  @Test
  void anEmptyMessageIsRefused() {
    assertRefused(() -> publish(r -> r.message("")), 400, "InvalidParameter");
  }

  @Test
  void anAttributeNeedsAValue() {
    assertRefused(
        () -> publish(r -> r.messageAttributes(Map.of("team", text("")))),
        400,
        "ParameterValueInvalid");
  }

  @Test
  void ofABatchTheBadEntriesFailAlone() {
    PublishBatchResponse answer =
        sns.publishBatch(r ->
            r.topicArn(TOPIC)
                .publishBatchRequestEntries(
                    entry("good").build(), entry("bad").subject("two\nlines").build()));

    assertThat(answer.successful()).extracting(PublishBatchResultEntry::id).containsExactly("good");
    assertThat(answer.failed())
        .singleElement()
        .returns("bad", BatchResultErrorEntry::id)
        .returns("InvalidParameter", BatchResultErrorEntry::code)
        .returns(true, BatchResultErrorEntry::senderFault);
    assertThat(standIn.mailbox().all()).hasSize(1);
  }

  @Test
  void aBatchHasTenEntriesAtMostWithDistinctIds() {
    assertRefused(() -> batch("a", "a"), 400, "BatchEntryIdsNotDistinct");
    assertRefused(() -> batch("not allowed"), 400, "InvalidBatchEntryId");
    assertRefused(() -> batch(), 400, "EmptyBatchRequest");
    assertRefused(
        () -> batch(IntStream.range(0, 11).mapToObj(i -> "e" + i).toArray(String[]::new)),
        400,
        "TooManyEntriesInBatchRequest");
  }

  @Test
  void aWholeBatchIsMeasuredTogether() {
    String half = "x".repeat(131_073);

    assertRefused(
        () ->
            sns.publishBatch(r ->
                r.topicArn(TOPIC)
                    .publishBatchRequestEntries(
                        entry("a").message(half).build(), entry("b").message(half).build())),
        400,
        "BatchRequestTooLong");
  }

  @Test
  void aTopicIsMadeOnceAndTellsAboutItself() {
    String arn = sns.createTopic(r -> r.name("alerts")).topicArn();

    assertThat(sns.createTopic(r -> r.name("alerts")).topicArn()).isEqualTo(arn);
    assertThat(sns.getTopicAttributes(r -> r.topicArn(arn)).attributes())
        .containsEntry("Owner", OWNER)
        .doesNotContainKey("FifoTopic");
    assertThat(sns.getTopicAttributes(r -> r.topicArn(TOPIC + ".fifo")).attributes())
        .containsEntry("FifoTopic", "true");
  }

  @Test
  void aFifoTopicIsMadeOnlyOnPurpose() {
    assertRefused(() -> sns.createTopic(r -> r.name("a.fifo")), 400, "InvalidParameter");
    assertThat(
            sns.createTopic(r -> r.name("a.fifo").attributes(Map.of("FifoTopic", "true")))
                .topicArn())
        .endsWith(":a.fifo");
  }

  @Test
  void subscriptionsComeInPagesOfAHundred() {
    Topic.Subscription[] many =
        IntStream.range(0, 101)
            .mapToObj(i -> new Topic.Subscription("email", i + "@example.com"))
            .toArray(Topic.Subscription[]::new);
    standIn.organization().topics().put(Topic.of(SHARD, "support", many));

    assertThat(sns.listSubscriptionsByTopic(r -> r.topicArn(TOPIC)).subscriptions()).hasSize(100);
    assertThat(sns.listSubscriptionsByTopicPaginator(r -> r.topicArn(TOPIC)).subscriptions())
        .extracting(Subscription::endpoint)
        .hasSize(101)
        .doesNotHaveDuplicates();
  }

  @Test
  void anotherProcessReadsTheMessagesOfATopic() throws Exception {
    publish(r -> r.subject("Hello"));

    assertThat(control("GET", "messages?topic=" + TOPIC)).contains("\"subject\":\"Hello\"");
    assertThat(control("GET", "messages?topic=" + TOPIC + ".fifo")).isEqualTo("[]");
    control("DELETE", "messages");
    assertThat(control("GET", "messages")).isEqualTo("[]");
  }

  private String control(String method, String path) throws Exception {
    URI address = standIn.endpoint().resolve("/_standin/" + path);
    HttpRequest request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  private void publish(Consumer<PublishRequest.Builder> more) {
    sns.publish(request(more));
  }

  private static PublishRequest request(Consumer<PublishRequest.Builder> more) {
    PublishRequest.Builder request =
        PublishRequest.builder().topicArn(TOPIC).message("Grüße & <so>");
    more.accept(request);
    return request.build();
  }

  private void batch(String... ids) {
    List<PublishBatchRequestEntry> entries =
        List.of(ids).stream().map(id -> entry(id).build()).toList();
    sns.publishBatch(r -> r.topicArn(TOPIC).publishBatchRequestEntries(entries));
  }

  private static PublishBatchRequestEntry.Builder entry(String id) {
    return PublishBatchRequestEntry.builder().id(id).message("text");
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private SnsClient client(String account, String region) {
    return Clients.client(SnsClient.builder(), standIn.endpoint(), account, region);
  }

  private static void assertRefused(ThrowingCallable call, int status, String code) {
    assertThatThrownBy(call)
        .asInstanceOf(type(SnsException.class))
        .satisfies(refused -> {
          assertThat(refused.statusCode()).isEqualTo(status);
          assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
        });
  }
}

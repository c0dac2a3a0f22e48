package io.truelabel.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.alert.AlertData;
import io.truelabel.standin.slack.SlackStandIn.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackHandlerTest {
  private static final AlertData.Bucket EXPORTS =
      AlertsByHand.bucket("payroll-exports", "Payroll", "contents-exceed-label");
  private static final AlertData.Bucket CARDS =
      AlertsByHand.bucket("cards", "Payments", "contents-forbidden");
  private static final AlertData BOTH = AlertsByHand.alert("owners", 0, EXPORTS, CARDS);
  private static final AlertData ONE = AlertsByHand.alert("owners", 0, CARDS);

  private final SlackRun run = new SlackRun();
  private final SlackHandler handler = run.handler();

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void eachTeamIsToldInItsChannelAndTheOthersInTheDefaultOne() throws IOException {
    run.deliver(handler, "m-1", "i-1", BOTH);

    assertThat(run.posts()).hasSize(2);
    assertThat(posted(SlackRun.PAYROLL)).contains("payroll-exports").doesNotContain("cards");
    assertThat(posted(SlackRun.DEFAULT)).contains("cards").doesNotContain("payroll-exports");
  }

  @Test
  void whatDidNotFitIsSaidInTheDefaultChannelThoughEveryBucketHasAnother() throws IOException {
    run.deliver(handler, "m-1", "i-1", AlertsByHand.alert("observe", 7, EXPORTS));

    assertThat(posted(SlackRun.PAYROLL)).contains("payroll-exports").doesNotContain("7 more");
    assertThat(posted(SlackRun.DEFAULT))
        .contains(
            "7 more S3 buckets did not fit into the alert.",
            "The channels of the teams have the rest",
            "the report lists them all",
            "No owner was told.",
            "https://reports.example.com/latest/report.html")
        .doesNotContain("payroll-exports", "what follows", "... and");
  }

  @Test
  void whatDidNotFitIsSaidOnceWhereTheDefaultChannelHasBucketsOfItsOwn() throws IOException {
    run.deliver(handler, "m-1", "i-1", AlertsByHand.alert("owners", 7, EXPORTS, CARDS));

    assertThat(run.channels()).containsExactlyInAnyOrder(SlackRun.PAYROLL, SlackRun.DEFAULT);
    assertThat(posted(SlackRun.DEFAULT)).contains("cards", "... and 7 more; the report");
  }

  @Test
  void aMessageThatIsDeliveredTwiceIsPostedOnce() throws IOException {
    run.deliver(handler, "m-1", "i-1", BOTH);
    run.deliver(handler, "m-1", "i-2", BOTH);
    run.deliver(run.handler(), "m-1", "i-3", BOTH);

    assertThat(run.posts()).hasSize(2);
    assertThat(run.log()).contains("alert was posted before");
  }

  @Test
  void twoMessagesThatSayTheSameAreBothPosted() throws IOException {
    run.deliver(handler, "m-1", "i-1", ONE);
    run.deliver(handler, "m-2", "i-2", ONE);

    assertThat(run.posts()).hasSize(2);
  }

  @Test
  void whatFailedIsPostedWhenLambdaTriesAgainAndNothingElse() throws IOException {
    run.slack().bring(Trouble.NONE, Trouble.SERVER_ERROR);

    assertThatThrownBy(() -> run.deliver(handler, "m-1", "i-1", BOTH))
        .isInstanceOf(PostingFailedException.class)
        .hasMessageContaining("500");
    run.deliver(run.handler(), "m-1", "i-1", BOTH);

    assertThat(run.channels()).containsExactlyInAnyOrder(SlackRun.PAYROLL, SlackRun.DEFAULT);
  }

  @Test
  void aChannelThatFailsStopsNoOther() {
    run.slack().bring(Trouble.SERVER_ERROR);

    assertThatThrownBy(() -> run.deliver(handler, "m-1", "i-1", BOTH))
        .isInstanceOf(PostingFailedException.class);

    assertThat(run.posts()).hasSize(1);
  }

  @Test
  void onlyWhereSlacksAnswerWasLostAChannelHearsTwice() throws IOException {
    run.deliver(handler, "m-0", "i-0", ONE);
    run.aws().clock().advance(Duration.ofSeconds(2));
    run.slack().bring(Trouble.CUT_AFTER);

    assertThatThrownBy(() -> run.deliver(handler, "m-1", "i-1", ONE))
        .isInstanceOf(PostingFailedException.class)
        .hasMessageContaining("nobody knows");
    assertThat(run.posts()).hasSize(2);
    run.deliver(handler, "m-1", "i-1", ONE);

    assertThat(run.posts()).hasSize(3);
  }

  @Test
  void whileOneInvocationPostsAnotherWaitsItsTurn() throws IOException {
    run.slack().bring(Trouble.SERVER_ERROR);
    assertThatThrownBy(() -> run.deliver(handler, "m-1", "i-1", ONE))
        .isInstanceOf(PostingFailedException.class);

    assertThatThrownBy(() -> run.deliver(run.handler(), "m-1", "i-2", ONE))
        .isInstanceOf(PostingFailedException.class)
        .hasMessageContaining("Another invocation");
    run.aws().clock().advance(Duration.ofMinutes(16));
    run.deliver(run.handler(), "m-1", "i-2", ONE);

    assertThat(run.posts()).hasSize(1);
  }

  @Test
  void theTokenIsReadOnce() throws IOException {
    run.deliver(handler, "m-1", "i-1", BOTH);
    run.deliver(handler, "m-2", "i-2", BOTH);

    assertThat(reads()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_auth",
        "not_authed",
        "token_revoked",
        "token_expired",
        "account_inactive"
      })
  void aTokenThatIsRefusedIsReadAgain(String error) throws IOException {
    run.deliver(handler, "m-1", "i-1", ONE);
    run.token("xoxb-second", error);

    run.deliver(handler, "m-2", "i-2", ONE);

    assertThat(run.posts()).hasSize(2);
    assertThat(reads()).isEqualTo(2);
  }

  @Test
  void aTokenThatIsRefusedAgainIsSaid() {
    run.slack().workspace().admit("xoxb-nobody-has-it", "token_revoked");

    assertThatThrownBy(() -> run.deliver(handler, "m-1", "i-1", ONE))
        .isInstanceOf(PostingFailedException.class)
        .hasMessageContainingAll("token_revoked", "secret");
    assertThat(reads()).isEqualTo(2);
  }

  @Test
  void aSecretMayBeJson() throws IOException {
    run.aws().secrets().put(SlackRun.SECRET, "{\"token\": \"xoxb-first\"}");

    run.deliver(handler, "m-1", "i-1", ONE);

    assertThat(run.posts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"other\": \"xoxb-hidden\"}", "{xoxb-hidden"})
  void aSecretWithoutATokenIsSaidAndNotShown(String secret) {
    run.aws().secrets().put(SlackRun.SECRET, secret);

    assertThatThrownBy(() -> run.deliver(handler, "m-1", "i-1", ONE))
        .hasMessageContaining("holds no token")
        .hasNoCause()
        .hasMessageNotContaining("hidden");
  }

  @Test
  void oneMessageASecondAndChannel() throws IOException {
    for (int i = 0; i < 5; i++) {
      run.deliver(handler, "m-" + i, "i-" + i, ONE);
    }

    assertThat(run.posts()).hasSize(5);
    assertThat(run.slack().workspace().tooFast()).isZero();
  }

  @Test
  void whoIsAskedToWaitWaits() throws IOException {
    run.deliver(run.handler(), "m-1", "i-1", ONE);

    run.deliver(handler, "m-2", "i-2", ONE);

    assertThat(run.slack().workspace().tooFast()).isEqualTo(1);
    assertThat(run.posts().get(1).at())
        .isAfterOrEqualTo(run.posts().getFirst().at().plusSeconds(1));
  }

  @Test
  void theTimeThatSlackAsksForIsHonoured() throws IOException {
    run.slack().workspace().calm(SlackRun.DEFAULT, Duration.ofSeconds(30));

    run.deliver(handler, "m-1", "i-1", ONE);

    assertThat(run.slack().workspace().tooFast()).isEqualTo(1);
    assertThat(run.posts().getFirst().at()).isEqualTo(AlertsByHand.NOW.plusSeconds(30));
  }

  @Test
  void whoCannotWaitLongEnoughLeavesItToTheNextAttempt() throws IOException {
    run.deliver(run.handler(), "m-1", "i-1", ONE);
    String again = AlertsByHand.json(ONE);

    assertThatThrownBy(() -> run.deliver(handler, "m-2", "i-2", again, 35_100))
        .isInstanceOf(PostingFailedException.class)
        .hasMessageContaining("longer than this function may run");
    run.deliver(handler, "m-2", "i-2", ONE);

    assertThat(run.posts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_archived", "not_in_channel", "channel_not_found"})
  void aChannelThatCannotBeUsedSilencesNobody(String error) throws IOException {
    run.slack().workspace().close(SlackRun.PAYROLL, error);

    run.deliver(handler, "m-1", "i-1", BOTH);

    assertThat(run.channels()).containsOnly(SlackRun.DEFAULT).hasSize(2);
    assertThat(run.log()).contains(error, SlackRun.PAYROLL, "Invite the app");
  }

  @Test
  void aDefaultChannelThatCannotBeUsedIsAFailure() {
    run.slack().workspace().close(SlackRun.DEFAULT, "is_archived");

    assertThatThrownBy(() -> run.deliver(handler, "m-1", "i-1", ONE))
        .isInstanceOf(PostingFailedException.class)
        .hasMessageContainingAll("is_archived", "TRUELABEL_SLACK_CHANNEL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello", "{}", "{\"schema\":\"urn:io.truelabel:alert:2\"}", "[]"})
  void whatIsNoAlertIsLeftAloneAndLogged(String text) throws IOException {
    run.deliver(handler, "m-1", "i-1", text, 60_000);

    assertThat(run.posts()).isEmpty();
    assertThat(run.log()).contains("\"level\":\"WARN\"", "m-1");
  }

  @Test
  void settingsThatAreMissingAreNamed() {
    assertThatThrownBy(() -> SlackSettings.from(Map.of("AWS_REGION", "eu-west-1")))
        .hasMessageContainingAll("TRUELABEL_SLACK_SECRET", "TRUELABEL_SLACK_CHANNEL")
        .hasMessageNotContaining("TRUELABEL_SLACK_CHANNELS");
  }

  @Test
  void channelsThatAreNoJsonAreExplained() {
    run.environment().put("TRUELABEL_SLACK_CHANNELS", "Payroll=C0PAYROLL");

    assertThatThrownBy(() -> SlackSettings.from(run.environment()))
        .hasMessageContaining("is not JSON");
  }

  private long reads() {
    return run.aws().calls().counts().entrySet().stream()
        .filter(call -> call.getKey().endsWith("GetSecretValue"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private String posted(String channel) {
    return run.posts().stream()
        .filter(post -> post.channel().equals(channel))
        .map(post -> post.blocks().toString())
        .findFirst()
        .orElseThrow();
  }
}

package io.truelabel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.alert.AlertData;
import io.truelabel.aws.ClientSettings;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.slack.Post;
import io.truelabel.standin.slack.SlackStandIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The Slack function between two stand-ins, AWS and Slack, on a clock that sleeping moves. */
final class SlackRun implements AutoCloseable {
  static final String SECRET = "truelabel/slack";
  static final String DEFAULT = "C0DEFAULT";
  static final String PAYROLL = "C0PAYROLL";

  private static final int TIME = 120_000;

  private final StandIn aws =
      StandIn.start(SampleOrganization.at(AlertsByHand.NOW), AlertsByHand.NOW);
  private final SlackStandIn slack = SlackStandIn.start(aws.clock());
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  SlackRun() {
    environment.put("AWS_REGION", SampleOrganization.HOME);
    environment.put("TRUELABEL_ADMINISTRATOR", SampleOrganization.SECURITY);
    environment.put("TRUELABEL_STATE_BUCKET", SampleOrganization.STATE_BUCKET);
    environment.put("TRUELABEL_SLACK_SECRET", SECRET);
    environment.put("TRUELABEL_SLACK_CHANNEL", DEFAULT);
    environment.put("TRUELABEL_SLACK_CHANNELS", "{\"Payroll\": \"" + PAYROLL + "\"}");
    slack.workspace().open(DEFAULT);
    slack.workspace().open(PAYROLL);
    token("xoxb-first", "invalid_auth");
  }

  /** Stores a token, and lets Slack refuse every other with an error. */
  void token(String good, String error) {
    aws.secrets().put(SECRET, good);
    slack.workspace().admit(good, error);
  }

  SlackHandler handler() {
    return new SlackHandler(
        environment,
        settings(),
        slack.endpoint().toString(),
        aws.clock(),
        aws.clock()::advance,
        log);
  }

  private ClientSettings settings() {
    String key = "AKIA" + SampleOrganization.SECURITY + "SLACK";
    return ClientSettings.standard()
        .withCredentials(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "secret")))
        .withEndpoint(aws.endpoint().toString());
  }

  void deliver(SlackHandler to, String messageId, String invocation, AlertData alert)
      throws IOException {
    deliver(to, messageId, invocation, AlertsByHand.json(alert), TIME);
  }

  void deliver(SlackHandler to, String messageId, String invocation, String text, int milliseconds)
      throws IOException {
    Context context = mock(Context.class);
    when(context.getAwsRequestId()).thenReturn(invocation);
    when(context.getRemainingTimeInMillis()).thenReturn(milliseconds);
    to.handleRequest(
        new ByteArrayInputStream(event(messageId, text)), OutputStream.nullOutputStream(), context);
  }

  private static byte[] event(String messageId, String text) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode sns =
        json.createObjectNode()
            .put("Type", "Notification")
            .put("MessageId", messageId)
            .put("TopicArn", "arn:aws:sns:eu-west-1:111122223333:truelabel-stream")
            .put("Subject", "Truelabel")
            .put("Message", text);
    ObjectNode record = json.createObjectNode().put("EventSource", "aws:sns");
    record.set("Sns", sns);
    ArrayNode records = json.createArrayNode().add(record);
    return json.writeValueAsBytes(json.createObjectNode().set("Records", records));
  }

  List<Post> posts() {
    return slack.workspace().posts();
  }

  List<String> channels() {
    return posts().stream().map(Post::channel).toList();
  }

  SlackStandIn slack() {
    return slack;
  }

  StandIn aws() {
    return aws;
  }

  String log() {
    return log.toString(UTF_8);
  }

  Map<String, String> environment() {
    return environment;
  }

  @Override
  public void close() {
    slack.close();
    aws.close();
  }
}

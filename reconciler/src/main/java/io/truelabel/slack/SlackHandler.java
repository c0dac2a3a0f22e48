package io.truelabel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.alert.AlertData;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
import io.truelabel.log.JsonLog;
import io.truelabel.sweep.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/**
 * The function on the stream topic that posts every alert to Slack.
 *
 * <p>What was not posted is thrown, so that Lambda tries again, and what was posted is noted, so
 * that it is not posted again. It is to run once at a time (reserved concurrency 1): Slack takes
 * one message a second and channel, over all who post.
 */
public final class SlackHandler implements RequestStreamHandler {
  /** Slack's Web API. */
  private static final String SLACK = "https://slack.com/api/";

  /** Left for noting what was posted, when the function's time is nearly up. */
  private static final Duration RESERVE = Duration.ofSeconds(35);

  private final Clock clock;
  private final JsonLog log;
  private final Receipts receipts;
  private final Posting posting;

  /** Takes its settings from the environment. */
  public SlackHandler() {
    this(
        System.getenv(),
        ClientSettings.standard(),
        SLACK,
        Clock.systemUTC(),
        Thread::sleep,
        System.out);
  }

  /** A handler with everything given; its clients live as long as the process. */
  SlackHandler(
      Map<String, String> environment,
      ClientSettings aws,
      String slack,
      Clock clock,
      Waiting.Sleep sleep,
      OutputStream log) {
    SlackSettings settings = SlackSettings.from(environment);
    AwsClients clients = new AwsClients(aws);
    this.clock = clock;
    this.log = new JsonLog(log, clock);
    this.receipts = receipts(settings, clients);
    Chat chat = new Chat(slack, token(settings, clients), new Waiting(clock, sleep));
    this.posting = new Posting(settings, chat, receipts, this.log);
  }

  private Receipts receipts(SlackSettings settings, AwsClients clients) {
    var s3 = clients.s3(settings.homeRegion());
    return new Receipts(
        new StateBucket(s3, settings.stateBucket(), settings.administrator()), clock);
  }

  private static SlackToken token(SlackSettings settings, AwsClients clients) {
    SecretsManagerClient secrets =
        clients.client(
            SecretsManagerClient.class, SecretsManagerClient::builder, settings.homeRegion());
    return new SlackToken(() -> secret(secrets, settings.secret()));
  }

  private static String secret(SecretsManagerClient secrets, String name) {
    try {
      return secrets.getSecretValue(it -> it.secretId(name)).secretString();
    } catch (SecretsManagerException e) {
      throw new IllegalStateException(
          "The secret "
              + name
              + " cannot be read, so nothing can be posted to Slack. Store the bot's token there, and"
              + " let this function read it: "
              + e.awsErrorDetails().errorMessage(),
          e);
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Instant deadline =
        clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
    for (StreamEvent.Delivered message : StreamEvent.read(event)) {
      Optional<AlertData> alert = alert(message);
      if (alert.isPresent()) {
        post(message.id(), alert.get(), context.getAwsRequestId(), deadline);
      }
    }
  }

  private void post(String id, AlertData alert, String invocation, Instant deadline) {
    Optional<Receipts.Held> held = receipts.take(id, invocation);
    held.ifPresent(mine -> posting.post(alert, mine, deadline));
    log.info(
        held.isPresent() ? "alert posted" : "alert was posted before",
        Map.of("message", id, "alert", alert.id(), "buckets", alert.buckets().size()));
  }

  /** Empty for a message that is none of ours: trying it again would help nobody. */
  private Optional<AlertData> alert(StreamEvent.Delivered message) {
    try {
      byte[] json = message.text().getBytes(UTF_8);
      AlertData alert = PlainJson.read(new ByteArrayInputStream(json), AlertData.class);
      if (AlertData.SCHEMA.equals(alert.schema())) {
        return Optional.of(alert);
      }
    } catch (IOException notOurs) {
      log.warn("not an alert", Map.of("message", message.id(), "why", notOurs.getClass()));
      return Optional.empty();
    }
    log.warn("an alert of another form", Map.of("message", message.id()));
    return Optional.empty();
  }
}

package io.truelabel.setup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
import io.truelabel.log.JsonLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The function behind {@code cloudformation/sample-data.yaml}: puts made-up records into the bucket
 * of that stack, and takes them out again before the bucket is deleted.
 *
 * <p>What others put there stays: then CloudFormation says that the bucket is not empty.
 */
public final class SampleDataHandler implements RequestStreamHandler {
  private static final Duration RESERVE = Duration.ofSeconds(40);
  private static final String ADMINISTRATOR = "TRUELABEL_ADMINISTRATOR";
  private static final String REGION = "AWS_REGION";

  private final Map<String, String> environment;
  private final ClientSettings aws;
  private final Pause pause;
  private final JsonLog log;

  /** Takes its settings from the environment. */
  public SampleDataHandler() {
    this(System.getenv(), ClientSettings.standard(), Thread::sleep, System.out);
  }

  SampleDataHandler(
      Map<String, String> environment, ClientSettings aws, Pause pause, OutputStream log) {
    this.environment = Map.copyOf(environment);
    this.aws = aws;
    this.pause = pause;
    this.log = new JsonLog(log, Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    StackRequest request = StackRequest.read(event);
    Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
    Answering answering = new Answering(request, new ResponseUrl(pause));
    StackAnswer late = StackAnswer.failed("Time was up before this was done.", id(request));
    try (Watchdog _ = Watchdog.after(time, answering, late, log)) {
      answering.give(answer(request));
    }
  }

  /** Answers an error too, for otherwise the stack would wait. */
  private StackAnswer answer(StackRequest request) {
    try (AwsClients clients = new AwsClients(aws)) {
      apply(request, clients);
      return StackAnswer.done(Outcome.of(id(request), Map.of(), List.of()));
    } catch (RuntimeException | Error failed) {
      log.error("not done", Map.of("why", failed));
      return StackAnswer.failed(String.valueOf(failed.getMessage()), id(request));
    }
  }

  private void apply(StackRequest request, AwsClients clients) {
    String account = environment.getOrDefault(ADMINISTRATOR, "");
    String region = environment.getOrDefault(REGION, "");
    request.requireStackIn(account, region);
    StateBucket bucket = new StateBucket(clients.s3(region), bucket(request), account);
    if (request.type().equals("Delete")) {
      bucket.delete(MadeUpRecords.KEYS);
    } else {
      new MadeUpRecords(new SecureRandom())
          .objects()
          .forEach((key, text) ->
              bucket.write(key, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String bucket(StackRequest request) {
    return request.properties().path("Bucket").asText();
  }

  /** Names the bucket, so that another bucket is another resource. */
  private static String id(StackRequest request) {
    return "sample/" + bucket(request);
  }
}

package io.truelabel.setup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.log.JsonLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * The function behind the custom resources of {@code cloudformation/macie.yaml}.
 *
 * <p>It answers every request once: with what was done, or with the reason why not, also when its
 * time is nearly up. It throws only when the answer did not arrive.
 */
public final class MacieSetupHandler implements RequestStreamHandler {
  /** Left for answering, when the function's time is nearly up: five attempts and their pauses. */
  private static final Duration RESERVE = Duration.ofSeconds(40);

  private final Map<String, String> environment;
  private final ClientSettings aws;
  private final Clock clock;
  private final Pause pause;
  private final JsonLog log;

  /** Takes its settings from the environment. */
  public MacieSetupHandler() {
    this(System.getenv(), ClientSettings.standard(), Clock.systemUTC(), Thread::sleep, System.out);
  }

  /** A handler with everything given. Settings are read later, so that a mistake is answered. */
  MacieSetupHandler(
      Map<String, String> environment,
      ClientSettings aws,
      Clock clock,
      Pause pause,
      OutputStream log) {
    this.environment = environment;
    this.aws = aws;
    this.clock = clock;
    this.pause = pause;
    this.log = new JsonLog(log, clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    StackRequest request = StackRequest.read(event);
    log.info(
        "asked by CloudFormation",
        Map.of(
            "type", request.type(),
            "stack", request.stackId(),
            "resource", request.logicalId(),
            "physicalId", request.physicalId()));
    Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
    Answering answering = new Answering(request, new ResponseUrl(pause));
    Turn turn = new Turn(clock.instant().plus(time), answering::open);
    try (Watchdog _ = Watchdog.after(time, answering, late(request), log)) {
      answer(request, answering, turn);
    }
  }

  private static StackAnswer late(StackRequest request) {
    return StackAnswer.failed(
        "Time was up before this was done. Nothing that was begun is left running. Try again; with"
            + " very many buckets, give the function more time.",
        physicalId(request));
  }

  private void answer(StackRequest request, Answering answering, Turn turn) throws IOException {
    try (AwsClients clients = new AwsClients(aws)) {
      Outcome outcome =
          new Parts(SetupSettings.from(environment), clients, clock, pause).apply(request, turn);
      log.info("done", outcome.attributes());
      if (!answering.give(StackAnswer.done(outcome))) {
        outcome.undo().run();
        log.warn("done too late, and taken back", outcome.attributes());
      }
    } catch (RuntimeException failed) {
      fail(request, answering, failed);
    } catch (Error broken) {
      fail(request, answering, broken);
      throw broken;
    }
  }

  private void fail(StackRequest request, Answering answering, Throwable why) throws IOException {
    log.error("not done", Map.of("why", why, "at", Arrays.toString(why.getStackTrace())));
    answering.give(StackAnswer.failed(reason(why), physicalId(request)));
  }

  private static String reason(Throwable failed) {
    String message = String.valueOf(failed.getMessage());
    return failed instanceof SetupFailedException
        ? message
        : "%s: %s. The function's log says more."
            .formatted(failed.getClass().getSimpleName(), message);
  }

  /** What was answered before; what could not be created has an id that no part answers with. */
  private static String physicalId(StackRequest request) {
    return request.physicalId().isEmpty() ? "failed" : request.physicalId();
  }
}

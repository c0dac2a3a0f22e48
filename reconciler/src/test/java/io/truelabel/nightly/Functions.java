package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.policy.Policy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sampleorg.SampleOrganization;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The functions of a sweep over a sample organization, called as Lambda would call them. */
final class Functions implements AutoCloseable {
  static final String SWEEP = "sweep-20261122T020000Z";
  static final String REPORT = "reports/2026/11/22/" + SWEEP + ".json";
  static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  static final int ENOUGH = 900_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SampleRun sample;
  private final Map<String, String> environment = new HashMap<>(environment());
  private final AwsClients clients;
  private final StateBucket state;
  private Clock clock = SampleRun.clock();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Map<String, AtomicInteger> deaths = new HashMap<>();
  private final AtomicInteger requests = new AtomicInteger();

  /** Functions with a deployed policy. */
  Functions(SampleRun sample) {
    this.sample = sample;
    this.clients = new AwsClients(sample.settings());
    this.state =
        new StateBucket(
            clients.s3(SampleRun.HOME),
            SampleOrganization.STATE_BUCKET,
            SampleOrganization.SECURITY);
    deploy(SampleRun.policy(Mode.OWNERS));
  }

  void deploy(Policy policy) {
    state.write(StateBucket.POLICY_KEY, "application/json", PolicyFormat.write(policy));
  }

  static Map<String, String> environment() {
    return Map.of(
        "AWS_REGION", SampleRun.HOME,
        "TRUELABEL_ADMINISTRATOR", SampleOrganization.SECURITY,
        "TRUELABEL_REGIONS", SampleRun.HOME + ", " + SampleRun.ABROAD,
        "TRUELABEL_STATE_BUCKET", SampleOrganization.STATE_BUCKET);
  }

  Functions with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Lets a day go by. */
  void sleep() {
    clock = Clock.offset(clock, Duration.ofDays(1));
    sample.standIn().clock().advance(Duration.ofDays(1));
  }

  /** Lets the next calls of a function die. */
  void dying(Class<?> handler, int calls) {
    deaths.put(handler.getName(), new AtomicInteger(calls));
  }

  SampleRun sample() {
    return sample;
  }

  StateBucket state() {
    return state;
  }

  String log() {
    return log.toString(UTF_8);
  }

  /** The whole sweep in one process. */
  JsonNode sweep() throws IOException {
    return call(new SweepHandler(environment, sample.settings(), clock, log), "{}", ENOUGH);
  }

  JsonNode plan() throws IOException {
    return call(new PlanHandler(environment, sample.settings(), clock, log), "{}", ENOUGH);
  }

  JsonNode shard(JsonNode item) throws IOException {
    return shard(item, ENOUGH);
  }

  JsonNode shard(JsonNode item, int remainingMillis) throws IOException {
    return call(
        new ShardHandler(environment, sample.settings(), clock, log),
        item.toString(),
        remainingMillis);
  }

  /** The time of the next sweep. */
  Instant now() {
    return clock.instant();
  }

  /** Plans, sweeps every shard and sums up: what the state machine does. */
  void sweepInParts() throws IOException {
    JsonNode plan = plan();
    for (JsonNode item : items(plan)) {
      shard(item);
    }
    summary(plan);
  }

  JsonNode summary(JsonNode plan) throws IOException {
    String request = JSON.createObjectNode().set("sweepId", plan.get("sweepId")).toString();
    return call(new SummaryHandler(environment, sample.settings(), clock, log), request, ENOUGH);
  }

  /** The shards of a plan, as the state machine reads them. */
  List<JsonNode> items(JsonNode plan) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode region : plan.get("regions")) {
      JSON.readTree(state.read(region.get("key").asText()).content()).forEach(items::add);
    }
    return items;
  }

  /** The report that was kept. */
  ObjectNode report() throws IOException {
    return (ObjectNode) JSON.readTree(state.read(ReportStore.LATEST).content());
  }

  /** The report without its calls, and without the names that AWS gives by chance. */
  String comparable() throws IOException {
    ObjectNode report = report();
    report.remove("calls");
    ((ObjectNode) report.get("policy")).remove("versionId");
    return report.toPrettyString().replaceAll(UUID, "an id").replaceAll("Request ID: [^),]+", "");
  }

  /** Calls the handler of this class, as a template names it. */
  JsonNode call(String handler, JsonNode event) throws IOException {
    AtomicInteger left = deaths.get(handler);
    if (left != null && left.getAndDecrement() > 0) {
      throw new IllegalStateException(handler + " dies as it was told to.");
    }
    try {
      return call(
          Class.forName(handler)
              .asSubclass(RequestStreamHandler.class)
              .getDeclaredConstructor(
                  Map.class, ClientSettings.class, Clock.class, OutputStream.class)
              .newInstance(environment, sample.settings(), clock, log),
          event.toString(),
          ENOUGH);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(handler + " is no handler that can be made here.", e);
    }
  }

  private JsonNode call(RequestStreamHandler handler, String event, int remainingMillis)
      throws IOException {
    Context context = mock();
    when(context.getRemainingTimeInMillis()).thenReturn(remainingMillis);
    when(context.getAwsRequestId()).thenReturn("request-" + requests.incrementAndGet());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, context);
    return JSON.readTree(answer.toByteArray());
  }

  @Override
  public void close() {
    clients.close();
    sample.close();
  }
}

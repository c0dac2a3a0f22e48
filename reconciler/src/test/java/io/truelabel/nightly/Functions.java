package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.StateBucket;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.policy.Policy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sampleorg.SampleOrganization;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions of a sweep over a sample organization, called as Lambda would call them. */
final class Functions implements AutoCloseable {
  static final String SWEEP = "sweep-20261122T020000Z";
  static final String REPORT = "reports/2026/11/22/" + SWEEP + ".json";
  static final int ENOUGH = 900_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SampleRun sample;
  private final Map<String, String> environment = new HashMap<>(environment());
  private final AwsClients clients;
  private final StateBucket state;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private int requests;

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
    return call(
        new SweepHandler(environment, sample.settings(), SampleRun.clock(), log), "{}", ENOUGH);
  }

  JsonNode plan() throws IOException {
    return call(
        new PlanHandler(environment, sample.settings(), SampleRun.clock(), log), "{}", ENOUGH);
  }

  JsonNode shard(JsonNode item) throws IOException {
    return shard(item, ENOUGH);
  }

  JsonNode shard(JsonNode item, int remainingMillis) throws IOException {
    return call(
        new ShardHandler(environment, sample.settings(), SampleRun.clock(), log),
        item.toString(),
        remainingMillis);
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
    return call(
        new SummaryHandler(environment, sample.settings(), SampleRun.clock(), log),
        request,
        ENOUGH);
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
  JsonNode report() throws IOException {
    return JSON.readTree(state.read(REPORT).content());
  }

  private JsonNode call(RequestStreamHandler handler, String event, int remainingMillis)
      throws IOException {
    Context context = mock();
    when(context.getRemainingTimeInMillis()).thenReturn(remainingMillis);
    when(context.getAwsRequestId()).thenReturn("request-" + ++requests);
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

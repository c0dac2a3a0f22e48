package io.truelabel.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.ClientSettings;
import io.truelabel.policy.Policy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.Holdings;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Job.Status;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.StandIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * The set-up function between a stand-in for AWS and one for CloudFormation's mailbox, on a clock
 * that waiting moves. Two accounts; nothing of Macie is set up but that it is enabled.
 */
final class SetupRun implements AutoCloseable {
  static final String CENTRAL = "111122223333";
  static final String MEMBER = "222233334444";
  static final String REGION = "eu-west-1";
  static final String STATE = "truelabel-state";
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final Shard HOME = new Shard(CENTRAL, REGION);
  static final Shard OWNER = new Shard(MEMBER, REGION);

  private static final String STACK =
      "arn:aws:cloudformation:eu-west-1:111122223333:stack/truelabel-macie/1a2b";
  private static final int TIME = 900_000;

  private final StandIn aws = StandIn.start(organization(), NOW);
  private final AnswerServer mailbox = new AnswerServer();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final List<Duration> pauses = new ArrayList<>();
  private final Set<String> called = ConcurrentHashMap.newKeySet();
  private final Map<String, String> environment = new HashMap<>();
  private int requests;

  SetupRun() {
    environment.put("AWS_REGION", REGION);
    environment.put("TRUELABEL_ADMINISTRATOR", CENTRAL);
    environment.put("TRUELABEL_STATE_BUCKET", STATE);
    environment.put("TRUELABEL_HOME_REGION", REGION);
    bucket(HOME, STATE, 10);
    aws.organization().put(REGION, Discovery.byDefault().withEnabled(false, NOW));
  }

  private static Organization organization() {
    Set<String> regions = Set.of(REGION);
    Organization organization = new Organization("aws", CENTRAL, List.of(REGION));
    organization.put(Account.installed(CENTRAL, "central", CENTRAL, regions));
    organization.put(Account.installed(MEMBER, "member", CENTRAL, regions));
    return organization;
  }

  /** A bucket of so many gigabytes, into which nothing looks. */
  void bucket(Shard shard, String name, long gigabytes) {
    bucket(shard, name, gigabytes, Tags.of("DataClassification", "internal"));
  }

  void bucket(Shard shard, String name, long gigabytes, Tags tags) {
    long bytes = gigabytes * 1_000_000_000;
    Bucket bucket = Bucket.of(shard, name, NOW.minus(Duration.ofDays(99)), tags, NOW);
    aws.organization()
        .buckets()
        .put(
            bucket.withMacie(
                bucket
                    .macie()
                    .withLook(Look.NOT_MONITORED)
                    .withHoldings(
                        new Holdings(9, 2 * bytes, 5, bytes, 0, Holdings.NOTHING.locked()))));
  }

  /** Stores a policy as the deployment does. */
  void policy(Policy policy) {
    byte[] json = PolicyFormat.write(policy);
    Witness identity = new Witness("policy/policy.json", "e", "v", json.length, NOW);
    aws.organization().objects().put(STATE, StoredObject.of(identity, json, Map.of()));
  }

  MacieSetupHandler handler() {
    return new MacieSetupHandler(environment, settings(), aws.clock(), this::pause, log);
  }

  private void pause(Duration time) {
    pauses.add(time);
    aws.clock().advance(time);
  }

  ClientSettings settings() {
    String key = "AKIA" + CENTRAL + "TEST";
    return ClientSettings.standard()
        .withCredentials(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "secret")))
        .withRetries(SetupRun::retries)
        .withEndpoint(aws.endpoint().toString())
        .withListener(called::add);
  }

  private static RetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(3)
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .build();
  }

  /** One request of CloudFormation's. */
  ObjectNode request(String type, String resource, String physicalId, JsonNode properties) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("RequestType", type)
            .put("ResponseURL", mailbox.url())
            .put("StackId", STACK)
            .put("RequestId", "request-" + ++requests)
            .put("ResourceType", "Custom::TruelabelMacie" + resource)
            .put("LogicalResourceId", resource);
    if (!physicalId.isEmpty()) {
      json.put("PhysicalResourceId", physicalId);
    }
    return json.set("ResourceProperties", properties);
  }

  /** Lets the function answer a request. */
  JsonNode deliver(JsonNode request) {
    return deliver(request, TIME);
  }

  JsonNode deliver(JsonNode request, int milliseconds) {
    try {
      invoke(request.toString(), milliseconds);
    } catch (IOException unanswered) {
      throw new AssertionError("not answered", unanswered);
    }
    return mailbox.last();
  }

  /** Lets the function work, and takes no answer from it. */
  void deliverUnheard(JsonNode request) {
    mailbox.trouble(500, 500, 500, 500, 500);
    try {
      invoke(request.toString(), TIME);
    } catch (IOException expected) {
      return;
    }
    throw new AssertionError("answered all the same");
  }

  void invoke(String event, int milliseconds) throws IOException {
    Context context = mock(Context.class);
    when(context.getRemainingTimeInMillis()).thenReturn(milliseconds);
    handler()
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(UTF_8)),
            OutputStream.nullOutputStream(),
            context);
  }

  /** The jobs that may run again. */
  List<Job> living() {
    return jobs().stream().filter(job -> job.status() != Status.CANCELLED).toList();
  }

  List<Job> jobs() {
    return aws.organization().jobs().all().toList();
  }

  /** Lets the first run of every job end. */
  void runJobs() {
    Instant now = aws.clock().instant();
    living()
        .forEach(job ->
            aws.organization().jobs().change(job.id(), it -> it.ranAt(now).with(Status.IDLE)));
  }

  StandIn aws() {
    return aws;
  }

  AnswerServer mailbox() {
    return mailbox;
  }

  List<Duration> pauses() {
    return pauses;
  }

  Set<String> called() {
    return called;
  }

  Map<String, String> environment() {
    return environment;
  }

  String log() {
    return log.toString(UTF_8);
  }

  @Override
  public void close() {
    mailbox.close();
    aws.close();
  }
}

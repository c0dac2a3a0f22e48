package io.truelabel.finding;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.alert.AlertOutcome;
import io.truelabel.alert.Alerting;
import io.truelabel.alert.Publisher;
import io.truelabel.alert.Rights;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.Claims;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.ShardClaims;
import io.truelabel.aws.StateBucket;
import io.truelabel.ledger.BucketClaim;
import io.truelabel.nightly.Estate;
import io.truelabel.nightly.Reconciliation;
import io.truelabel.policy.Alerts;
import io.truelabel.policy.Policy;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding.Contents;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Topic;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.cloudwatch.Datum;
import io.truelabel.standin.sns.Message;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.Results;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.mockito.Mockito;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** The finding function against the stand-in, with events as Macie publishes them. */
final class FindingStage implements AutoCloseable {

  static final String HOME = "us-east-1";
  static final String CENTRAL = "111122223333";
  static final String MEMBER = "444455556666";
  static final String OWNERS = "arn:aws:sns:us-east-1:444455556666:payments-support";
  static final String STREAM = "arn:aws:sns:us-east-1:111122223333:truelabel-stream";
  static final String BUCKET = "payments-exports-prod";
  static final Instant NOW = Instant.parse("2026-03-03T04:18:00Z");

  private static final String STATE = "truelabel-state";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant MADE = Instant.parse("2023-02-11T09:12:44Z");

  final StandIn standIn;
  final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final AwsClients clients;
  private final StateBucket state;
  private final AtomicLong ticks = new AtomicLong();
  private volatile Instant now = NOW;
  private volatile boolean ticking;
  private Policy policy = DefaultPolicy.load();
  private int messages;

  FindingStage() {
    this.standIn = StandIn.start(organization(), NOW);
    this.clients = new AwsClients(settings());
    this.state = new StateBucket(clients.s3(HOME), STATE, CENTRAL);
    deploy(Alerts.Mode.OWNERS);
    standIn.calls().clear();
  }

  private static Organization organization() {
    var organization = new Organization("aws", CENTRAL, List.of(HOME));
    organization.put(Account.installed(CENTRAL, "central", CENTRAL, Set.of(HOME)));
    organization.put(Account.installed(MEMBER, "payments", CENTRAL, Set.of(HOME)));
    Shard central = new Shard(CENTRAL, HOME);
    Shard member = new Shard(MEMBER, HOME);
    organization.buckets().put(Bucket.of(central, STATE, MADE, Tags.of(), MADE));
    organization.buckets().put(bucket(member, BUCKET, "internal"));
    organization.buckets().put(bucket(member, "vault", "restricted"));
    organization.topics().put(topic(central, "truelabel-stream"));
    organization.topics().put(topic(member, "payments-support"));
    return organization;
  }

  static Bucket bucket(Shard shard, String name, String level) {
    Tags tags = Tags.of("DataClassification", level, "SupportSNSTopic", OWNERS, "Team", "payments");
    return Bucket.of(shard, name, MADE, tags, NOW.minus(Duration.ofHours(1)));
  }

  private static Topic topic(Shard shard, String name) {
    return Topic.of(shard, name);
  }

  void deploy(Alerts.Mode mode) {
    deploy(mode, STREAM);
  }

  void deploy(Alerts.Mode mode, String stream) {
    Policy base = DefaultPolicy.load();
    policy =
        new Policy(
            base.levels(),
            base.tagKeys(),
            base.unlabeled(),
            base.contents(),
            base.exposure(),
            base.coverage(),
            new Alerts(mode, Set.of(), Map.of(), "", stream, Duration.ofDays(7), false),
            base.teams(),
            base.exclusions(),
            base.waivers(),
            base.findings());
    state.write(StateBucket.POLICY_KEY, "application/json", PolicyFormat.write(policy));
  }

  /** The clock goes on. */
  void pass(Duration time) {
    now = now.plus(time);
  }

  /** From now on the clock goes on a little with every look at it, as clocks do. */
  void tick() {
    ticking = true;
  }

  Clock clock() {
    InstantSource source =
        () -> ticking ? now.plus(ticks.incrementAndGet(), ChronoUnit.MICROS) : now;
    return source.withZone(ZoneOffset.UTC);
  }

  ClientSettings settings() {
    return ClientSettings.standard()
        .withCredentials(credentials("SWEEP"))
        .withRetries(DefaultRetryStrategy::doNotRetry)
        .withEndpoint(standIn.endpoint().toString());
  }

  /** A key whose name tells the calls of one function from those of another. */
  private static StaticCredentialsProvider credentials(String name) {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create("AKIA" + CENTRAL + name, "secret"));
  }

  /** Settings of a program that tries again and again, without waiting in between. */
  ClientSettings patient() {
    return settings()
        .withRetries(() ->
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ClientSettings.ATTEMPTS)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .circuitBreakerEnabled(false)
                .build());
  }

  /** A bucket under a label. */
  void labelled(String name, String level) {
    standIn.organization().buckets().put(bucket(new Shard(MEMBER, HOME), name, level));
  }

  /** A bucket in which Macie has found card numbers, as a sweep sees it. */
  void violating(String name) {
    violating(name, "internal", "FINANCIAL_INFORMATION", "CREDIT_CARD_NUMBER");
  }

  /** A bucket that is public on purpose, in which Macie has found who its visitors are. */
  void website(String name) {
    violating(name, "public", "PERSONAL_INFORMATION", "USA_SOCIAL_SECURITY_NUMBER");
    open(name);
  }

  private void violating(String name, String level, String category, String detection) {
    Shard shard = new Shard(MEMBER, HOME);
    labelled(name, level);
    standIn
        .organization()
        .findings()
        .put(
            Contents.of(
                name.replace("bucket-", "f") + "-0",
                shard,
                name,
                NOW.minus(Duration.ofMinutes(10)),
                new Witness("key", "etag", "", 10, NOW.minus(Duration.ofDays(1))),
                List.of(new Detection.Managed(category, detection, 30)),
                new Origin.AutomatedDiscovery()));
    holds(name, "key", "etag");
  }

  /** An object lies in a bucket. */
  void holds(String bucket, String key, String eTag) {
    Witness object = new Witness(key, eTag, "", 10, NOW.minus(Duration.ofDays(1)));
    standIn.organization().objects().put(bucket, StoredObject.listedOnly(object));
  }

  /** One sweep that tells. */
  void sweep(ClientSettings settings) {
    sweep(settings, SweepListener.NONE);
  }

  /** One sweep that tells, and somebody who hears how it gets on. */
  void sweep(ClientSettings settings, SweepListener listener) {
    Estate estate = new Estate(settings, CENTRAL, HOME, "", STATE);
    Instant start = clock().instant();
    try (var work = new Reconciliation(estate, JudgedBy.of(policy, "policy.yaml", ""), clock())) {
      work.run(SweepPlan.starting(start, CENTRAL, List.of(HOME), true), listener);
    }
  }

  /** How many messages told the owner of a bucket. */
  int toldOf(String bucket) {
    return toldOf(bucket, "");
  }

  /** How many messages that hold a text told the owner of a bucket. */
  int toldOf(String bucket, String text) {
    return (int)
        received(OWNERS).stream()
            .map(message -> message.textFor("email"))
            .filter(body -> body.contains(bucket) && body.contains(text))
            .count();
  }

  /** One of the published samples, to be changed at will. */
  static ObjectNode event(String name) {
    try (InputStream in =
        FindingStage.class.getResourceAsStream("/samples/eventbridge-" + name + ".json")) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same about another bucket. */
  static ObjectNode about(ObjectNode event, String bucket) {
    ((ObjectNode) event.at("/detail/resourcesAffected/s3Bucket")).put("name", bucket);
    return event;
  }

  /** The same with another finding. */
  static ObjectNode finding(ObjectNode event, String id) {
    ((ObjectNode) event.get("detail")).put("id", id);
    return event;
  }

  FindingHandler handler() {
    return handler(settings());
  }

  FindingHandler handler(ClientSettings settings) {
    return new FindingHandler(
        Map.of(
            "AWS_REGION", HOME,
            "TRUELABEL_ADMINISTRATOR", CENTRAL,
            "TRUELABEL_REGIONS", HOME,
            "TRUELABEL_STATE_BUCKET", STATE),
        settings.withCredentials(credentials("FINDINGS")),
        clock(),
        log);
  }

  /** Delivers events in one batch, under ids that were never used; answers with those that fail. */
  List<String> deliver(JsonNode... events) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      ids.add("message-" + ++messages);
    }
    return deliver(ids, List.of(events));
  }

  /** Delivers events in one batch. */
  List<String> deliver(List<String> ids, List<? extends JsonNode> events) {
    return deliver(handler(), ids, events);
  }

  static List<String> deliver(
      FindingHandler handler, List<String> ids, List<? extends JsonNode> events) {
    ObjectNode batch = JSON.createObjectNode();
    var records = batch.putArray("Records");
    for (int i = 0; i < ids.size(); i++) {
      records.addObject().put("messageId", ids.get(i)).put("body", events.get(i).toString());
    }
    try {
      var answer = new ByteArrayOutputStream();
      handler.handleRequest(
          new ByteArrayInputStream(batch.toString().getBytes(StandardCharsets.UTF_8)),
          answer,
          Mockito.mock(Context.class));
      List<String> failed = new ArrayList<>();
      JSON.readTree(answer.toByteArray())
          .get("batchItemFailures")
          .forEach(item -> failed.add(item.get("itemIdentifier").asText()));
      return failed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Message> received(String topic) {
    return standIn.mailbox().to(topic);
  }

  /** What the only message that a topic received says in an e-mail, in one line. */
  String only(String topic) {
    List<Message> all = received(topic);
    if (all.size() != 1) {
      throw new AssertionError(topic + " received " + all.size() + " messages");
    }
    return all.getFirst().textFor("email").replaceAll("\\s+", " ");
  }

  /** Somebody deletes the topic of the owners. */
  void dropOwners() {
    standIn.organization().topics().remove(OWNERS);
  }

  /** Somebody makes it again. */
  void restoreOwners() {
    standIn.organization().topics().put(topic(new Shard(MEMBER, HOME), "payments-support"));
  }

  /** Somebody makes a bucket public. */
  void open(String bucket) {
    Bucket closed = standIn.organization().buckets().named(bucket).orElseThrow();
    standIn.organization().buckets().put(closed.withMacie(closed.macie().withReach(Reach.PUBLIC)));
  }

  /** The metrics that were published, by name. */
  Map<String, Double> counts() {
    return standIn.metrics().in(new Shard(CENTRAL, HOME)).stream()
        .collect(Collectors.toMap(datum -> datum.metric().name(), Datum::value, Double::sum));
  }

  List<Inbox.Item> inbox() {
    return new Inbox(state).read(MEMBER, HOME).items();
  }

  ShardClaims claims() {
    return new Claims(state).read(MEMBER, HOME);
  }

  /** The claim of the bucket that the samples are about. */
  BucketClaim claim() {
    return Optional.ofNullable(claims().claims().get(BUCKET)).orElseThrow().claim();
  }

  /** Tells of a night's results. */
  AlertOutcome tell(BucketResult... buckets) {
    Publisher everywhere = (topic, via, message) -> new Publisher.Answer.Accepted("id");
    return new Alerting(policy, everywhere, Rights.shared(new Claims(state), "sweep", clock()), "")
        .tell(Results.summary(buckets));
  }

  Claims claimsStore() {
    return new Claims(state);
  }

  String logged() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    clients.close();
    standIn.close();
  }
}

package io.truelabel.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.Loopback;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.StateBucket;
import io.truelabel.log.JsonLog;
import io.truelabel.policy.Policy;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.config.Result;
import io.truelabel.standin.config.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rule functions beside a stand-in: events go in, results are read back from Config. */
final class Rig implements AutoCloseable {

  static final Shard MEMBER = new Shard(Loopback.MEMBER, Loopback.REGION);
  static final Tags LABELLED =
      Tags.of("DataClassification", "internal", "SupportSNSTopic", "support");

  private static final String KEY = "RULES";
  private static final Shard HOME = new Shard(Loopback.CENTRAL, Loopback.REGION);

  private final Loopback aws = Loopback.start();
  private final AwsClients rules = aws.clientsOf(KEY);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final RuleContext context;
  private final LabelHandler label;
  private final ContentsHandler contents;
  private final CoverageHandler coverage;

  Rig(Policy policy) {
    this(policy, Clock.systemUTC());
  }

  /** A rig whose credentials age by a clock. */
  Rig(Policy policy, Clock credentials) {
    this(policy, credentials, 0);
  }

  /** A rig with a state bucket, in which earlier sweeps left ledgers and events findings. */
  static Rig remembering(Policy policy) {
    return remembering(policy, 100);
  }

  /** The same, where only so many entries of the inbox are read in one go. */
  static Rig remembering(Policy policy, int told) {
    return new Rig(policy, Clock.systemUTC(), told);
  }

  private Rig(Policy policy, Clock credentials, int told) {
    if (told > 0) {
      put(Bucket.of(HOME, "state", now(), Tags.NONE, now()));
    }
    JsonLog lines = new JsonLog(log, aws.standIn().clock());
    this.context =
        new RuleContext(
            Loopback.REGION,
            aws.central(KEY),
            AllowedAccounts.listed(Set.of(Loopback.MEMBER)),
            rules,
            new MemberAccounts(aws.central(KEY), rules.sts(Loopback.REGION), credentials),
            PolicySource.fixed(policy),
            told > 0 ? memory(state(rules), told, lines) : EvidenceMemory.none(),
            aws.standIn().clock(),
            lines);
    this.label = new LabelHandler(context);
    this.contents = new ContentsHandler(context);
    this.coverage = new CoverageHandler(context);
  }

  private static EvidenceMemory memory(StateBucket state, int told, JsonLog log) {
    return new StoredEvidence(state, new Inbox(state, told), log);
  }

  /** The state bucket, as a sweep and the tests use it. */
  StateBucket state() {
    return state(aws.clients());
  }

  private static StateBucket state(AwsClients clients) {
    return new StateBucket(clients.s3(Loopback.REGION), "state", Loopback.CENTRAL);
  }

  RuleContext context() {
    return context;
  }

  StandIn standIn() {
    return aws.standIn();
  }

  /** A bucket of the member account that Macie looked into. */
  void bucket(String name, Tags tags) {
    put(Bucket.of(MEMBER, name, now().minus(Duration.ofDays(9)), tags, now()));
  }

  void put(Bucket bucket) {
    standIn().organization().buckets().put(bucket);
  }

  Bucket get(String name) {
    return standIn().organization().buckets().named(name).orElseThrow();
  }

  Instant now() {
    return standIn().clock().instant();
  }

  Rule labelRule() {
    return rule("s3-classification-label");
  }

  Rule contentsRule() {
    return rule("s3-classification-contents");
  }

  Rule coverageRule() {
    return rule("s3-classification-coverage");
  }

  private Rule rule(String base) {
    return standIn().config().rules().find(MEMBER, base).orElseThrow();
  }

  void deliverToLabel(String event) {
    deliver(label, event);
  }

  void deliverToContents(String event) {
    deliver(contents, event);
  }

  /** Lets Config ask for the contents rule, a minute after the last time. */
  void schedule() {
    standIn().clock().advance(Duration.ofMinutes(1));
    deliverToContents(standIn().config().events().scheduled(contentsRule()));
  }

  /** Lets Config ask for the coverage rule, a minute after the last time. */
  void scheduleCoverage() {
    standIn().clock().advance(Duration.ofMinutes(1));
    deliver(coverage, standIn().config().events().scheduled(coverageRule()));
  }

  private static void deliver(RequestStreamHandler handler, String event) {
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)),
          OutputStream.nullOutputStream(),
          new NoLambda());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Config's compliance view shows of a rule, by bucket. */
  Map<String, String> shown(Rule rule) {
    Map<String, String> shown = new TreeMap<>();
    standIn()
        .config()
        .results()
        .all(rule)
        .forEach(result -> shown.put(result.resource().id(), result.compliance()));
    return shown;
  }

  List<Result> results(Rule rule) {
    return standIn().config().results().all(rule).toList();
  }

  long calls(String service, String operation) {
    return standIn().calls().count(service, operation);
  }

  List<String> logged() {
    return log.toString(UTF_8).lines().toList();
  }

  @Override
  public void close() {
    rules.close();
    aws.close();
  }
}

package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.Mockito.mock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ConfigAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.StateBucket;
import io.truelabel.config.AllowedAccounts;
import io.truelabel.config.ContentsHandler;
import io.truelabel.config.CoverageHandler;
import io.truelabel.config.EvidenceMemory;
import io.truelabel.config.LabelHandler;
import io.truelabel.config.PolicySource;
import io.truelabel.config.RuleContext;
import io.truelabel.log.JsonLog;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.policy.Policy;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.config.Result;
import io.truelabel.standin.config.Rule;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.Evaluation;

/** AWS Config around the sample organization: it runs the real functions when it is asked to. */
final class ConfigStage implements AutoCloseable {
  static final Shard HOME = new Shard(SampleOrganization.PAYMENTS, SampleOrganization.HOME);

  private final SampleRun sample;
  private final String stateBucket;
  private final AwsClients clients;
  private final Policy policy = SampleRun.policy(Mode.OBSERVE);
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

  ConfigStage() {
    this(new SampleRun(), SampleOrganization.STATE_BUCKET);
  }

  /** Another organization, in which nothing is kept from sweep to sweep. */
  ConfigStage(Organization organization) {
    this(new SampleRun(organization), "");
  }

  private ConfigStage(SampleRun sample, String stateBucket) {
    this.sample = sample;
    this.stateBucket = stateBucket;
    this.clients = new AwsClients(sample.settings("RULES"));
  }

  StandIn standIn() {
    return sample.standIn();
  }

  /** A night: the sweep runs a minute or more after everything that came before. */
  Reconciled sweep(boolean apply) {
    return sweep(apply, Scope.EVERYTHING);
  }

  Reconciled sweep(boolean apply, Scope scope) {
    standIn().clock().advance(Duration.ofMinutes(2));
    return sweepAtOnce(apply, scope);
  }

  Reconciled sweepAtOnce(boolean apply, Scope scope) {
    Estate estate = new Estate(sample.settings(), administrator(), SampleRun.HOME, "", stateBucket);
    JudgedBy by = JudgedBy.of(policy, "policy.yaml", "");
    try (Reconciliation work = new Reconciliation(estate, by, standIn().clock(), scope)) {
      return work.run(
          SweepPlan.starting(
              standIn().clock().instant(),
              administrator(),
              List.of(SampleRun.HOME, SampleRun.ABROAD),
              apply),
          SweepListener.NONE);
    }
  }

  /** Config does what it was asked for: every rule judges, in its own function. */
  int runRules() {
    List<Rule> asked = standIn().config().runs().take();
    asked.forEach(this::run);
    return asked.size();
  }

  void run(Rule rule) {
    standIn().config().events().run(rule).forEach(event -> deliver(handler(rule), event));
  }

  private RequestStreamHandler handler(Rule rule) {
    return handlers.computeIfAbsent(
        rule.base() + rule.shard().region(), _ -> handler(rule.base(), rule.shard().region()));
  }

  private RequestStreamHandler handler(String base, String region) {
    RuleContext context = context(region);
    return switch (base) {
      case "s3-classification-label" -> new LabelHandler(context);
      case "s3-classification-contents" -> new ContentsHandler(context);
      case "s3-classification-coverage" -> new CoverageHandler(context);
      default -> throw new IllegalArgumentException(base);
    };
  }

  private RuleContext context(String region) {
    JsonLog log = new JsonLog(OutputStream.nullOutputStream(), standIn().clock());
    return new RuleContext(
        region,
        central(),
        AllowedAccounts.listed(
            standIn().organization().accounts().map(Account::id).collect(Collectors.toSet())),
        clients,
        members(),
        PolicySource.fixed(policy),
        memory(log),
        standIn().clock(),
        log);
  }

  private EvidenceMemory memory(JsonLog log) {
    return stateBucket.isEmpty()
        ? EvidenceMemory.none()
        : EvidenceMemory.stored(
            new StateBucket(clients.s3(SampleRun.HOME), stateBucket, administrator()), log);
  }

  private String administrator() {
    return standIn().organization().administrator();
  }

  private CentralAccount central() {
    return new CentralAccount(administrator(), "aws", sample.settings("RULES").credentials(), "");
  }

  private MemberAccounts members() {
    return new MemberAccounts(central(), clients.sts(SampleRun.HOME), standIn().clock());
  }

  private static void deliver(RequestStreamHandler handler, String event) {
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)),
          OutputStream.nullOutputStream(),
          mock(Context.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Rule rule(Shard shard, String base) {
    return standIn().config().rules().find(shard, base).orElseThrow();
  }

  /** Puts a result into Config that no rule of ours has handed in. */
  void put(Rule rule, String bucket, ComplianceType compliance, String annotation) {
    String event = standIn().config().events().scheduled(rule);
    Evaluation evaluation =
        Evaluation.builder()
            .complianceResourceType("AWS::S3::Bucket")
            .complianceResourceId(bucket)
            .complianceType(compliance)
            .annotation(annotation)
            .orderingTimestamp(ordering(rule, bucket))
            .build();
    ConfigAccount.of(clients, members(), rule.shard().account(), rule.shard().region())
        .put(token(event), List.of(evaluation));
  }

  /** As old as what is there, so that it replaces it, and so that any later one replaces it. */
  private Instant ordering(Rule rule, String bucket) {
    return standIn()
        .config()
        .results()
        .all(rule)
        .filter(result -> result.resource().id().equals(bucket))
        .map(Result::ordering)
        .findFirst()
        .orElse(SampleRun.NOW.minus(Duration.ofDays(900)));
  }

  private static String token(String event) {
    try {
      return new ObjectMapper().readTree(event).path("resultToken").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Config shows of a rule: by bucket, the result and what stands beside it. */
  Map<String, String> shown(Rule rule) {
    Map<String, String> shown = new TreeMap<>();
    standIn()
        .config()
        .results()
        .all(rule)
        .forEach(it -> shown.put(it.resource().id(), it.compliance() + ": " + it.annotation()));
    return shown;
  }

  /** Lists the accounts that may use the functions of the rules, as the installation does. */
  void admit(String json) {
    try (AwsClients deployer = new AwsClients(sample.settings("DEPLOYER"))) {
      new StateBucket(deployer.s3(SampleRun.HOME), stateBucket, administrator())
          .write(StateBucket.ACCOUNTS_KEY, "application/json", json.getBytes(UTF_8));
    }
  }

  /** How often each account was asked to let rules judge again. */
  Map<String, Long> starts() {
    return standIn().calls().entries().stream()
        .filter(call -> call.operation().equals("StartConfigRulesEvaluation"))
        .collect(
            Collectors.groupingBy(
                call -> call.account() + " " + call.region(), TreeMap::new, Collectors.counting()));
  }

  @Override
  public void close() {
    clients.close();
    sample.close();
  }
}

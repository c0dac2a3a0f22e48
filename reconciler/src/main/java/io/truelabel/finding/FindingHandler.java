package io.truelabel.finding;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.alert.EventAlerting;
import io.truelabel.alert.SnsPublisher;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.Claims;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.Ledgers;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.StateBucket;
import io.truelabel.buckets.RoleDoors;
import io.truelabel.buckets.S3LiveTags;
import io.truelabel.heal.ContentsRun;
import io.truelabel.heal.Pace;
import io.truelabel.log.JsonLog;
import io.truelabel.metrics.Counter;
import io.truelabel.metrics.Counters;
import io.truelabel.policy.Policy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sweep.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * The function that hears of findings as Macie publishes them, in batches from SQS, and tells the
 * owners at once of what violates and was not told before.
 *
 * <p>It answers with the messages that are to be delivered again; SQS moves one that fails too
 * often to the dead-letter queue.
 */
public final class FindingHandler implements RequestStreamHandler {

  private final FindingSettings settings;
  private final CentralAccount central;
  private final Clock clock;
  private final JsonLog log;
  private final AwsClients clients;
  private final StateBucket state;
  private final MemberAccounts members;
  private final LedgerShelf ledgers;
  private final ContentsRun contentsRun;

  /** Takes its settings from the environment. */
  public FindingHandler() {
    this(System.getenv(), ClientSettings.standard(), Clock.systemUTC(), System.out);
  }

  /** A handler with everything given. */
  FindingHandler(
      Map<String, String> environment, ClientSettings aws, Clock clock, OutputStream log) {
    this.settings = FindingSettings.from(environment);
    this.clock = clock;
    this.log = new JsonLog(log, clock);
    this.clients = new AwsClients(aws);
    this.central =
        new CentralAccount(
            settings.administrator(),
            CentralAccount.partitionOf(settings.homeRegion()),
            aws.credentials(),
            settings.externalId());
    this.state =
        new StateBucket(
            clients.s3(settings.homeRegion()), settings.stateBucket(), settings.administrator());
    this.members = new MemberAccounts(central, clients.sts(settings.homeRegion()), clock);
    this.ledgers = new LedgerShelf(new Ledgers(state));
    this.contentsRun = new ContentsRun(clients, members, new Pace(clock));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    PlainJson.write(BatchAnswer.of(handle(Batch.read(event))), answer);
  }

  private Set<String> handle(Batch batch) throws IOException {
    Policy policy = policy();
    Instant now = clock.instant();
    Tally tally = new Tally();
    Set<String> failed = new HashSet<>();
    Map<String, MacieEvent> events = read(batch, policy, tally, failed);
    failed.addAll(new FindingRun(tools(policy, now), tally).run(events));
    new Counters(
            clients.client(
                CloudWatchClient.class, CloudWatchClient::builder, settings.homeRegion()))
        .publish(tally.counts(), now)
        .forEach(why -> log.error(why, Map.of()));
    log.info("findings handled", tally.named());
    return failed;
  }

  private Map<String, MacieEvent> read(
      Batch batch, Policy policy, Tally tally, Set<String> failed) {
    Map<String, MacieEvent> events = new LinkedHashMap<>();
    try (EventReader reader = new EventReader(settings, policy.findings())) {
      for (Batch.Message message : batch.messages()) {
        try {
          events.put(message.id(), reader.read(message.body()));
        } catch (RefusedEventException e) {
          tally.add(Counter.REFUSED, 1);
          failed.add(message.id());
          log.error(String.valueOf(e.getMessage()), Map.of("message", message.id()));
        }
      }
    }
    return events;
  }

  private FindingRun.Tools tools(Policy policy, Instant now) {
    return new FindingRun.Tools(
        new Inspection(clients, new S3LiveTags(clients, new RoleDoors(members)), log),
        new Assessment(policy, now),
        ledgers,
        new Inbox(state),
        alerting(policy, now),
        contentsRun,
        log,
        now,
        settings.report());
  }

  private EventAlerting alerting(Policy policy, Instant now) {
    return new EventAlerting(
        policy,
        new SnsPublisher(clients, members, "findings-" + now.toEpochMilli()),
        settings.administrator(),
        new Claims(state),
        bucket -> ledgers.line(bucket).told(),
        clock);
  }

  private Policy policy() throws IOException {
    byte[] stored = state.read(StateBucket.POLICY_KEY).content();
    return PolicyFormat.read(new ByteArrayInputStream(stored));
  }
}

package io.truelabel.nightly;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.Ledgers;
import io.truelabel.aws.StateBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.ledger.InboxEntry;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding.Contents;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * Two accounts in one Region with one bucket of each sort: bad, cleaned, told by an event alone,
 * and clean. Small, so that a sweep of it can be broken at each of its calls.
 */
final class SmallEstate implements AutoCloseable {

  static final String HOME = "eu-west-1";
  static final String CENTRAL = "111122223333";
  static final String MEMBER = "222233334444";
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private static final Shard SHARD = new Shard(MEMBER, HOME);
  private static final String STATE = "state";
  private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

  private final StandIn standIn;
  private final AwsClients clients;
  private final StateBucket state;

  SmallEstate() {
    this.standIn = StandIn.start(organization(), NOW);
    this.clients = new AwsClients(settings(standIn.endpoint()));
    this.state = new StateBucket(clients.s3(HOME), STATE, CENTRAL);
    state.write(
        StateBucket.POLICY_KEY, "application/json", PolicyFormat.write(DefaultPolicy.load()));
    state.write(
        "inbox/v1/%s/%s/f9.json".formatted(MEMBER, HOME),
        "application/json",
        new InboxEntry(told()).write());
    standIn.calls().clear();
  }

  private static Organization organization() {
    var organization = new Organization("aws", CENTRAL, List.of(HOME));
    organization.put(Account.installed(CENTRAL, "central", CENTRAL, Set.of(HOME)));
    organization.put(Account.installed(MEMBER, "member", CENTRAL, Set.of(HOME)));
    Tags tags = Tags.of("DataClassification", "internal", "SupportSNSTopic", "x");
    organization
        .buckets()
        .put(Bucket.of(new Shard(CENTRAL, HOME), STATE, YESTERDAY, tags, YESTERDAY));
    for (String name : List.of("bad", "cleaned", "told", "clean")) {
      organization.buckets().put(Bucket.of(SHARD, name, YESTERDAY, tags, YESTERDAY));
    }
    find(organization, "f1", "bad");
    find(organization, "f2", "cleaned");
    organization.objects().put("bad", StoredObject.listedOnly(witness("f1")));
    organization.objects().put("told", StoredObject.listedOnly(witness("f9")));
    return organization;
  }

  private static void find(Organization organization, String id, String bucket) {
    organization
        .findings()
        .put(
            Contents.of(
                id,
                SHARD,
                bucket,
                YESTERDAY,
                witness(id),
                List.of(new Detection.Managed("FINANCIAL_INFORMATION", "CREDIT_CARD_NUMBER", 3)),
                new Origin.AutomatedDiscovery()));
  }

  private static Witness witness(String id) {
    return new Witness("key-" + id, "etag", "", 10, YESTERDAY);
  }

  private static io.truelabel.evidence.Finding told() {
    return new io.truelabel.evidence.Finding(
        "f9",
        new BucketId("aws", MEMBER, HOME, "told"),
        YESTERDAY,
        false,
        false,
        io.truelabel.evidence.Origin.ADMINISTRATOR,
        3,
        new io.truelabel.evidence.Finding.ScannedObject("key-f9", "etag", ""),
        List.of(
            new io.truelabel.evidence.Finding.Found(
                new io.truelabel.evidence.Identifier.Managed(
                    "CREDIT_CARD_NUMBER", "FINANCIAL_INFORMATION"),
                3)));
  }

  StandIn standIn() {
    return standIn;
  }

  /** The settings of a program in the central account that tries everything once. */
  static ClientSettings settings(URI endpoint) {
    return ClientSettings.standard()
        .withCredentials(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create("AKIA" + CENTRAL + "SWEEP", "secret")))
        .withRetries(DefaultRetryStrategy::doNotRetry)
        .withEndpoint(endpoint.toString());
  }

  /** One night; what it answers, or that it ended early, is of no interest here. */
  void sweep() {
    try {
      sweep(standIn.endpoint());
    } catch (RuntimeException | IOException cut) {
      cutOff++;
    }
  }

  private int cutOff;

  /** How many nights ended with an exception. */
  int cutOff() {
    return cutOff;
  }

  /** One night over whatever answers at an endpoint. */
  static void sweep(URI endpoint) throws IOException {
    new SweepHandler(
            Map.of(
                "AWS_REGION", HOME,
                "TRUELABEL_ADMINISTRATOR", CENTRAL,
                "TRUELABEL_REGIONS", HOME,
                "TRUELABEL_STATE_BUCKET", STATE),
            settings(endpoint),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new ByteArrayOutputStream())
        .handleRequest(
            java.io.InputStream.nullInputStream(), new ByteArrayOutputStream(), new Minutes());
  }

  /** What the ledger of the member holds. */
  List<LedgerLine> ledger() {
    try (var reader = new Ledgers(state).read(MEMBER, HOME).open()) {
      List<LedgerLine> lines = new ArrayList<>();
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is left in the inbox of the member. */
  List<Inbox.Item> inbox() {
    return new Inbox(state).read(MEMBER, HOME).items();
  }

  /** What the last report says of each bucket. */
  String report() {
    return new String(
            state.read(ReportStore.LATEST).content(), java.nio.charset.StandardCharsets.UTF_8)
        .replaceAll("(?s)^.*?\"buckets\" : \\[", "");
  }

  @Override
  public void close() {
    clients.close();
    standIn.close();
  }
}

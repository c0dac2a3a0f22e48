package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Policy;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Origin;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.core.Fault;
import io.truelabel.standin.sns.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of the state machine, held against the same sweep in one process. */
class SweepInPartsTest {
  private static final String MEMBER = "222233334444";
  private static final int OUT_OF_TIME = 60_100;

  private final Functions whole = new Functions(new SampleRun());
  private final Functions parts = new Functions(new SampleRun());

  @AfterEach
  void close() {
    whole.close();
    parts.close();
  }

  /** What an organization may be like. */
  record Variation(String name, Consumer<Functions> change) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Variation> variations() {
    return Stream.of(
        new Variation("as it is", _ -> {}),
        new Variation("Macie alone", it -> it.with("TRUELABEL_INVENTORY", "macie")),
        new Variation(
            "two accounts",
            it -> it.with("TRUELABEL_ACCOUNTS", SampleOrganization.SECURITY + "," + MEMBER)),
        new Variation("findings of each account", it -> it.deploy(eachAccount())),
        new Variation("accounts left out", SweepInPartsTest::leaveOut),
        new Variation("no aggregator", SweepInPartsTest::removeAggregators),
        new Variation(
            "neither aggregator nor roles",
            it -> {
              removeAggregators(it);
              change(it, account -> account.withRoles(List.of()));
            }),
        new Variation("no recorder", it -> change(it, account -> account.withRecorder(false))),
        new Variation(
            "no Macie", it -> change(it, account -> account.withMacieIn(Set.of(SampleRun.ABROAD)))),
        new Variation(
            "no Macie abroad",
            it ->
                change(
                    it,
                    SampleOrganization.SECURITY,
                    account -> account.withMacieIn(Set.of(SampleRun.HOME)))),
        new Variation(
            "suspended", it -> change(it, account -> account.with(Account.Status.SUSPENDED))),
        new Variation("nobody lists accounts", it -> deny(it, "organizations", "ListAccounts")),
        new Variation("nobody lists members", it -> deny(it, "macie2", "ListMembers")),
        new Variation(
            "an unread discovery", it -> deny(it, "macie2", "GetAutomatedDiscoveryConfiguration")));
  }

  private static void deny(Functions functions, String service, String operation) {
    functions
        .sample()
        .standIn()
        .faults()
        .add(Fault.refuse(service, operation, "AccessDeniedException", 403));
  }

  private static Organization organization(Functions functions) {
    return functions.sample().standIn().organization();
  }

  private static void change(Functions functions, UnaryOperator<Account> change) {
    change(functions, MEMBER, change);
  }

  private static void change(Functions functions, String account, UnaryOperator<Account> change) {
    Organization organization = organization(functions);
    organization.put(change.apply(organization.account(account).orElseThrow()));
  }

  /** One account is not permitted abroad, and in another the pack failed. */
  private static void leaveOut(Functions functions) {
    var standIn = functions.sample().standIn();
    standIn
        .functionPolicies()
        .permit(SampleRun.ABROAD, "truelabel-label", List.of(SampleOrganization.SECURITY, MEMBER));
    standIn
        .config()
        .pack()
        .put(new Shard(MEMBER, SampleRun.HOME), "CREATE_FAILED", "Denied", "Not permitted.");
  }

  private static void removeAggregators(Functions functions) {
    Organization organization = organization(functions);
    var home = new Shard(organization.administrator(), SampleRun.HOME);
    organization
        .aggregators(home)
        .toList()
        .forEach(aggregator -> organization.removeAggregator(aggregator.name()));
  }

  private static Policy eachAccount() {
    Policy base = SampleRun.policy(Mode.OWNERS);
    FindingsRules findings = base.findings();
    return new Policy(
        base.levels(),
        base.tagKeys(),
        base.unlabeled(),
        base.contents(),
        base.exposure(),
        base.coverage(),
        base.alerts(),
        base.teams(),
        base.exclusions(),
        base.waivers(),
        new FindingsRules(
            FindingsRules.Source.EACH_ACCOUNT, findings.honourSuppressed(), findings.gone()));
  }

  @ParameterizedTest
  @MethodSource("variations")
  @DisplayName("in any order, some twice: the same report, ledgers and messages")
  void givesTheSame(Variation variation) throws IOException {
    variation.change.accept(whole);
    variation.change.accept(parts);

    whole.sweep();
    JsonNode plan = parts.plan();
    List<JsonNode> items = parts.items(plan);
    Collections.shuffle(items, new Random(5));
    for (JsonNode item : items) {
      parts.shard(item);
    }
    parts.shard(items.getFirst());
    parts.summary(plan);

    assertThat(parts.comparable()).isEqualTo(whole.comparable());
    assertThat(ledgers(parts)).isEqualTo(ledgers(whole)).isNotEmpty();
    assertThat(messages(parts)).isEqualTo(messages(whole)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"macie2, DescribeBuckets", "config, SelectAggregateResourceConfig"})
  @DisplayName("what nobody lists is said of each account, and judged as one process judges it")
  void saysOfEachAccountWhatIsUnlisted(String service, String operation) throws IOException {
    deny(whole, service, operation);
    deny(parts, service, operation);

    whole.sweep();
    parts.sweepInParts();

    ObjectNode expected = whole.report();
    ObjectNode report = parts.report();
    int accounts = 3;
    assertThat(report.get("failures")).hasSize(accounts * expected.get("failures").size());
    assertThat(report.get("failures").findValuesAsText("account")).doesNotContain("");
    assertThat(buckets(report)).isEqualTo(buckets(expected));
    assertThat(report.get("totals")).isEqualTo(expected.get("totals"));
    assertThat(report.at("/sweep/unlistedRegions"))
        .isEqualTo(expected.at("/sweep/unlistedRegions"))
        .isNotEmpty();
  }

  @Test
  @DisplayName("night after night, whoever swept the night before")
  void goesOnFromEachOther() throws IOException {
    for (int night = 0; night < 3; night++) {
      whole.sweep();
      if (night == 1) {
        parts.sweep();
      } else {
        parts.sweepInParts();
      }

      assertThat(parts.comparable()).as("night " + night).isEqualTo(whole.comparable());
      assertThat(ledgers(parts)).isEqualTo(ledgers(whole));
      assertThat(messages(parts)).isEqualTo(messages(whole));
      live(whole, night);
      live(parts, night);
    }
  }

  /** A day of an organization: one bucket is relabelled, and in another Macie finds cards. */
  private static void live(Functions functions, int night) {
    functions.sleep();
    Organization organization = organization(functions);
    organization.tag(
        "payroll-exports-labelled-internal",
        Tags.of("DataClassification", night == 0 ? "restricted" : "public"),
        functions.now());
    String key = "cards-" + night + ".csv";
    Witness witness = new Witness(key, "etag", "", 10, functions.now());
    organization.objects().put("web-assets-public-on-purpose", StoredObject.listedOnly(witness));
    organization
        .findings()
        .put(
            Finding.Contents.of(
                "finding-" + night,
                new Shard(MEMBER, SampleRun.HOME),
                "web-assets-public-on-purpose",
                functions.now().minus(Duration.ofHours(9)),
                witness,
                List.of(new Detection.Managed("FINANCIAL_INFORMATION", "CREDIT_CARD_NUMBER", 3)),
                new Origin.AutomatedDiscovery()));
  }

  @Test
  @DisplayName("an attempt that dies after it wrote the ledger is made good by the next")
  void repeatsWhatDied() throws IOException {
    whole.sweep();
    JsonNode plan = parts.plan();
    for (JsonNode item : parts.items(plan)) {
      long fault =
          parts
              .sample()
              .standIn()
              .faults()
              .add(Fault.refuse("s3", "PutObject", "AccessDenied", 403).from(2));
      try {
        parts.shard(item);
      } catch (RuntimeException died) {
        assertThat(died).hasMessageContaining("Fault on demand");
      }
      parts.sample().standIn().faults().remove(fault);
      parts.shard(item);
    }
    parts.summary(plan);

    assertThat(parts.comparable()).isEqualTo(whole.comparable());
    assertThat(messages(parts)).isEqualTo(messages(whole));
  }

  @Test
  @DisplayName("what is finished is not done again")
  void doesNothingTwice() throws IOException {
    JsonNode item = parts.items(parts.plan()).getFirst();
    JsonNode first = parts.shard(item);
    parts.sample().standIn().calls().clear();

    assertThat(parts.shard(item)).isEqualTo(first);

    assertThat(parts.sample().standIn().calls().counts()).containsOnlyKeys("s3:GetObject");
  }

  @Test
  @DisplayName(
      "a shard asks Macie for its own account, and nobody for the whole organization again")
  void asksForItsOwnAlone() throws IOException {
    JsonNode item =
        parts.items(parts.plan()).stream()
            .filter(it -> it.get("account").asText().equals(MEMBER))
            .findFirst()
            .orElseThrow();
    parts.sample().standIn().calls().clear();

    parts.shard(item);

    assertThat(parts.sample().standIn().calls().counts())
        .doesNotContainKeys(
            "organizations:ListAccounts",
            "macie2:ListMembers",
            "config:DescribeConfigurationAggregators",
            "s3:ListBuckets")
        .containsEntry("macie2:DescribeBuckets", 1L);
  }

  @Test
  @DisplayName("an account without buckets costs six calls, and leaves no ledger")
  void costsLittleWhereThereIsNothing() throws IOException {
    String empty = "444455556666";
    organization(parts)
        .put(
            Account.installed(
                empty,
                "empty",
                SampleOrganization.SECURITY,
                Set.of(SampleRun.HOME, SampleRun.ABROAD)));
    JsonNode item = item(parts.plan(), empty, SampleRun.HOME);
    parts.sample().standIn().calls().clear();

    parts.shard(item);

    assertThat(parts.sample().standIn().calls().counts())
        .containsOnly(
            entry("s3:GetObject", 2L),
            entry("macie2:DescribeBuckets", 1L),
            entry("config:SelectAggregateResourceConfig", 2L),
            entry("s3:PutObject", 1L));
  }

  @Test
  @DisplayName("a shard that ran out of time goes on with the next attempt")
  void goesOnWhereTheTimeEnded() throws IOException {
    whole.sweep();
    JsonNode plan = parts.plan();
    long slow = slowFindings();
    for (JsonNode item : parts.items(plan)) {
      try {
        parts.shard(item, OUT_OF_TIME);
      } catch (UnfinishedShardException again) {
        assertThat(again).hasMessageContaining(item.get("account").asText());
      }
    }
    parts.sample().standIn().faults().remove(slow);
    for (JsonNode item : parts.items(plan)) {
      parts.shard(item);
    }
    parts.summary(plan);

    assertThat(parts.comparable()).isEqualTo(whole.comparable());
  }

  @Test
  @DisplayName(
      "a shard that is never finished is a failure of its own, and the next begins with it")
  void reportsWhatWasNeverFinished() throws IOException {
    JsonNode plan = parts.plan();
    slowFindings();
    JsonNode slow = item(plan, MEMBER, SampleRun.HOME);
    assertThatThrownBy(() -> parts.shard(slow, OUT_OF_TIME))
        .isInstanceOf(UnfinishedShardException.class);
    parts.sample().standIn().faults().clear();
    for (JsonNode item : parts.items(plan)) {
      if (!item.equals(slow)) {
        parts.shard(item);
      }
    }

    JsonNode answer = parts.summary(plan);

    assertThat(answer.get("complete").asBoolean()).isFalse();
    assertThat(parts.report().get("failures").findValuesAsText("problem"))
        .anyMatch(it -> it.startsWith("The time of the function was not enough"));
    assertThat(parts.items(parts.plan()).getFirst()).isEqualTo(slow);
  }

  @Test
  @DisplayName("a shard that nothing came of is reported, and all others are told and counted")
  void reportsWhatIsMissing() throws IOException {
    whole.sweep();
    JsonNode plan = parts.plan();
    JsonNode lost = item(plan, MEMBER, SampleRun.HOME);
    for (JsonNode item : parts.items(plan)) {
      if (!item.equals(lost)) {
        parts.shard(item);
      }
    }

    JsonNode answer = parts.summary(plan);

    JsonNode report = parts.report();
    assertThat(answer.get("complete").asBoolean()).isFalse();
    assertThat(report.at("/sweep/unlistedRegions/0").asText()).isEqualTo(SampleRun.HOME);
    assertThat(report.get("failures")).hasSize(1);
    assertThat(report.at("/failures/0/account").asText()).isEqualTo(MEMBER);
    assertThat(report.at("/failures/0/problem").asText()).contains("failed each time");
    String place = "\"accountId\":\"%s\",\"region\":\"%s\"".formatted(MEMBER, SampleRun.HOME);
    assertThat(buckets(whole.report()))
        .containsAll(buckets(report))
        .filteredOn(bucket -> bucket.contains(place))
        .hasSize(buckets(whole.report()).size() - buckets(report).size());
    assertThat(messages(parts)).isNotEmpty();
    assertThat(parts.items(parts.plan()).getFirst()).isEqualTo(lost);
  }

  @Test
  @DisplayName("summed up twice, nobody is told twice")
  void tellsOnce() throws IOException {
    JsonNode plan = parts.plan();
    for (JsonNode item : parts.items(plan)) {
      parts.shard(item);
    }
    parts.summary(plan);
    List<String> told = messages(parts);

    parts.summary(plan);

    assertThat(messages(parts)).isEqualTo(told);
  }

  @Test
  @DisplayName("a policy that is deployed during a sweep counts for none of its shards")
  void judgesByOnePolicy() throws IOException {
    whole.sweep();
    JsonNode plan = parts.plan();
    parts.deploy(SampleRun.policy(Mode.OBSERVE));
    for (JsonNode item : parts.items(plan)) {
      parts.shard(item);
    }
    parts.summary(plan);

    assertThat(parts.comparable()).isEqualTo(whole.comparable());
  }

  @Test
  @DisplayName("a ledger that was set aside by an attempt without time is still reported")
  void forgetsNoDamage() throws IOException {
    JsonNode plan = parts.plan();
    parts
        .state()
        .write("ledger/v1/" + MEMBER + "/" + SampleRun.HOME + ".jsonl.gz", "", new byte[] {1, 2});
    long slow = slowFindings();
    JsonNode item = item(plan, MEMBER, SampleRun.HOME);
    assertThatThrownBy(() -> parts.shard(item, OUT_OF_TIME))
        .isInstanceOf(UnfinishedShardException.class);
    parts.sample().standIn().faults().remove(slow);
    for (JsonNode each : parts.items(plan)) {
      parts.shard(each);
    }

    parts.summary(plan);

    assertThat(parts.report().get("failures").findValuesAsText("step"))
        .containsExactly("read the ledger");
  }

  @Test
  @DisplayName("only what is in the plan is swept")
  void refusesWhatIsNotInThePlan() throws IOException {
    parts.plan();

    assertThatThrownBy(() -> parts.shard(task(Functions.SWEEP, "999988887777", SampleRun.HOME)))
        .hasMessageContaining("999988887777");
    assertThatThrownBy(() -> parts.shard(task("../policy/policy", MEMBER, SampleRun.HOME)))
        .hasMessageContaining("no name of a sweep");
  }

  private static JsonNode task(String sweep, String account, String region) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("sweepId", sweep)
        .put("account", account)
        .put("region", region);
  }

  private JsonNode item(JsonNode plan, String account, String region) throws IOException {
    JsonNode wanted = task(Functions.SWEEP, account, region);
    assertThat(parts.items(plan)).contains(wanted);
    return wanted;
  }

  private long slowFindings() {
    return parts
        .sample()
        .standIn()
        .faults()
        .add(Fault.slow("macie2", "GetFindings", Duration.ofMillis(600)));
  }

  private static List<String> buckets(JsonNode report) {
    return report.get("buckets").valueStream().map(JsonNode::toString).toList();
  }

  private static List<String> ledgers(Functions functions) {
    return functions
        .state()
        .keys("ledger/")
        .map(key -> key + " " + unpacked(functions.state().read(key).content()))
        .toList();
  }

  /** A ledger without the version that S3 gave the policy by chance. */
  private static String unpacked(byte[] ledger) {
    try (var lines = new GZIPInputStream(new ByteArrayInputStream(ledger))) {
      return new String(lines.readAllBytes(), UTF_8).replaceAll("[0-9a-f]{32}", "a version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> messages(Functions functions) {
    return functions.sample().standIn().mailbox().all().stream()
        .map(SweepInPartsTest::text)
        .sorted()
        .toList();
  }

  private static String text(Message message) {
    String text =
        String.join(
            "\n",
            message.topicArn(),
            message.subject(),
            new TreeMap<>(message.texts()).toString(),
            new TreeMap<>(message.attributes()).toString());
    return text.replaceAll(Functions.UUID, "an id");
  }
}

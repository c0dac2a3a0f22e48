package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.truelabel.policy.Alerts;
import io.truelabel.policy.Demand;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.TagKeys;
import io.truelabel.policy.Teams;
import io.truelabel.policy.Waiver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final String SMALLEST =
      """
      version: 1
      levels: [public, internal, secret]
      unlabeled: internal
      contents:
        - name: credentials
          categories: [CREDENTIALS, CUSTOM_IDENTIFIER, FINANCIAL_INFORMATION]
          forbidden: true
        - name: people
          categories: PERSONAL_INFORMATION
          requires: internal
      exposure:
        public: {allowedUpTo: public}
        sharedOutside: {allowedUpTo: internal}
        replicatedOutside: {allowedUpTo: secret}
      """;

  @Test
  void whatTheFileDoesNotSayHasADefault() {
    Policy policy = accepted(SMALLEST);

    assertThat(policy.tagKeys())
        .isEqualTo(new TagKeys("DataClassification", "SupportSNSTopic", "Team"));
    assertThat(policy.coverage().grace()).isEqualTo(Duration.ofDays(2));
    assertThat(policy.coverage().maximumAge()).isEqualTo(Duration.ofDays(35));
    assertThat(policy.alerts().mode()).isEqualTo(Alerts.Mode.OBSERVE);
    assertThat(policy.alerts().fallback()).isEmpty();
    assertThat(policy.alerts().stream()).isEmpty();
    assertThat(policy.alerts().fifoTopics()).isFalse();
    assertThat(policy.alerts().reminder()).isEqualTo(Duration.ofDays(14));
    assertThat(policy.teams()).isEqualTo(new Teams(List.of(), 50));
    assertThat(policy.findings())
        .isEqualTo(
            new FindingsRules(
                FindingsRules.Source.ADMINISTRATOR, false, FindingsRules.Gone.NO_CURRENT_VERSION));
    assertThat(policy.waivers()).isEmpty();
    assertThat(policy.exclusions()).isEmpty();
  }

  @Test
  void whatTheFileSaysIsThePolicy() throws IOException {
    Policy policy = accepted(full());

    assertThat(policy.levels().names()).containsExactly("public", "internal", "top secret");
    assertThat(policy.tagKeys()).isEqualTo(new TagKeys("Klass", "Topic", "Squad"));
    assertThat(policy.unlabeled().name()).isEqualTo("internal");
    assertThat(policy.exposure().publicAccess().name()).isEqualTo("public");
    assertThat(policy.exposure().sharedOutside().name()).isEqualTo("internal");
    assertThat(policy.exposure().replicatedOutside().name()).isEqualTo("top secret");
    assertThat(policy.coverage().grace()).isZero();
    assertThat(policy.coverage().maximumAge()).isEqualTo(Duration.ofDays(7));
    assertThat(policy.teams()).isEqualTo(new Teams(List.of("42", "web"), 7));
    assertThat(policy.exclusionOf("012345678901", "my-logs")).isPresent();
    assertThat(policy.exclusionOf("111122223333", "my-logs")).isEmpty();
    assertThat(policy.findings())
        .isEqualTo(
            new FindingsRules(
                FindingsRules.Source.EACH_ACCOUNT, true, FindingsRules.Gone.NO_VERSIONS));
  }

  @Test
  void whatTheFileSaysOfAlertsIsThePolicy() throws IOException {
    Alerts alerts = accepted(full()).alerts();

    assertThat(alerts.mode()).isEqualTo(Alerts.Mode.OWNERS);
    assertThat(alerts.allowedTopics()).containsExactly("arn:aws:sns:eu-west-1:111122223333:a");
    assertThat(alerts.topicOf("012345678901")).contains("arn:aws-cn:sns:cn-north-1:111122223333:b");
    assertThat(alerts.fallback()).contains("arn:aws:sns:eu-west-1:111122223333:c");
    assertThat(alerts.stream()).contains("arn:aws:sns:eu-west-1:111122223333:d");
    assertThat(alerts.reminder()).isEqualTo(Duration.ofDays(3));
    assertThat(alerts.fifoTopics()).isTrue();
  }

  @Test
  void aWaiverIsReadWithItsLine() throws IOException {
    Policy policy = accepted(full());

    Waiver waiver = policy.waiversOf("111122223333", "export-7").getFirst();
    assertThat(waiver.kinds()).containsExactly("contents-exceed-label", "exposed-public");
    assertThat(waiver.reason()).isEqualTo("moves in spring");
    assertThat(waiver.by()).isEqualTo("alice");
    assertThat(waiver.until()).isEqualTo(LocalDate.parse("2027-03-31"));
    assertThat(waiver.upTo().name()).isEqualTo("internal");
    assertThat(waiver.line()).isEqualTo(38);
    assertThat(policy.exclusions().getFirst().line()).isEqualTo(34);
  }

  @Test
  void aRequirementIsReadWithItsLine() throws IOException {
    Policy policy = accepted(full());

    Requirement bulk = policy.contents().get(1);
    assertThat(bulk.name()).isEqualTo("bulk");
    assertThat(bulk.line()).isEqualTo(9);
    assertThat(bulk.demand()).isEqualTo(new Demand.Requires(policy.levels().highest()));
    assertThat(bulk.match().groups()).containsExactly("PHI", "PII");
    assertThat(bulk.match().detections()).containsExactly("NAME", "UK_NHS_NUMBER");
    assertThat(bulk.match().occurrences()).isEqualTo(100);
    assertThat(bulk.match().severity()).isEqualTo(2);
  }

  @Test
  void aRequirementWithoutBoundsMatchesFromTheFirstOccurrence() {
    String ours = "  - {name: ours, customIdentifiers: Customer number, forbidden: true}\n";
    String yaml =
        SMALLEST.replace("CUSTOM_IDENTIFIER, ", "").replace("exposure:", ours + "exposure:");
    Policy policy = ((PolicyCheck.Accepted) check(yaml)).policy();

    Requirement requirement = policy.contents().get(2);
    assertThat(requirement.match().customIdentifiers()).containsExactly("Customer number");
    assertThat(requirement.match().occurrences()).isEqualTo(1);
    assertThat(requirement.match().severity()).isEqualTo(1);
    assertThat(requirement.demand()).isEqualTo(new Demand.Forbidden());
  }

  @Test
  void aWaiverOfALabelNeedsNoLevel() {
    Policy policy =
        accepted(
            SMALLEST
                + """
                waivers:
                  - {buckets: a, kinds: label-missing, reason: r, by: b, until: 2027-01-01}
                """);

    assertThat(policy.waivers().getFirst().upTo()).isEqualTo(policy.levels().lowest());
  }

  @Test
  void aWaiverEndsWithItsDayAndIsThenAWarning() {
    String waiver =
        "waivers:\n  - {buckets: a, kinds: label-missing, reason: r, by: b, until: 2026-11-21}\n";

    assertThat(check(SMALLEST + waiver).remarks()).isEmpty();
    assertThat(PolicyFile.check(SMALLEST + waiver, "p", NOW.plus(Duration.ofDays(1))).remarks())
        .singleElement()
        .satisfies(it -> assertThat(it.weight()).isEqualTo(Remark.Weight.WARNING))
        .satisfies(it -> assertThat(it.problem()).contains("ended on 2026-11-21"));
  }

  @Test
  void ownersWithoutAFallbackTopicAreAWarning() {
    assertThat(check(SMALLEST + "alerts: {mode: owners}").remarks())
        .singleElement()
        .satisfies(it -> assertThat(it.problem()).contains("there is no fallback topic"));
    assertThat(check(SMALLEST + "alerts: {mode: observe}").remarks()).isEmpty();
  }

  @Test
  void leavingOutEverythingIsAWarning() {
    String all = SMALLEST + "scope: {exclude: [{buckets: ['*'], reason: why}]}";

    assertThat(check(all)).isInstanceOf(PolicyCheck.Accepted.class);
    assertThat(check(all).remarks())
        .singleElement()
        .satisfies(it -> assertThat(it.problem()).contains("nothing at all is judged"));
  }

  @Test
  void aCategoryThatNobodySpeaksOfIsAWarning() {
    String yaml = SMALLEST.replace("CREDENTIALS, CUSTOM_IDENTIFIER, ", "");

    assertThat(check(yaml).remarks())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(4))
        .satisfies(it -> assertThat(it.problem()).contains("CREDENTIALS", "CUSTOM_IDENTIFIER"));
  }

  @Test
  void aValueThatCanNeverMatchIsAWarning() {
    String yaml =
        SMALLEST.replace(
            "exposure:",
            """
              - name: health
                groups: PHI
                detections: [UK_NHS_NUMBER, NAME]
                requires: secret
            exposure:\
            """);

    assertThat(check(yaml).remarks())
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("contents[2].detections[1]"))
        .satisfies(it -> assertThat(it.line() + ":" + it.column()).isEqualTo("13:33"));
  }

  @Test
  void aHugeFileFullOfErrorsIsReadInTime() {
    String yaml = SMALLEST.replace("exposure:", "  - {}\n".repeat(20_000) + "exposure:");

    assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(check(yaml).remarks()).hasSizeGreaterThan(20_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "levels: [public, \"internal\\n\", secret]",
        "tags: {team: \"Team\\n\"}",
        "tags: {team: \"\\u2003\"}",
        "teams: {known: \"web\\n\"}",
        "coverage: {grace: \"48h\\n\\n\"}",
        "alerts: {fallbackTopic: \"arn:aws:sns:eu-west-1:111122223333:c\\n\"}",
        "alerts: {accountTopics: {\"111122223333\\n\": \"arn:aws:sns:eu-west-1:111122223333:c\"}}",
        "scope: {exclude: [{buckets: \"a\\n\", reason: r}]}",
        "scope: {exclude: [{buckets: a, accounts: \"111122223333\\n\", reason: r}]}",
        "waivers: [{buckets: a, kinds: label-missing, reason: r, by: b, until: \"2027-01-01\\n\"}]",
      })
  void nothingInvisibleSlipsPastAPattern(String line) {
    String yaml =
        line.startsWith("levels")
            ? SMALLEST.lines().skip(2).reduce(line, (a, b) -> a + "\n" + b)
            : SMALLEST + line;

    assertThat(check(yaml)).isInstanceOf(PolicyCheck.Refused.class);
  }

  @Test
  void aByteOrderMarkIsNotSeen() {
    assertThat(accepted("\ufeff" + SMALLEST)).isEqualTo(accepted(SMALLEST));
  }

  @Test
  void windowsLineEndsChangeNothing() {
    assertThat(accepted(SMALLEST.replace("\n", "\r\n"))).isEqualTo(accepted(SMALLEST));
  }

  @Test
  void aFileIsReadAsUtf8(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("p.yaml"), SMALLEST + "# größer\n");

    assertThat(PolicyFile.check(file, NOW)).isInstanceOf(PolicyCheck.Accepted.class);
    assertThat(PolicyFile.check(file, NOW).fileName()).isEqualTo(file.toString());
  }

  @Test
  void aFileOfOtherBytesIsNotGuessedAt(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("p.yaml"), new byte[] {'a', (byte) 0xe4, ':'});

    assertThatThrownBy(() -> PolicyFile.check(file, NOW))
        .isInstanceOf(CharacterCodingException.class);
  }

  private static Policy accepted(String yaml) {
    PolicyCheck check = check(yaml);
    assertThat(check).as(PolicyReport.of(check)).isInstanceOf(PolicyCheck.Accepted.class);
    return ((PolicyCheck.Accepted) check).policy();
  }

  private static String full() throws IOException {
    try (InputStream in = PolicyFileTest.class.getResourceAsStream("full.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static PolicyCheck check(String yaml) {
    return PolicyFile.check(yaml, "policy.yaml", NOW);
  }
}

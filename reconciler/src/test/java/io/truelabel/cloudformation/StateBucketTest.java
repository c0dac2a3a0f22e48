package io.truelabel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.cloudformation.Statement.Kind;
import io.truelabel.cloudformation.Template.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The state bucket")
final class StateBucketTest {

  private static final Template HOME = Template.of("home.yaml");
  private static final String BUCKET =
      "arn:${AWS::Partition}:s3:::truelabel-state-${AWS::AccountId}-${AWS::Region}/";
  private static final String ROLE = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/";

  /** Roles of the deployment, and people who may do anything that IAM can allow. */
  private static final List<String> EVERYBODY =
      List.of(
          "truelabel-sweep",
          "truelabel-findings",
          "truelabel-slack",
          "truelabel-rules",
          "deployer",
          "administrator");

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "s3:PutObject, policy/policy.json, deployer",
    "s3:PutObject, policy/accounts.json, deployer",
    "s3:DeleteObject, policy/policy.json, deployer",
    "s3:DeleteObjectVersion, policy/policy.json, deployer",
    "s3:PutObject, ledger/v1/111122223333/eu-west-1.jsonl.gz, truelabel-sweep",
    "s3:PutObject, ledger/aside/111122223333/eu-west-1/x.jsonl.gz, truelabel-sweep",
    "s3:DeleteObject, ledger/v1/111122223333/eu-west-1.jsonl.gz, ''",
    "s3:PutObject, inbox/v1/111122223333/eu-west-1/x.json, truelabel-findings",
    "s3:DeleteObject, inbox/v1/111122223333/eu-west-1/x.json, truelabel-sweep",
    "s3:PutObject, claims/v1/111122223333/eu-west-1/b.json, truelabel-findings truelabel-sweep",
    "s3:DeleteObject, claims/v1/111122223333/eu-west-1/b.json, truelabel-sweep",
    "s3:PutObject, plans/left.json, truelabel-sweep",
    "s3:PutObject, reports/history.json, truelabel-sweep",
    "s3:PutObject, slack/v1/x.json, truelabel-slack",
    "s3:DeleteObject, slack/v1/x.json, ''",
  })
  @DisplayName("is written by whom it says, whatever else IAM allows anybody")
  void isWrittenByWhomItSays(String action, String key, String writers) {
    Set<String> found = new TreeSet<>();
    for (String who : EVERYBODY) {
      if (iamAllows(who, action, key) && !forbids(who, action, key)) {
        found.add(who);
      }
    }

    assertThat(String.join(" ", found)).isEqualTo(writers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "policy/policy.json, truelabel-findings truelabel-rules truelabel-sweep",
    "policy/accounts.json, truelabel-findings truelabel-rules truelabel-sweep",
    "ledger/v1/x, truelabel-findings truelabel-rules truelabel-sweep",
    "inbox/v1/x, truelabel-rules truelabel-sweep",
    "claims/v1/x, truelabel-findings truelabel-sweep",
    "plans/left.json, truelabel-sweep",
    "reports/history.json, truelabel-sweep",
    "slack/v1/x, truelabel-slack",
  })
  @DisplayName("is read by the functions that need it")
  void isReadByWhoNeedsIt(String key, String readers) {
    Set<String> found = new TreeSet<>();
    EVERYBODY.stream()
        .filter(who -> who.startsWith("truelabel-"))
        .filter(who -> iamAllows(who, "s3:GetObject", key))
        .forEach(found::add);

    assertThat(String.join(" ", found)).isEqualTo(readers);
  }

  @Test
  @DisplayName("is told from a missing object: without the right to list, S3 answers 403 for 404")
  void isListedByWhoReads() {
    for (String who : EVERYBODY.subList(0, 4)) {
      assertThat(identity(who))
          .as(who)
          .anyMatch(it ->
              it.covers("s3:ListBucket")
                  && it.resources().stream()
                      .anyMatch(resource ->
                          BUCKET.equals(resource + "/")
                              || resource.equals("arn:${AWS::Partition}:s3:::*")));
    }
  }

  @Test
  void isPrivateVersionedAndEncrypted() {
    Resource bucket = HOME.resource("StateStore");

    assertThat(bucket.property("/PublicAccessBlockConfiguration"))
        .hasSize(4)
        .allMatch(it -> it.asText().equals("true"));
    assertThat(bucket.property("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    assertThat(bucket.property("/OwnershipControls/Rules/0/ObjectOwnership").asText())
        .isEqualTo("BucketOwnerEnforced");
    assertThat(bucket.properties().toString()).contains("aws:kms", "StateKey");
    assertThat(HOME.parameter("StateKeyArn").path("Default").asText())
        .as("a key of the customer's by default")
        .isEmpty();
  }

  @Test
  @DisplayName("and its key outlive the stack")
  void outlivesTheStack() {
    for (String kept : List.of("StateStore", "StateKey")) {
      assertThat(HOME.resource(kept).json().path("DeletionPolicy").asText())
          .as("a first try that failed must not stand in the way of the next")
          .isEqualTo("RetainExceptOnCreate");
      assertThat(HOME.resource(kept).json().path("UpdateReplacePolicy").asText())
          .isEqualTo("Retain");
    }
    assertThat(HOME.resource("StateKey").property("/EnableKeyRotation").asText()).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({"ledger/v1/x", "inbox/v1/x", "claims/v1/x", "policy/policy.json"})
  @DisplayName("never forgets what was not merged or replaced")
  void forgetsNothingThatCounts(String key) {
    for (JsonNode rule : HOME.resource("StateStore").property("/LifecycleConfiguration/Rules")) {
      if (key.startsWith(rule.path("Prefix").asText())) {
        assertThat(rule.has("ExpirationInDays")).as(rule.path("Id").asText()).isFalse();
      }
    }
  }

  @Test
  @DisplayName("speaks TLS only, as do the topics and queues")
  void speaksTlsOnly() {
    Stream.of(
            "StateStorePolicy", "StreamTopicPolicy", "FallbackTopicPolicy", "FindingsQueuesPolicy")
        .map(HOME::resource)
        .forEach(policy ->
            assertThat(policy.property("/PolicyDocument/Statement").toString())
                .as(policy.id())
                .contains("\"aws:SecureTransport\":\"false\"", "\"Deny\""));
  }

  private static Stream<Statement> identity(String who) {
    Resource role =
        HOME.resources("AWS::IAM::Role").stream()
            .filter(it -> it.property("/RoleName").asText().equals(who))
            .findFirst()
            .orElseThrow();
    return Statement.of(HOME)
        .filter(it -> it.kind() == Kind.IDENTITY && it.where().endsWith(" " + role.id()));
  }

  private static boolean iamAllows(String who, String action, String key) {
    return !who.startsWith("truelabel-")
        || identity(who)
            .anyMatch(it ->
                it.allows()
                    && it.covers(action)
                    && it.resources().stream().anyMatch(pattern -> matches(pattern, BUCKET + key)));
  }

  private static boolean forbids(String who, String action, String key) {
    return Statement.of(HOME)
        .filter(it -> it.where().endsWith(" StateStorePolicy"))
        .filter(it -> it.covers(action))
        .filter(it -> it.resources().stream().anyMatch(pattern -> matches(pattern, BUCKET + key)))
        .anyMatch(it -> holds(it.json().path("Condition"), who));
  }

  /** Whether a statement is in force for somebody who speaks TLS. */
  private static boolean holds(JsonNode condition, String who) {
    for (String negation : List.of("ArnNotEquals", "ArnNotLike")) {
      if (condition.has(negation)) {
        return Intrinsics.texts(condition.path(negation).path("aws:PrincipalArn")).stream()
            .noneMatch(pattern -> matches(pattern, arn(who)) || isDeployer(pattern, who));
      }
    }
    return false;
  }

  private static boolean isDeployer(String pattern, String who) {
    return pattern.equals("${Deployers}") && who.equals("deployer");
  }

  private static String arn(String who) {
    return ROLE + who;
  }

  private static boolean matches(String pattern, String text) {
    String[] parts = pattern.split("\\*", -1);
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
    }
    return text.matches(regex.toString());
  }
}

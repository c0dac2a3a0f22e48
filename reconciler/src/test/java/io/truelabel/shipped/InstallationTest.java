package io.truelabel.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.policy.Policy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.Moto;
import io.truelabel.standin.SecondOpinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that install and remove, from an account without anything to one without a trace. */
@DisplayName("Truelabel in an account")
class InstallationTest {
  private static final String STATE = "truelabel-state-123456789012-eu-west-1";
  private static final String[] HERE = {
    "--single-account", "--regions", "eu-west-1,us-east-1", "--yes", "--without-proof"
  };
  private static final String[] THERE = {"--regions", "eu-west-1,us-east-1", "--yes"};

  @TempDir private Path folder;
  private final Path program = program();
  private final Moto moto = moto();
  private final AwsCli cli = AwsCli.of(program, moto.endpoint(), Installer.ACCOUNT, Installer.HOME);

  @AfterEach
  void stop() {
    moto.close();
  }

  @Test
  @DisplayName("is not installed where something is missing: all of it is said, nothing is changed")
  void saysAllThatIsMissing() {
    done("macie2", "disable-macie", "--region", Installer.HOME);
    recorder(Installer.HOME, "here", recordingAllBut("AWS::EC2::Instance"));
    recorder(Installer.ABROAD, "there", recordingAllBut("AWS::S3::Bucket"));

    Installer.Ended ended = installer().install(HERE);

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.said())
        .contains("Amazon Macie is not enabled in eu-west-1")
        .contains("aws macie2 enable-macie --region eu-west-1")
        .doesNotContain("does not record S3 buckets in eu-west-1")
        .contains("AWS Config does not record S3 buckets in us-east-1")
        .contains("The recorder of AWS Config is off in us-east-1")
        .contains("--configuration-recorder-name there")
        .contains("Nothing was changed.");
    assertThat(stacks(Installer.HOME)).isEmpty();
    assertThat(buckets()).isEmpty();
  }

  @Test
  @DisplayName("is installed, keeps its policy when a new one is no good, and leaves no trace")
  void comesAndGoes() throws IOException {
    prepare();
    Installer installer = installer();

    assertThat(installer.install(HERE))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());
    assertThat(stacks(Installer.HOME))
        .containsExactlyInAnyOrder(
            "truelabel-home", "truelabel-dashboard", "truelabel-satellite", "truelabel-rules");
    assertThat(stacks(Installer.ABROAD))
        .containsExactlyInAnyOrder("truelabel-satellite", "truelabel-rules");
    assertThat(deployed().alerts().mode()).isEqualTo(Mode.OBSERVE);
    assertThat(deployed().alerts().stream())
        .contains("arn:aws:sns:eu-west-1:123456789012:truelabel-stream");
    assertThat(Files.readString(fetched("policy/accounts.json")))
        .isEqualToIgnoringNewLines("[\"123456789012\"]");

    Path bad = Files.writeString(folder.resolve("bad.yaml"), "levels: []\n");
    Installer.Ended refused = installer.install(with(HERE, "--policy", bad.toString()));
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.said()).contains("bad.yaml:1").contains("This step failed");
    assertThat(deployed().alerts().mode()).isEqualTo(Mode.OBSERVE);

    assertThat(installer.uninstall(THERE))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());
    assertThat(stacks(Installer.HOME)).isEmpty();
    assertThat(stacks(Installer.ABROAD)).isEmpty();
    assertThat(buckets()).containsExactly(STATE);

    assertThat(installer.uninstall("--regions", Installer.HOME, "--yes", "--delete-state"))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());
    assertThat(buckets()).isEmpty();
  }

  @Test
  @DisplayName("of an organization lets every account use it that is not excluded")
  void servesAnOrganization() throws IOException {
    prepare();
    done("organizations", "create-organization", "--feature-set", "ALL");
    String member = account("member");
    String excluded = account("excluded");

    Installer.Ended ended =
        installer()
            .install(
                "--organization",
                "--units",
                "r-abcd",
                "--regions",
                Installer.HOME,
                "--exclude",
                excluded,
                "--yes",
                "--without-proof");

    assertThat(ended.exitCode()).as(ended.said()).isZero();
    assertThat(stacks(Installer.HOME))
        .contains("truelabel-satellite", "truelabel-permissions", "truelabel-organization");
    assertThat(Files.readString(fetched("policy/accounts.json")))
        .contains("\"" + Installer.ACCOUNT + "\"", "\"" + member + "\"")
        .doesNotContain(excluded);
    assertThat(parameter("truelabel-permissions", "Accounts")).isEqualTo(listOf(member));
    assertThat(parameter("truelabel-organization", "ExcludedAccounts")).isEqualTo(listOf(excluded));
    assertThat(parameter("truelabel-home", "OrganizationId")).startsWith("o-");
  }

  /** A list of one, as moto writes it: as Python does. */
  private static String listOf(String item) {
    return "['" + item + "']";
  }

  private String account(String name) {
    return done(
            "organizations",
            "create-account",
            "--account-name",
            name,
            "--email",
            name + "@example.com",
            "--query",
            "CreateAccountStatus.AccountId")
        .asText();
  }

  private String parameter(String stack, String name) {
    String query = "Stacks[0].Parameters[?ParameterKey=='" + name + "'].ParameterValue | [0]";
    return done("cloudformation", "describe-stacks", "--stack-name", stack, "--query", query)
        .asText();
  }

  private static String[] with(String[] options, String... more) {
    return Stream.of(options, more).flatMap(Stream::of).toArray(String[]::new);
  }

  /** What an account has that is ready: Macie, and a recorder that is on, in both Regions. */
  private void prepare() {
    for (String region : List.of(Installer.HOME, Installer.ABROAD)) {
      done("macie2", "enable-macie", "--region", region);
      recorder(region, "default", "allSupported=true");
      done(
          "configservice",
          "put-delivery-channel",
          "--region",
          region,
          "--delivery-channel",
          "name=default,s3BucketName=config-history");
      done(
          "configservice",
          "start-configuration-recorder",
          "--region",
          region,
          "--configuration-recorder-name",
          "default");
    }
  }

  private static String recordingAllBut(String type) {
    return "allSupported=false,recordingStrategy={useOnly=EXCLUSION_BY_RESOURCE_TYPES},"
        + "exclusionByResourceTypes={resourceTypes=["
        + type
        + "]}";
  }

  private void recorder(String region, String name, String group) {
    done(
        "configservice",
        "put-configuration-recorder",
        "--region",
        region,
        "--configuration-recorder",
        "name=" + name + ",roleARN=arn:aws:iam::123456789012:role/recorder",
        "--recording-group",
        group);
  }

  private List<String> stacks(String region) {
    return texts(
        done(
            "cloudformation",
            "describe-stacks",
            "--region",
            region,
            "--query",
            "Stacks[].StackName"));
  }

  private List<String> buckets() {
    return texts(done("s3api", "list-buckets", "--query", "Buckets[].Name"));
  }

  private Policy deployed() throws IOException {
    try (var json = Files.newInputStream(fetched("policy/policy.json"))) {
      return PolicyFormat.read(json);
    }
  }

  private Path fetched(String key) {
    Path file = folder.resolve("fetched");
    done("s3api", "get-object", "--bucket", STATE, "--key", key, file.toString());
    return file;
  }

  private JsonNode done(String... arguments) {
    AwsCli.Answer answer = cli.run(arguments);
    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    return answer.json();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private Installer installer() {
    return new Installer(program, moto.endpoint(), folder);
  }

  private static Path program() {
    Optional<Path> found = SecondOpinion.onThisMachine().find("aws", "installing over moto");
    assumeTrue(found.isPresent(), "the AWS CLI is not installed");
    return found.orElseThrow();
  }

  private static Moto moto() {
    Optional<Moto> started =
        Moto.start(SecondOpinion.onThisMachine(), "installing with the AWS CLI");
    assumeTrue(started.isPresent(), "moto is not installed");
    return started.orElseThrow();
  }
}

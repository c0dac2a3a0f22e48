package io.truelabel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.standin.AwsCli;
import io.truelabel.standin.Moto;
import io.truelabel.standin.SecondOpinion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deploys with the AWS CLI to moto, whose CloudFormation works functions and conditions out and
 * makes functions, roles, queues, topics, keys and buckets. Types that it does not know it passes
 * over: aliases, bucket policies, schedules, packs.
 */
@DisplayName("What is deployed")
final class DeployedTest {

  private static final String ACCOUNT = "123456789012";
  private static final String REGION = "eu-west-1";
  private static final String STATE = "truelabel-state-" + ACCOUNT + "-" + REGION;

  @TempDir private Path folder;
  private Optional<Moto> moto = Optional.empty();
  private Optional<AwsCli> cli = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    SecondOpinion opinion = SecondOpinion.onThisMachine();
    Optional<Path> program = opinion.find("aws", "the templates over moto");
    moto = Moto.start(opinion, "the templates over moto");
    assumeTrue(program.isPresent() && moto.isPresent());
    cli =
        Optional.of(
            AwsCli.of(program.orElseThrow(), moto.orElseThrow().endpoint(), ACCOUNT, REGION));
    aws(
        "s3api",
        "create-bucket",
        "--bucket",
        "code",
        "--create-bucket-configuration",
        "LocationConstraint=" + REGION);
    Path jar = folder.resolve("code.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("empty"));
    }
    aws("s3api", "put-object", "--bucket", "code", "--key", "code.jar", "--body", jar.toString());
  }

  @AfterEach
  void stop() {
    moto.ifPresent(Moto::close);
  }

  @Test
  @DisplayName(
      "is what the templates say, fits together, and goes again but for what would be lost")
  void isWhatTheTemplatesSay() {
    deploy(
        "truelabel-home",
        "home.yaml",
        "CodeBucket=code",
        "ReconcilerCode=code.jar",
        "Regions=eu-west-1\\,us-east-1",
        "OrganizationId=o-abcdefghij",
        "Deployers=arn:aws:iam::" + ACCOUNT + ":role/deployer");
    String state = output("truelabel-home", "StateBucket");
    deploy(
        "truelabel-satellite",
        "satellite.yaml",
        "CodeBucket=code",
        "RulesCode=code.jar",
        "HomeRegion=" + REGION,
        "StateBucket=" + state,
        "AccountsBy=policy",
        "Accounts=222233334444");
    deploy(
        "truelabel-member",
        "member.yaml",
        "AdministratorAccount=" + ACCOUNT,
        "OrganizationId=o-abcdefghij",
        "ExternalId=outside");

    assertThat(state).isEqualTo(STATE);
    functionsAreThere();
    stateIsSafe();
    membersTrustWhoIsThere();

    for (String stack : List.of("truelabel-satellite", "truelabel-member", "truelabel-home")) {
      aws("cloudformation", "delete-stack", "--stack-name", stack);
    }
    assertThat(names(aws("lambda", "list-functions").at("/Functions"), "FunctionName")).isEmpty();
    assertThat(names(aws("iam", "list-roles").at("/Roles"), "RoleName"))
        .noneMatch(name -> name.startsWith("truelabel"));
    assertThat(names(aws("s3api", "list-buckets").at("/Buckets"), "Name")).contains(STATE);
  }

  private void functionsAreThere() {
    JsonNode functions = aws("lambda", "list-functions").at("/Functions");

    assertThat(names(functions, "FunctionName"))
        .containsExactlyInAnyOrder(
            "truelabel-sweep",
            "truelabel-findings",
            "truelabel-label",
            "truelabel-contents",
            "truelabel-coverage");
    for (JsonNode function : functions) {
      JsonNode environment = function.at("/Environment/Variables");
      assertThat(environment.path("TRUELABEL_ADMINISTRATOR").asText()).isEqualTo(ACCOUNT);
      assertThat(environment.path("TRUELABEL_STATE_BUCKET").asText()).isEqualTo(STATE);
      if (environment.has("TRUELABEL_REGIONS")) {
        assertThat(environment.path("TRUELABEL_REGIONS").asText()).isEqualTo("eu-west-1,us-east-1");
      }
    }
  }

  private void stateIsSafe() {
    JsonNode encryption =
        aws("s3api", "get-bucket-encryption", "--bucket", STATE)
            .at("/ServerSideEncryptionConfiguration/Rules/0/ApplyServerSideEncryptionByDefault");
    assertThat(encryption.path("KMSMasterKeyID").asText())
        .isEqualTo(output("truelabel-home", "StateKeyArn"));
    String stream = output("truelabel-home", "StreamTopic");
    assertThat(
            aws("sns", "get-topic-attributes", "--topic-arn", stream)
                .at("/Attributes/KmsMasterKeyId")
                .asText())
        .isNotEmpty();
  }

  private void membersTrustWhoIsThere() {
    JsonNode statement =
        aws("iam", "get-role", "--role-name", "truelabel-reader")
            .at("/Role/AssumeRolePolicyDocument/Statement/0");

    for (JsonNode arn : statement.at("/Condition/ArnEquals/aws:PrincipalArn")) {
      String name = arn.asText().substring(arn.asText().lastIndexOf('/') + 1);
      assertThat(aws("iam", "get-role", "--role-name", name).at("/Role/Arn").asText())
          .isEqualTo(arn.asText());
    }
    assertThat(statement.at("/Condition/StringEquals/sts:ExternalId").asText())
        .isEqualTo("outside");
  }

  private void deploy(String stack, String template, String... parameters) {
    Path file = forMoto(template);
    aws("s3api", "put-object", "--bucket", "code", "--key", template, "--body", file.toString());
    List<String> command =
        new ArrayList<>(
            List.of("cloudformation", "create-stack", "--stack-name", stack, "--template-url"));
    command.add("https://s3." + REGION + ".amazonaws.com/code/" + template);
    command.addAll(List.of("--capabilities", "CAPABILITY_NAMED_IAM", "--parameters"));
    for (String parameter : parameters) {
      String[] parts = parameter.split("=", 2);
      command.add("ParameterKey=" + parts[0] + ",ParameterValue=" + parts[1]);
    }
    aws(command.toArray(String[]::new));
    assertThat(stack(stack).path("StackStatus").asText()).isEqualTo("CREATE_COMPLETE");
  }

  /** Of deletion policies moto knows only this one. */
  private Path forMoto(String template) {
    try {
      String text = Files.readString(Path.of("../cloudformation", template));
      return Files.writeString(
          folder.resolve(template), text.replace("RetainExceptOnCreate", "Retain"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode stack(String name) {
    return aws("cloudformation", "describe-stacks", "--stack-name", name).at("/Stacks/0");
  }

  private String output(String stack, String name) {
    for (JsonNode output : stack(stack).path("Outputs")) {
      if (output.path("OutputKey").asText().equals(name)) {
        return output.path("OutputValue").asText();
      }
    }
    throw new AssertionError("no output " + name);
  }

  private JsonNode aws(String... arguments) {
    AwsCli.Answer answer = cli.orElseThrow().run(arguments);
    assertThat(answer.exitCode()).as(answer.problem()).isZero();
    return answer.json();
  }

  private static List<String> names(JsonNode list, String field) {
    List<String> names = new ArrayList<>();
    list.forEach(element -> names.add(element.path(field).asText()));
    return names;
  }
}

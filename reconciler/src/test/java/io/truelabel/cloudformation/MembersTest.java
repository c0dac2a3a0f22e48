package io.truelabel.cloudformation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.aws.MemberRole;
import io.truelabel.cloudformation.Template.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The roles in member accounts")
final class MembersTest {

  private static final Template MEMBER = Template.of("member.yaml");
  private static final Template ORGANIZATION = Template.of("organization.yaml");

  @Test
  @DisplayName("have the names that the code assumes them by")
  void haveTheNamesThatTheCodeKnows() {
    assertThat(roleNames(MEMBER))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MemberRole.values()).map(MemberRole::roleName).toList());
  }

  @Test
  @DisplayName("trust roles by names that home gives, so that making home again breaks nothing")
  void trustRolesThatThereAre() {
    List<String> trusted = new ArrayList<>();
    for (Resource role : MEMBER.resources("AWS::IAM::Role")) {
      JsonNode statement =
          Intrinsics.elements(role.property("/AssumeRolePolicyDocument/Statement"))
              .findFirst()
              .orElseThrow();
      trusted.addAll(
          Intrinsics.texts(statement.at("/Condition/ArnEquals").path("aws:PrincipalArn")));
      assertThat(Intrinsics.texts(statement.path("Principal").path("AWS")))
          .as("a role as principal would turn into a dangling id")
          .allMatch(principal -> principal.endsWith(":root"));
    }

    assertThat(trusted).hasSize(6);
    assertThat(roleNames(Template.of("home.yaml")))
        .containsAll(trusted.stream().map(arn -> arn.substring(arn.lastIndexOf('/') + 1)).toList());
  }

  @Test
  @DisplayName("are the same in the StackSet, which is given every parameter")
  void areTheSameInTheStackSet() {
    Resource stackSet = ORGANIZATION.resource("Members");
    List<String> given = new ArrayList<>();
    stackSet
        .property("/Parameters")
        .forEach(parameter -> given.add(parameter.path("ParameterKey").asText()));

    assertThat(stackSet.property("/TemplateBody").asText()).isEqualTo(MEMBER.text());
    assertThat(given).containsExactlyInAnyOrderElementsOf(MEMBER.parameters());
    assertThat(MEMBER.text().getBytes(UTF_8)).hasSizeLessThan(51_200);
  }

  @Test
  @DisplayName("go with the account that leaves the organization")
  void goWithTheAccount() {
    JsonNode deployment = ORGANIZATION.resource("Members").property("/AutoDeployment");

    assertThat(deployment.path("Enabled").asText()).isEqualTo("true");
    assertThat(deployment.path("RetainStacksOnAccountRemoval").asText()).isEqualTo("false");
  }

  private static List<String> roleNames(Template template) {
    return template.resources("AWS::IAM::Role").stream()
        .map(role -> role.property("/RoleName").asText())
        .filter(name -> !name.isEmpty())
        .toList();
  }
}

package io.truelabel.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.alert.Via;
import io.truelabel.cloudformation.Template;
import io.truelabel.label.TopicArn;
import io.truelabel.topics.TopicUse.Part;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A topic that somebody reads")
final class TopicJudgeTest {
  private static final String CENTRAL = "111122223333";
  private static final String MEMBER = "444455556666";
  private static final String TLS = "'Bool':{'aws:SecureTransport':'false'}";

  @ParameterizedTest
  @ValueSource(strings = {"StreamTopicPolicy", "FallbackTopicPolicy"})
  @DisplayName("and that the home stack makes is fine")
  void ofTheHomeStackIsFine(String id) {
    JsonNode policy = Template.of("home.yaml").resource(id).property("/PolicyDocument");

    assertThat(policy.findValuesAsText("Sid")).contains("TlsOnly");
    assertThat(judge(CENTRAL, policy.toString())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{" + TLS + "}                                                | fine",
        "{'Bool':{'AWS:securetransport':false}}                       | fine",
        "{'Bool':{'aws:SecureTransport':['false']}}                   | fine",
        "{}                                                           | DENIED",
        "{'Bool':{'aws:SecureTransport':'true'}}                      | CONDITION",
        "{'Bool':{'aws:SecureTransport':['true','false']}}            | CONDITION",
        "{'Bool':{'aws:SecureTransport':'false','aws:x':'true'}}      | CONDITION",
        "{" + TLS + ",'StringEquals':{'aws:PrincipalAccount':'1'}}    | CONDITION",
        "{'StringNotEquals':{'aws:PrincipalOrgID':'o-1234567890'}}    | CONDITION",
      })
  @DisplayName("is dead where its policy denies, and only then")
  void isDeadWhereItsPolicyDenies(String condition, String expected) {
    String deny =
        "{'Effect':'Deny','Principal':'*','Action':'sns:Publish','Condition':" + condition + "}";
    String allow = "{'Effect':'Allow','Principal':'*','Action':'sns:Publish'}";

    for (String owner : List.of(CENTRAL, MEMBER)) {
      List<TopicTrouble> troubles = judge(owner, "{'Statement':[" + allow + "," + deny + "]}");

      assertThat(troubles)
          .extracting(trouble -> trouble.kind().name())
          .as("topic of %s", owner)
          .isEqualTo(expected.equals("fine") ? List.of() : List.of(expected));
      assertThat(troubles).allMatch(trouble -> trouble.grave() == expected.equals("DENIED"));
    }
  }

  private static List<TopicTrouble> judge(String owner, String policy) {
    TopicArn topic = TopicArn.parse("arn:aws:sns:eu-west-1:" + owner + ":topic").orElseThrow();
    TopicUse use = new TopicUse(topic, Via.CENTRAL, List.of(Part.ALLOWED), 0, "");
    String json = policy.replace('\'', '"');
    return TopicJudge.judge(CENTRAL, use, new TopicLook.Seen(json, "", List.of("email"), 0));
  }
}

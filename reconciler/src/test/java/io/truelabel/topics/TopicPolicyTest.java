package io.truelabel.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.topics.TopicPolicy.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPolicyTest {
  private static final String US = "111122223333";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'AWS':'*'}                                   | 'sns:Publish'                   | ALLOWED",
        "'*'                                           | 'SNS:Publish'                   | ALLOWED",
        "{'AWS':'111122223333'}                        | 'sns:*'                         | ALLOWED",
        "{'AWS':['999988887777','111122223333']}       | '*'                             | ALLOWED",
        "{'AWS':'arn:aws:iam::111122223333:root'}      | ['sns:Subscribe','sns:Publish'] | ALLOWED",
        "{'AWS':'arn:aws:iam::111122223333:role/home'} | 'sns:Publish'                   | ALLOWED",
        "{'AWS':'arn:aws:iam::999988887777:root'}      | 'sns:Publish'                   | SILENT",
        "{'AWS':'111122223333'}                        | 'sns:Subscribe'                 | SILENT",
        "{'Service':'events.amazonaws.com'}            | 'sns:Publish'                   | SILENT",
      })
  void aStatementAdmitsOrDoesNot(String principal, String action, Answer answer) {
    assertThat(answer("'Effect':'Allow','Principal':" + principal + ",'Action':" + action))
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'StringEquals':{'aws:PrincipalOrgID':'o-1234567890'}}         | PERHAPS",
        "{'StringEquals':{'AWS:SourceOwner':'999988887777'}}            | SILENT",
        "{'StringEquals':{'AWS:SourceAccount':['111122223333','9']}}    | PERHAPS",
        "{'ArnLike':{'aws:SourceArn':'arn:aws:s3:::any'}}               | PERHAPS",
      })
  void aConditionIsNeverTakenForFulfilled(String condition, Answer answer) {
    assertThat(
            answer(
                "'Effect':'Allow','Principal':{'AWS':'*'},'Action':'sns:Publish','Condition':"
                    + condition))
        .isEqualTo(answer);
  }

  @Test
  void whatDeniesWinsOverWhatAllows() {
    String allow = "{'Effect':'Allow','Principal':'*','Action':'sns:Publish'}";
    String deny = "{'Effect':'Deny','Principal':'*','Action':'sns:*'}";

    assertThat(of("{'Statement':[" + allow + "," + deny + "]}")).isEqualTo(Answer.DENIED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"``", "{}", "{'Statement':[]}"})
  void noPolicyAdmitsNobody(String policy) {
    assertThat(of(policy)).isEqualTo(Answer.SILENT);
  }

  private static Answer answer(String statement) {
    return of("{'Statement':[{" + statement + "}]}");
  }

  private static Answer of(String policy) {
    return new TopicPolicy(policy.replace('\'', '"'), US).answer();
  }
}

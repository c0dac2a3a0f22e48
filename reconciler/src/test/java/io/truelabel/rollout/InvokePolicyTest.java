package io.truelabel.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The policy of a function")
class InvokePolicyTest {
  private static final String ONE = "111122223333";
  private static final String OTHER = "444455556666";

  @ParameterizedTest(name = "{0}")
  @DisplayName("names an account, however AWS lets that be written")
  @ValueSource(
      strings = {
        "{'StringEquals':{'AWS:SourceAccount':'111122223333'}}",
        "{'StringEquals':{'aws:SourceAccount':'111122223333'}}",
        "{'StringEquals':{'aws:sourceaccount':['999988887777','111122223333']}}",
        "{'stringequals':{'aws:SourceAccount':['111122223333']}}",
        "{'StringEqualsIgnoreCase':{'aws:SourceAccount':'111122223333'}}",
        "{'StringEqualsIfExists':{'aws:SourceAccount':'111122223333'}}",
        "{'ForAnyValue:StringEquals':{'aws:SourceAccount':['111122223333']}}",
        "{'ArnLike':{'aws:SourceArn':'*'},'StringEquals':{'aws:SourceAccount':'111122223333'}}",
      })
  void namesAnAccount(String condition) {
    InvokePolicy policy = with(statement("'lambda:InvokeFunction'", "'Condition':" + condition));

    assertThat(policy.admits(ONE)).isTrue();
    assertThat(policy.admits(OTHER)).isFalse();
    assertThat(policy.silent()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("that has no condition, or one that only AWS can judge, may admit anybody")
  @ValueSource(
      strings = {
        "'Sid':'open'",
        "'Condition':{'StringEquals':{'aws:SourceOrgID':'o-abcdefghij'}}",
        "'Condition':{'StringLike':{'aws:SourceAccount':'4444*'}}",
        "'Condition':{'StringNotEquals':{'aws:SourceAccount':'111122223333'}}",
      })
  void mayAdmitAnybody(String condition) {
    InvokePolicy policy = with(statement("'lambda:InvokeFunction'", condition));

    assertThat(policy.admits(OTHER)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("lets functions be invoked by any action that covers it")
  @ValueSource(strings = {"'lambda:*'", "'*'", "'lambda:Invoke*'", "['lambda:invokefunction','x']"})
  void coversInvoking(String action) {
    assertThat(with(statement(action, named(ONE))).admits(ONE)).isTrue();
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @DisplayName("that does not let AWS Config invoke the function is silent")
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "{'Statement':[]}",
        "{'Statement':{'Effect':'Deny','Action':'lambda:InvokeFunction',"
            + "'Principal':{'Service':'config.amazonaws.com'}}}",
        "{'Statement':{'Effect':'Allow','Action':'lambda:GetPolicy',"
            + "'Principal':{'Service':'config.amazonaws.com'}}}",
        "{'Statement':{'Effect':'Allow','Action':'lambda:InvokeFunction',"
            + "'Principal':{'Service':'events.amazonaws.com'}}}",
        "{'Statement':{'Effect':'Allow','Action':'lambda:InvokeFunction',"
            + "'Principal':{'AWS':'111122223333'}}}",
      })
  void isSilent(String policy) {
    assertThat(InvokePolicy.of(policy.replace('\'', '"')).silent()).isTrue();
  }

  @Test
  @DisplayName("of several statements admits what each of them does")
  void addsUp() {
    InvokePolicy policy =
        with(
            statement("'lambda:InvokeFunction'", named(ONE))
                + ","
                + statement("'lambda:InvokeFunction'", named(OTHER)));

    assertThat(policy.accounts()).containsExactlyInAnyOrder(ONE, OTHER);
    assertThat(policy.admits("999988887777")).isFalse();
  }

  private static String named(String account) {
    return "'Condition':{'StringEquals':{'aws:SourceAccount':'" + account + "'}}";
  }

  private static String statement(String action, String more) {
    return "{'Effect':'Allow','Principal':{'Service':['config.amazonaws.com']},'Action':%s,%s}"
        .formatted(action, more);
  }

  private static InvokePolicy with(String statements) {
    return InvokePolicy.of(("{'Statement':[" + statements + "]}").replace('\'', '"'));
  }
}

package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.log.JsonLog;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleSettingsTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION", "eu-west-1",
          "TRUELABEL_ADMINISTRATOR", "111122223333",
          "TRUELABEL_ACCOUNTS", "222233334444, 333344445555,",
          "TRUELABEL_STATE_BUCKET", "state",
          "TRUELABEL_HOME_REGION", "us-east-1");

  @Test
  @DisplayName("the accounts on the list may be judged, and always the administrator's own")
  void allowsTheListedAccountsAndItsOwn() {
    RuleContext context = context(ENVIRONMENT);

    assertThat(List.of("111122223333", "222233334444", "333344445555"))
        .allMatch(context.accounts()::allow);
    assertThat(context.central().partition()).isEqualTo("aws");
    context.clients().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " , "})
  @DisplayName("an empty list names nobody, and the administrator's own account needs no list")
  void allowsItsOwnAccountWithoutAList(String list) {
    RuleSettings settings = RuleSettings.from(with("TRUELABEL_ACCOUNTS", list));

    assertThat(settings.accounts()).isEmpty();
    assertThat(context(with("TRUELABEL_ACCOUNTS", list)).accounts().allow("111122223333")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "22223333444", "222233334444;333344445555", "all"})
  void refusesAListThatIsNoListOfAccounts(String list) {
    assertThatThrownBy(() -> RuleSettings.from(with("TRUELABEL_ACCOUNTS", list)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TRUELABEL_ACCOUNTS");
  }

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    assertThatThrownBy(() -> RuleSettings.from(Map.of("TRUELABEL_HOME_REGION", " ")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "AWS_REGION",
            "TRUELABEL_ADMINISTRATOR",
            "TRUELABEL_STATE_BUCKET",
            "TRUELABEL_HOME_REGION");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> changed = new HashMap<>(ENVIRONMENT);
    changed.put(name, value);
    return changed;
  }

  private static RuleContext context(Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    return RuleSettings.from(environment)
        .context(clock, new JsonLog(OutputStream.nullOutputStream(), clock));
  }
}

package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The environment of the sweep function")
final class SweepSettingsTest {
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "AWS_REGION", "eu-west-1",
              "TRUELABEL_ADMINISTRATOR", "111122223333",
              "TRUELABEL_REGIONS", "eu-west-1,us-east-1",
              "TRUELABEL_STATE_BUCKET", "state"));

  @Test
  @DisplayName("says where the function runs; what it leaves out means everything")
  void hasDefaults() {
    assertThat(SweepSettings.from(environment))
        .isEqualTo(
            new SweepSettings(
                "eu-west-1",
                "111122223333",
                List.of("eu-west-1", "us-east-1"),
                Scope.EVERYTHING,
                "state",
                "",
                "s3://state/reports/latest/report.html"));
  }

  @ParameterizedTest
  @CsvSource({"joined, true", "macie, false", "' macie ', false"})
  @DisplayName("names who is asked for buckets")
  void namesTheInventory(String inventory, boolean joined) {
    environment.put("TRUELABEL_INVENTORY", inventory);

    assertThat(SweepSettings.from(environment).scope()).isEqualTo(new Scope(joined, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Macie", "config", "joined,macie"})
  @DisplayName("that names nobody known is refused, with what to do")
  void refusesAnUnknownInventory(String inventory) {
    environment.put("TRUELABEL_INVENTORY", inventory);

    assertThatThrownBy(() -> SweepSettings.from(environment))
        .hasMessageContaining("TRUELABEL_INVENTORY")
        .hasMessageContaining("leave it out");
  }

  @Test
  @DisplayName("lists accounts and Regions, whatever stands around the commas")
  void readsLists() {
    environment.put("TRUELABEL_ACCOUNTS", "222233334444 ,, 333344445555,");
    environment.put("TRUELABEL_REGIONS", " eu-west-1 , ");

    SweepSettings settings = SweepSettings.from(environment);

    assertThat(settings.scope().accounts()).containsExactly("222233334444", "333344445555");
    assertThat(settings.regions()).containsExactly("eu-west-1");
  }

  @Test
  @DisplayName("may hold a secret for roles")
  void readsTheExternalId() {
    environment.put("TRUELABEL_EXTERNAL_ID", "of-ours");

    assertThat(SweepSettings.from(environment).externalId()).isEqualTo("of-ours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_REGION",
        "TRUELABEL_ADMINISTRATOR",
        "TRUELABEL_REGIONS",
        "TRUELABEL_STATE_BUCKET"
      })
  @DisplayName("that lacks something is refused, and so is one in which it is blank")
  void refusesWhatIsNotWhole(String name) {
    environment.put(name, " ");
    assertThatThrownBy(() -> SweepSettings.from(environment)).hasMessageContaining(name);

    environment.remove(name);
    assertThatThrownBy(() -> SweepSettings.from(environment)).hasMessageContaining(name);
  }
}

package io.truelabel.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The team tag")
class TeamTagTest {
  private static final LabelReader READER =
      new LabelReader(
          new LabelRules("DataClassification", "SupportSNSTopic", "Team", List.of("low", "high")));

  @Test
  void isTakenAsTheOwnerWroteIt() {
    assertThat(team(Map.of("Team", " Päyments "))).isEqualTo(" Päyments ");
  }

  @Test
  void isTakenFromAnotherSpelling() {
    assertThat(team(Map.of("team", "payments"))).isEqualTo("payments");
  }

  @Test
  void isNoneWhenMissing() {
    assertThat(team(Map.of())).isEmpty();
  }

  @Test
  void isNoneWhenTwoSpellingsDiffer() {
    assertThat(team(Map.of("team", "payments", "Team", "orders"))).isEmpty();
  }

  @Test
  void isNoPartOfWhatCanBeWrong() {
    assertThat(read(Map.of()).faults()).extracting(LabelFault::key).doesNotContain("Team");
  }

  private static String team(Map<String, String> tags) {
    return read(tags).team();
  }

  private static Label read(Map<String, String> tags) {
    return READER.read(tags, new Home("aws", "111122223333", "eu-west-1"));
  }
}

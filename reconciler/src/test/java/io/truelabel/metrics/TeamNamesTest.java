package io.truelabel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Teams;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamNamesTest {
  private static final Teams ANY = new Teams(List.of(), 3);

  @Test
  void aTeamThatThePolicyDoesNotKnowIsOther() {
    TeamNames names = TeamNames.of(new Teams(List.of("payments"), 10), List.of("web", "payments"));

    assertThat(names.of("payments")).isEqualTo("payments");
    assertThat(names.of("web")).isEqualTo("other");
    assertThat(names.folded()).isTrue();
  }

  @Test
  void aKnownTeamIsCountedThoughItHasNoBucket() {
    TeamNames names = TeamNames.of(new Teams(List.of("payments", "web"), 10), List.of());

    assertThat(names.all()).containsExactly("payments", "web");
    assertThat(names.folded()).isFalse();
  }

  @Test
  void withoutKnownTeamsTheLargestKeepTheirNames() {
    List<String> found = List.of("d", "a", "b", "b", "c", "c", "d", "d");

    TeamNames names = TeamNames.of(ANY, found);

    assertThat(names.all()).containsExactly("b", "c", "d", "other");
    assertThat(names.of("a")).isEqualTo("other");
  }

  @Property
  void hostileNamesNeverMakeMoreMetricsThanTheCapAllows(
      @ForAll List<String> tags, @ForAll @IntRange(min = 1, max = 20) int cap) {
    TeamWords words = new TeamWords(Map.of());
    List<String> found = tags.stream().map(tag -> words.of(tagged(tag))).toList();
    TeamNames names = TeamNames.of(new Teams(List.of(), cap), found);

    assertThat(names.all()).hasSizeLessThanOrEqualTo(cap + 1);
    assertThat(found).allMatch(team -> names.all().contains(names.of(team)));
    assertThat(names.all()).allMatch(name -> name.matches("[ -~]{1,1024}") && !name.isBlank());
  }

  @Test
  void theChoiceDoesNotDependOnTheOrderOfTheBuckets() {
    List<String> found = IntStream.range(0, 50).mapToObj(i -> "team-" + i % 7).toList();

    assertThat(TeamNames.of(ANY, found.reversed()).all()).isEqualTo(TeamNames.of(ANY, found).all());
  }

  /** A tag, the name of the account, and what the bucket is counted under. */
  @ParameterizedTest(name = "tag {0}, account {1}: {2}")
  @CsvSource({
    "' web ',   Shop,      web",
    "Müller,    Shop,      M?ller",
    "'',        Shop,      Shop",
    "'  ',      Shop,      Shop",
    "財務,      Shop,      Shop",
    "'--',      Shop,      Shop",
    "'',        店,        222233334444",
    "'',        '',        222233334444",
  })
  void aBucketWithoutATeamIsCountedUnderItsAccount(String tag, String account, String counted) {
    TeamWords words = new TeamWords(Map.of("222233334444", account));

    assertThat(words.of(tagged(tag))).isEqualTo(counted);
    assertThat(new TeamWords(Map.of()).of(tagged(""))).isEqualTo("222233334444");
  }

  @Test
  void aWordThatIsTooLongIsCut() {
    assertThat(new TeamWords(Map.of()).of(tagged("x".repeat(2_000)))).hasSize(1_024);
  }

  private static BucketResult tagged(String team) {
    return Results.wrong("b", Severity.LOW, team, Map.of(), ViolationKind.TOPIC_MISSING);
  }
}

package io.truelabel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Teams;
import java.util.List;
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

    assertThat(names.all()).containsExactly("payments", "unassigned", "web");
    assertThat(names.folded()).isFalse();
  }

  @Test
  void withoutKnownTeamsTheLargestKeepTheirNames() {
    List<String> found = List.of("d", "a", "b", "b", "c", "c", "d", "d");

    TeamNames names = TeamNames.of(ANY, found);

    assertThat(names.all()).containsExactly("b", "c", "d", "other", "unassigned");
    assertThat(names.of("a")).isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource({"'',unassigned", "'  ',unassigned", "' web ',web", "Müller,M?ller"})
  void aNameIsMadeFitForADimension(String team, String counted) {
    assertThat(TeamNames.of(ANY, List.of(team)).of(team)).isEqualTo(counted);
  }

  @Property
  void hostileNamesNeverMakeMoreMetricsThanTheCapAllows(
      @ForAll List<String> found, @ForAll @IntRange(min = 1, max = 20) int cap) {
    TeamNames names = TeamNames.of(new Teams(List.of(), cap), found);

    assertThat(names.all()).hasSizeLessThanOrEqualTo(cap + 2);
    assertThat(found).allMatch(team -> names.all().contains(names.of(team)));
    assertThat(names.all()).allMatch(name -> name.matches("[ -~]{1,1024}") && !name.isBlank());
  }

  @Test
  void aNameThatIsTooLongIsCut() {
    String team = "x".repeat(2_000);

    assertThat(TeamNames.of(ANY, List.of(team)).of(team)).hasSize(1_024);
  }

  @Test
  void theChoiceDoesNotDependOnTheOrderOfTheBuckets() {
    List<String> found = IntStream.range(0, 50).mapToObj(i -> "team-" + i % 7).toList();

    assertThat(TeamNames.of(ANY, found.reversed()).all()).isEqualTo(TeamNames.of(ANY, found).all());
  }
}

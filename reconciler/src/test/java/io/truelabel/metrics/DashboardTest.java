package io.truelabel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.truelabel.alert.AlertOutcome;
import io.truelabel.heal.Healing;
import io.truelabel.policy.Teams;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

@DisplayName("The dashboard's template")
final class DashboardTest {

  private static final Path TEMPLATE = Path.of("../cloudformation/dashboard.yaml");
  private static final Pattern SELECT =
      Pattern.compile("SELECT MAX\\((\\w+)\\) FROM SCHEMA\\(Truelabel, ([\\w, ]+)\\) .*");
  private static final Pattern SEARCH =
      Pattern.compile("SEARCH\\('\\{Truelabel,([\\w,]+)\\} MetricName=\"(\\w+)\"', .*");

  private static final Healing COMPARED = new Healing(true, List.of(), List.of(), List.of(), 0);

  private final Set<String> published = published();

  @Test
  void showsOnlyWhatIsPublished() throws IOException {
    List<String> shown = new ArrayList<>();
    for (JsonNode widget : body().get("widgets")) {
      for (JsonNode metric : widget.at("/properties/metrics")) {
        shown.addAll(shown(metric));
      }
    }

    assertThat(shown).hasSizeGreaterThan(25);
    assertThat(published).containsAll(shown);
  }

  @Test
  void raisesAlarmsOnlyOnWhatIsPublished() throws IOException {
    List<String> watched = new ArrayList<>();
    for (Map<?, ?> resource : resources()) {
      if (resource.get("Properties") instanceof Map<?, ?> alarm
          && "Truelabel".equals(alarm.get("Namespace"))) {
        watched.add(name(alarm));
        assertThat(alarm.get("Period"))
            .as("of a number that comes once a night; one whose absence is the news goes by hours")
            .isEqualTo("breaching".equals(alarm.get("TreatMissingData")) ? 3_600 : 86_400);
      }
    }

    assertThat(watched).hasSizeGreaterThan(3);
    assertThat(published).containsAll(watched);
  }

  @Test
  void missesASweepBeforeTheNextNight() throws IOException {
    Map<?, ?> alarm = alarmOn("SweepCompleted");

    assertThat(alarm.get("TreatMissingData")).isEqualTo("breaching");
    assertThat(alarm.get("DatapointsToAlarm")).isEqualTo(alarm.get("EvaluationPeriods"));
    assertThat(Integer.parseInt(String.valueOf(alarm.get("EvaluationPeriods"))))
        .as("hours: longer than from one night to the next, and all of them without a sweep")
        .isBetween(27, 36);
  }

  @Test
  void fitsIntoADashboard() throws IOException {
    assertThat(body().get("widgets").size()).isBetween(10, 500);
  }

  private static Map<?, ?> alarmOn(String metric) throws IOException {
    for (Map<?, ?> resource : resources()) {
      if (resource.get("Properties") instanceof Map<?, ?> alarm
          && metric.equals(alarm.get("MetricName"))) {
        return alarm;
      }
    }
    throw new AssertionError("no alarm on " + metric);
  }

  private static JsonNode body() throws IOException {
    for (Map<?, ?> resource : resources()) {
      if (resource.get("Properties") instanceof Map<?, ?> dashboard
          && dashboard.get("DashboardBody") instanceof Map<?, ?> body) {
        return new ObjectMapper().readTree(String.valueOf(body.get("Fn::Sub")));
      }
    }
    throw new AssertionError("no dashboard");
  }

  private static List<Map<?, ?>> resources() throws IOException {
    Object template =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(TEMPLATE));
    List<Map<?, ?>> resources = new ArrayList<>();
    if (template instanceof Map<?, ?> all && all.get("Resources") instanceof Map<?, ?> named) {
      named.values().stream()
          .filter(Map.class::isInstance)
          .map(resource -> (Map<?, ?>) resource)
          .forEach(resources::add);
    }
    return resources;
  }

  private static List<String> shown(JsonNode metric) {
    if (metric.get(0).has("expression")) {
      return List.of(expression(metric.get(0).get("expression").asText()));
    }
    if (!metric.get(0).asText().equals("Truelabel")) {
      return List.of();
    }
    String name = metric.get(1).asText();
    boolean plain = metric.size() < 4;
    return List.of(
        plain ? name : name + " " + metric.get(2).asText() + "=" + metric.get(3).asText());
  }

  /** An expression names a metric with the names of its dimensions. */
  private static String expression(String text) {
    Matcher select = SELECT.matcher(text);
    if (select.matches()) {
      return select.group(1) + " by " + select.group(2).replace(", ", ",");
    }
    Matcher search = SEARCH.matcher(text);
    assertThat(search.matches()).as(text).isTrue();
    return search.group(2) + " by " + search.group(1);
  }

  private static String name(Map<?, ?> alarm) {
    String name = String.valueOf(alarm.get("MetricName"));
    return alarm.get("Dimensions") instanceof List<?> all
            && all.getFirst() instanceof Map<?, ?> dimension
        ? name + " " + dimension.get("Name") + "=" + dimension.get("Value")
        : name;
  }

  private static Set<String> published() {
    var summary =
        Results.summary(
            Results.wrong("a", Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL),
            Results.compliant("b"));
    TeamNames teams = TeamNames.of(new Teams(List.of(), 10), List.of("payments"));
    Set<String> published = new TreeSet<>();
    for (Gauge gauge : SweepGauges.of(summary, teams, COMPARED, AlertOutcome.NONE)) {
      published.add(gauge.name() + " by " + String.join(",", gauge.dimensions().keySet()));
      published.add(gauge.name());
      gauge
          .dimensions()
          .forEach((key, value) -> {
            if (gauge.dimensions().size() == 1) {
              published.add(gauge.name() + " " + key + "=" + value);
            }
          });
    }
    // The order of dimensions means nothing.
    published.add("NoncompliantBuckets by Team,Severity");
    Arrays.stream(Counter.values()).map(Counter::metric).forEach(published::add);
    return published;
  }
}

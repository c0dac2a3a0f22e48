package io.truelabel.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.cli.terminal.Cell;
import io.truelabel.cli.terminal.Column;
import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Table;
import io.truelabel.verdict.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the gauge of noncompliant buckets as CloudWatch holds it: by team and by severity. */
final class MetricsView {

  private static final String GAUGE = "NoncompliantBuckets";
  private static final String TEAM = "Team";
  private static final String SEVERITY = "Severity";

  private final List<String> severities =
      Arrays.stream(Severity.values()).map(MetricsView::word).toList().reversed();

  /** The value of the gauge by its dimensions. */
  private final Map<Map<String, String>, Long> values;

  MetricsView(Stream<JsonNode> metrics) {
    this.values =
        metrics
            .filter(metric -> metric.path("name").asText().equals(GAUGE))
            .collect(
                Collectors.toMap(
                    MetricsView::dimensions, it -> it.path("value").asLong(), (old, now) -> now));
  }

  private static Map<String, String> dimensions(JsonNode metric) {
    Map<String, String> dimensions = new TreeMap<>();
    metric
        .path("dimensions")
        .properties()
        .forEach(it -> dimensions.put(it.getKey(), word(it.getValue().asText(), it.getKey())));
    return dimensions;
  }

  void write(Screen screen) {
    Table table = new Table(columns());
    teams().forEach(team -> table.add(row(team, Map.of(TEAM, team))));
    table.add(row("All teams", Map.of()));
    table.write(screen, 2);
  }

  private List<Column> columns() {
    return Stream.of(
            Stream.of(Column.whole("TEAM")),
            severities.stream().map(it -> Column.number(it.toUpperCase(Locale.ROOT))),
            Stream.of(Column.number("ALL")))
        .flatMap(it -> it)
        .toList();
  }

  private Set<String> teams() {
    return values.keySet().stream()
        .filter(dimensions -> dimensions.containsKey(TEAM))
        .map(dimensions -> dimensions.getOrDefault(TEAM, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Cell> row(String name, Map<String, String> dimensions) {
    Stream<Cell> counts = severities.stream().map(it -> cell(with(dimensions, it)));
    return Stream.of(Stream.of(Cell.of(name)), counts, Stream.of(cell(dimensions)))
        .flatMap(it -> it)
        .toList();
  }

  private static Map<String, String> with(Map<String, String> dimensions, String severity) {
    Map<String, String> both = new TreeMap<>(dimensions);
    both.put(SEVERITY, severity);
    return both;
  }

  private Cell cell(Map<String, String> dimensions) {
    long count = values.getOrDefault(dimensions, 0L);
    return new Cell(Long.toString(count), count == 0 ? Ink.FAINT : Ink.PLAIN);
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String word(String value, String dimension) {
    return dimension.equals(SEVERITY) ? value.toLowerCase(Locale.ROOT) : value;
  }
}

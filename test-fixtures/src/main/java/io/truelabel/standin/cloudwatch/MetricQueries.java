package io.truelabel.standin.cloudwatch;

import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.ServiceError;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers questions about the data points of one account in one Region. */
record MetricQueries(Metrics metrics, Shard shard) {

  private static final int METRICS_PER_PAGE = 500;

  Value.Structure statistics(Fields fields) {
    Metric metric = metric(fields, "");
    List<String> wanted = fields.texts("Statistics");
    if (wanted.isEmpty()) {
      throw CloudWatchError.missing("Statistics");
    }
    Value.Listing points =
        periods(metric, fields, fields.required("Period")).entrySet().stream()
            .collect(Value.listing(period -> point(period, wanted)));
    return Value.Structure.empty().with("Label", metric.name()).with("Datapoints", points);
  }

  Value.Structure data(Fields fields) {
    Value.Listing results =
        fields.list("MetricDataQueries").stream()
            .collect(Value.listing(query -> result(query, fields)));
    return Value.Structure.empty().with("MetricDataResults", results);
  }

  Value.Structure list(Fields fields) {
    int from = fields.text("NextToken").map(MetricQueries::position).orElse(0);
    List<Metric> found =
        metrics.in(shard).stream()
            .map(Datum::metric)
            .distinct()
            .filter(metric -> isWanted(metric, fields))
            .sorted(Comparator.comparing(Metric::toString))
            .toList();
    int to = Math.min(found.size(), from + METRICS_PER_PAGE);
    Value.Listing page =
        found.subList(Math.min(from, to), to).stream()
            .collect(Value.listing(MetricQueries::described));
    Value.Structure answer = Value.Structure.empty().with("Metrics", page);
    return to < found.size()
        ? answer.with("NextToken", PageToken.of(Integer.toString(to)))
        : answer;
  }

  private Value result(Fields query, Fields request) {
    if (query.text("Expression").isPresent()) {
      throw new ServiceError("ValidationError", 400, "The stand-in evaluates no expression.");
    }
    Metric metric = metric(query, "MetricStat.Metric.");
    String statistic = query.required("MetricStat.Stat");
    SortedMap<Instant, Statistics> periods =
        periods(metric, request, query.required("MetricStat.Period"));
    boolean ascending = request.text("ScanBy").map("TimestampAscending"::equals).orElse(false);
    SortedMap<Instant, Statistics> ordered =
        ascending ? periods : new TreeMap<Instant, Statistics>(periods).descendingMap();
    return Value.Structure.empty()
        .with("Id", query.required("Id"))
        .with("Label", query.text("Label").orElse(metric.name()))
        .with("Timestamps", ordered.keySet().stream().collect(Value.listing(Value.Time::new)))
        .with(
            "Values",
            ordered.values().stream()
                .collect(Value.listing(period -> new Value.Quantity(period.get(statistic)))))
        .with("StatusCode", "Complete");
  }

  /** The statistics of each period that has data, by the beginning of the period. */
  private SortedMap<Instant, Statistics> periods(Metric metric, Fields request, String period) {
    Instant from =
        request.time("StartTime").orElseThrow(() -> CloudWatchError.missing("StartTime"));
    Instant to = request.time("EndTime").orElseThrow(() -> CloudWatchError.missing("EndTime"));
    long seconds = Long.parseLong(period);
    return metrics
        .of(shard, metric)
        .filter(datum -> !datum.at().isBefore(from) && datum.at().isBefore(to))
        .collect(
            Collectors.toMap(
                datum -> start(datum.at(), seconds),
                Datum::statistics,
                Statistics::plus,
                TreeMap::new));
  }

  private static Instant start(Instant at, long period) {
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), period) * period);
  }

  private static Metric metric(Fields fields, String prefix) {
    return MetricRules.metric(
        fields.required(prefix + "Namespace"),
        fields.required(prefix + "MetricName"),
        fields.list(prefix + "Dimensions"));
  }

  private static Value point(Map.Entry<Instant, Statistics> period, List<String> wanted) {
    Value.Structure point =
        Value.Structure.empty()
            .with("Timestamp", new Value.Time(period.getKey()))
            .with("Unit", "None");
    for (String statistic : wanted) {
      point = point.with(statistic, period.getValue().get(statistic));
    }
    return point;
  }

  private static boolean isWanted(Metric metric, Fields fields) {
    return fields.text("Namespace").map(metric.namespace()::equals).orElse(true)
        && fields.text("MetricName").map(metric.name()::equals).orElse(true)
        && fields.list("Dimensions").stream().allMatch(filter -> has(metric, filter));
  }

  private static boolean has(Metric metric, Fields filter) {
    String value = metric.dimensions().get(filter.required("Name"));
    return value != null && filter.text("Value").map(value::equals).orElse(true);
  }

  private static Value described(Metric metric) {
    Value.Listing dimensions =
        metric.dimensions().entrySet().stream()
            .collect(
                Value.listing(dimension ->
                    Value.Structure.empty()
                        .with("Name", dimension.getKey())
                        .with("Value", dimension.getValue())));
    return Value.Structure.empty()
        .with("Namespace", metric.namespace())
        .with("MetricName", metric.name())
        .with("Dimensions", dimensions);
  }

  private static int position(String token) {
    return Integer.parseInt(
        PageToken.parts(
                token,
                1,
                () -> new ServiceError("InvalidNextToken", 400, "The token is not one of ours."))
            .getFirst());
  }
}

package io.truelabel.standin.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one datum of PutMetricData, by the rules of its API reference.
 *
 * @param now what a datum's time is held against, and given where it has none
 */
record DatumReader(String namespace, Instant now) {

  private static final int MOST_VALUES = 150;
  private static final double LARGEST = Math.pow(2, 360);
  private static final Duration OLDEST = Duration.ofDays(14);
  private static final Duration NEWEST = Duration.ofHours(2);
  private static final Set<String> UNITS =
      Set.of(
          "Seconds",
          "Microseconds",
          "Milliseconds",
          "Bytes",
          "Kilobytes",
          "Megabytes",
          "Gigabytes",
          "Terabytes",
          "Bits",
          "Kilobits",
          "Megabits",
          "Gigabits",
          "Terabits",
          "Percent",
          "Count",
          "Bytes/Second",
          "Kilobytes/Second",
          "Megabytes/Second",
          "Gigabytes/Second",
          "Terabytes/Second",
          "Bits/Second",
          "Kilobits/Second",
          "Megabits/Second",
          "Gigabits/Second",
          "Terabits/Second",
          "Count/Second",
          "None");

  Datum read(Fields fields) {
    Metric metric =
        MetricRules.metric(namespace, fields.required("MetricName"), fields.list("Dimensions"));
    return new Datum(metric, time(fields), statistics(fields), unit(fields));
  }

  private Instant time(Fields fields) {
    Instant at = fields.time("Timestamp").orElse(now);
    if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(NEWEST))) {
      throw CloudWatchError.invalid("Timestamp", at);
    }
    return at;
  }

  private static String unit(Fields fields) {
    String unit = fields.text("Unit").orElse("None");
    if (!UNITS.contains(unit)) {
      throw CloudWatchError.invalid("Unit", unit);
    }
    return unit;
  }

  private static Statistics statistics(Fields fields) {
    boolean single = fields.text("Value").isPresent();
    boolean set = fields.text("StatisticValues.SampleCount").isPresent();
    boolean several = !fields.texts("Values").isEmpty();
    if (Stream.of(single, set, several).filter(given -> given).count() != 1) {
      throw CloudWatchError.combination(
          "A datum has exactly one of Value, StatisticValues and Values.");
    }
    if (several) {
      return ofValues(fields);
    }
    return set ? ofSet(fields) : Statistics.of(sound("Value", number(fields, "Value")));
  }

  private static Statistics ofSet(Fields fields) {
    return new Statistics(
        sound("StatisticValues", number(fields, "StatisticValues.SampleCount")),
        sound("StatisticValues", number(fields, "StatisticValues.Sum")),
        sound("StatisticValues", number(fields, "StatisticValues.Minimum")),
        sound("StatisticValues", number(fields, "StatisticValues.Maximum")));
  }

  private static Statistics ofValues(Fields fields) {
    List<Double> values = fields.numbers("Values");
    List<Double> given = fields.numbers("Counts");
    List<Double> counts = given.isEmpty() ? Collections.nCopies(values.size(), 1.0) : given;
    if (values.size() > MOST_VALUES || counts.size() != values.size()) {
      throw CloudWatchError.invalid("Values", values.size() + " with " + counts.size());
    }
    values.forEach(value -> sound("Values", value));
    return Statistics.of(values, counts);
  }

  private static double number(Fields fields, String name) {
    return fields.number(name).orElseThrow(() -> CloudWatchError.missing(name));
  }

  private static double sound(String parameter, double value) {
    if (!Double.isFinite(value) || Math.abs(value) > LARGEST) {
      throw CloudWatchError.invalid(parameter, value);
    }
    return value;
  }
}

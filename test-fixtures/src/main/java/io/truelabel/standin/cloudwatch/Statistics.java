package io.truelabel.standin.cloudwatch;

import java.util.List;

/** What CloudWatch keeps of a set of values. */
public record Statistics(double count, double sum, double minimum, double maximum) {

  static Statistics of(double value) {
    return new Statistics(1, value, value, value);
  }

  /** Of values that occurred so many times each. */
  static Statistics of(List<Double> values, List<Double> counts) {
    Statistics all = of(values.getFirst()).times(counts.getFirst());
    for (int i = 1; i < values.size(); i++) {
      all = all.plus(of(values.get(i)).times(counts.get(i)));
    }
    return all;
  }

  Statistics plus(Statistics other) {
    return new Statistics(
        count + other.count,
        sum + other.sum,
        Math.min(minimum, other.minimum),
        Math.max(maximum, other.maximum));
  }

  private Statistics times(double factor) {
    return new Statistics(count * factor, sum * factor, minimum, maximum);
  }

  /** One of CloudWatch's five statistics, by its name. */
  double get(String statistic) {
    return switch (statistic) {
      case "SampleCount" -> count;
      case "Sum" -> sum;
      case "Minimum" -> minimum;
      case "Maximum" -> maximum;
      case "Average" -> sum / count;
      default -> throw CloudWatchError.invalid("Statistics", statistic);
    };
  }
}

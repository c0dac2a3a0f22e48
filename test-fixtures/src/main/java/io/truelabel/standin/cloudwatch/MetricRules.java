package io.truelabel.standin.cloudwatch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** CloudWatch's rules for what a metric may be called (API reference: MetricDatum, Dimension). */
final class MetricRules {

  private static final int MOST_DIMENSIONS = 30;
  private static final Pattern NAMESPACE = Pattern.compile("(?!:|AWS/)[\\w .\\-/#:]{1,255}");
  private static final Pattern DIMENSION_NAME = Pattern.compile("(?!:)(?=.*[!-~])[ -~]{1,255}");
  private static final Pattern DIMENSION_VALUE = Pattern.compile("(?=.*[!-~])[ -~]{1,1024}");

  private MetricRules() {}

  /** A namespace to which anybody but AWS may write. */
  static String namespace(Fields fields) {
    return matching(NAMESPACE, "Namespace", fields.required("Namespace"));
  }

  /** The metric that a structure names. */
  static Metric metric(String namespace, String name, List<Fields> dimensions) {
    if (name.isBlank() || name.length() > 255) {
      throw CloudWatchError.invalid("MetricName", name);
    }
    return Metric.of(namespace, name, dimensions(dimensions));
  }

  private static Map<String, String> dimensions(List<Fields> list) {
    if (list.size() > MOST_DIMENSIONS) {
      throw CloudWatchError.invalid("Dimensions", list.size() + " of them");
    }
    Map<String, String> dimensions = new TreeMap<>();
    for (Fields dimension : list) {
      String name = matching(DIMENSION_NAME, "Dimensions.Name", dimension.required("Name"));
      String value = matching(DIMENSION_VALUE, "Dimensions.Value", dimension.required("Value"));
      if (dimensions.put(name, value) != null) {
        throw CloudWatchError.invalid("Dimensions", name + " twice");
      }
    }
    return dimensions;
  }

  private static String matching(Pattern allowed, String parameter, String value) {
    if (!allowed.matcher(value).matches()) {
      throw CloudWatchError.invalid(parameter, value);
    }
    return value;
  }
}

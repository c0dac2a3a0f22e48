package io.truelabel.standin.cloudwatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The members of a request, whichever protocol it came in. A dotted name reaches into a structure:
 * {@code MetricStat.Period}.
 */
interface Fields {

  /** A text; empty when the member is missing. */
  Optional<String> text(String name);

  /** A time; empty when the member is missing. */
  Optional<Instant> time(String name);

  /** A list of texts or numbers, as texts. */
  List<String> texts(String name);

  /** A list of structures. */
  List<Fields> list(String name);

  /** A number; empty when the member is missing, an error when it is none. */
  default Optional<Double> number(String name) {
    return text(name).map(text -> parse(name, text));
  }

  /** A list of numbers. */
  default List<Double> numbers(String name) {
    return texts(name).stream().map(text -> parse(name, text)).toList();
  }

  /** A text, or the error that CloudWatch answers when it is missing. */
  default String required(String name) {
    return text(name).orElseThrow(() -> CloudWatchError.missing(name));
  }

  private static Double parse(String name, String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException notANumber) {
      throw CloudWatchError.invalid(name, text);
    }
  }
}

package io.truelabel.aws;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The environment variables of a function that Lambda starts; one that is absent is as an empty
 * one.
 */
public final class FunctionEnvironment {
  private final Map<String, String> variables;

  private FunctionEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * An environment in which what a function cannot do without is there.
   *
   * @param purpose what the function cannot do otherwise, such as "sweep"
   * @throws IllegalStateException naming all that is missing or blank
   */
  public static FunctionEnvironment of(
      Map<String, String> variables, String purpose, String... required) {
    FunctionEnvironment environment = new FunctionEnvironment(variables);
    List<String> missing =
        Stream.of(required).filter(name -> environment.text(name).isBlank()).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The environment of this function is incomplete, so it cannot "
              + purpose
              + ". Set "
              + String.join(", ", missing)
              + ".");
    }
    return environment;
  }

  /** The value of a variable. */
  public String text(String name) {
    return variables.getOrDefault(name, "");
  }

  /** The items of a variable that lists them by comma, without blanks around them. */
  public List<String> list(String name) {
    return Arrays.stream(text(name).split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}

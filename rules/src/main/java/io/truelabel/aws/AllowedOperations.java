package io.truelabel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The list of AWS operations that Truelabel may call, each with the IAM action that it needs.
 *
 * <p>Every client of {@link AwsClients} refuses an operation that is not on the list. So a call
 * that the IAM policies do not foresee fails in the first test that makes it, not in production.
 */
public final class AllowedOperations {

  private static final String LIST = "allowed-operations.txt";

  private final Map<String, String> iamActions;

  private AllowedOperations(Map<String, String> iamActions) {
    this.iamActions = iamActions;
  }

  /** Reads the list that is part of this package. */
  public static AllowedOperations bundled() {
    try (InputStream in =
        Objects.requireNonNull(AllowedOperations.class.getResourceAsStream(LIST), LIST)) {
      return parse(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AllowedOperations parse(String text) {
    Map<String, String> actions = new TreeMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.strip().split("\\s+", 2))
        .forEach(columns -> actions.put(columns[0], columns[1]));
    return new AllowedOperations(Map.copyOf(actions));
  }

  /** The IAM action of every operation, by operation. */
  public Map<String, String> iamActions() {
    return iamActions;
  }

  /**
   * Lets a listed operation pass.
   *
   * @throws IllegalStateException if the operation is not on the list
   */
  public void check(String operation) {
    if (!iamActions.containsKey(operation)) {
      throw new IllegalStateException(
          "The AWS operation "
              + operation
              + " is not on the list of operations that Truelabel may call, so no IAM policy allows"
              + " it. Add it to "
              + LIST
              + " and to the policies, or do without it.");
    }
  }
}

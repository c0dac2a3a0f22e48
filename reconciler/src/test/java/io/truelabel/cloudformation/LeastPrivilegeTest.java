package io.truelabel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.AllowedOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds each role against the calls that all other tests made, which the stand-ins wrote down by
 * caller: a function has a key of its own in them. So this runs after all other tests.
 */
@DisplayName("What a role may do")
final class LeastPrivilegeTest {
  private static final List<Path> CALLERS =
      List.of(Path.of("..", "rules", "target", "callers"), Path.of("target", "callers"));

  /** What the stand-in, by its address, calls a service that the SDK calls otherwise. */
  private static final Map<String, String> SDK_NAMES = Map.of("monitoring", "cloudwatch");

  private final Map<String, String> actions =
      AllowedOperations.bundled().iamActions().entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));

  /** What no test shows under the key of a function, and why it is permitted all the same. */
  private static final Map<String, String> SHOWN_ELSEWHERE =
      Map.of(
          "s3:ListBucket", "else S3 answers 403, not 404, where an object is missing",
          "macie2:GetCustomDataIdentifier", "for identifiers that jobs use and no list has",
          "macie2:ListCustomDataIdentifiers", "for the names of identifiers that jobs use",
          "s3:ListBucketVersions", "for witnesses in versioned buckets");

  @ParameterizedTest(name = "{0}: what it was seen to do, and nothing else")
  @CsvSource({
    "home.yaml RulesRole, RULES",
    "home.yaml SweepRole, SWEEP",
    "home.yaml FindingsRole, FINDINGS",
    "home.yaml SlackRole, SLACK",
    "member.yaml Evaluator, truelabel-evaluator",
    "member.yaml Reader, truelabel-reader",
  })
  void isWhatItWasSeenToDo(String role, String caller) {
    Set<String> called = called(caller);
    Set<String> permitted = permitted(role);

    assertThat(called).as("calls of %s were written down", caller).isNotEmpty();
    assertThat(without(called, permitted)).as("called, and not permitted").isEmpty();
    assertThat(without(without(permitted, called), elsewhere()))
        .as("permitted, and not called")
        .isEmpty();
  }

  /**
   * In its own account a function does with its own role what it does in others with the member
   * roles.
   */
  private Set<String> elsewhere() {
    return Stream.of(
            SHOWN_ELSEWHERE.keySet(), called("truelabel-evaluator"), called("truelabel-reader"))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  /** What its policies permit, without what no call of ours can show. */
  private static Set<String> permitted(String role) {
    return Statement.all().stream()
        .filter(it -> it.kind() == Statement.Kind.IDENTITY && it.allows())
        .filter(it -> it.where().startsWith(role))
        .flatMap(it -> it.actions().stream())
        .filter(action -> !PermissionsTest.WITHOUT_A_CALL.containsKey(action))
        .collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> all, Set<String> those) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(those);
    return rest;
  }

  private Set<String> called(String caller) {
    return CALLERS.stream()
        .flatMap(LeastPrivilegeTest::lines)
        .map(line -> line.split(" ", 2))
        .filter(line -> line[0].equals(caller))
        .map(line -> action(line[1]))
        .filter(action -> !action.equals("none"))
        .collect(Collectors.toSet());
  }

  private String action(String operation) {
    String[] parts = operation.split(":", 2);
    String name = SDK_NAMES.getOrDefault(parts[0], parts[0]) + ":" + parts[1];
    return actions.getOrDefault(name.toLowerCase(Locale.ROOT), "none for " + operation);
  }

  private static Stream<String> lines(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream().flatMap(LeastPrivilegeTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException("No calls in " + folder + ": run all tests first.", e);
    }
  }

  private static Stream<String> read(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

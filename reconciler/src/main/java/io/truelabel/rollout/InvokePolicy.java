package io.truelabel.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * For which accounts the policy of a function lets AWS Config invoke it.
 *
 * <p>In doubt an account is let in: what a condition of another kind comes to, only AWS knows, and
 * what is denied besides is not looked at.
 *
 * @param accounts those that it names
 * @param others whether it may let in accounts that it does not name
 */
record InvokePolicy(Set<String> accounts, boolean others) {
  private static final String CONFIG = "config.amazonaws.com";
  private static final String INVOKE = "lambda:invokefunction";
  private static final String SOURCE_ACCOUNT = "aws:sourceaccount";

  /** All ways to say that a text is one of a list, but for patterns. */
  private static final Pattern EQUALS =
      Pattern.compile("(foranyvalue:)?stringequals(ignorecase)?(ifexists)?");

  /** Reads a policy as JSON; one that cannot be read says nothing. */
  static InvokePolicy of(String json) {
    Set<String> accounts = new HashSet<>();
    boolean others = false;
    try {
      for (JsonNode statement : list(new ObjectMapper().readTree(json).path("Statement"))) {
        if (letsConfigIn(statement)) {
          Set<String> named = named(statement);
          accounts.addAll(named);
          others |= named.isEmpty();
        }
      }
      return new InvokePolicy(accounts, others);
    } catch (JsonProcessingException damaged) {
      return new InvokePolicy(Set.of(), false);
    }
  }

  /** Whether it says nothing of AWS Config at all. */
  boolean silent() {
    return accounts.isEmpty() && !others;
  }

  boolean admits(String account) {
    return others || accounts.contains(account);
  }

  private static boolean letsConfigIn(JsonNode statement) {
    return statement.path("Effect").asText().equals("Allow")
        && texts(statement.path("Action")).anyMatch(InvokePolicy::coversInvoking)
        && isConfig(statement.path("Principal"));
  }

  /** IAM takes actions in any case, and a star for any letters. */
  private static boolean coversInvoking(String action) {
    String known = action.toLowerCase(Locale.ROOT);
    int star = known.indexOf('*');
    return star < 0 ? known.equals(INVOKE) : INVOKE.startsWith(known.substring(0, star));
  }

  private static boolean isConfig(JsonNode principal) {
    return texts(principal.isObject() ? principal.path("Service") : principal)
        .anyMatch(it -> it.equals(CONFIG) || it.equals("*"));
  }

  private static Set<String> named(JsonNode statement) {
    Set<String> named = new HashSet<>();
    for (var operator : statement.path("Condition").properties()) {
      if (EQUALS.matcher(operator.getKey().toLowerCase(Locale.ROOT)).matches()) {
        operator.getValue().properties().stream()
            .filter(condition -> condition.getKey().toLowerCase(Locale.ROOT).equals(SOURCE_ACCOUNT))
            .flatMap(condition -> texts(condition.getValue()))
            .forEach(named::add);
      }
    }
    return named;
  }

  private static Stream<String> texts(JsonNode node) {
    return list(node).stream().map(JsonNode::asText);
  }

  /** The items of a list; one that stands alone is written without a list. */
  private static List<JsonNode> list(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).toList();
    }
    return node.isMissingNode() ? List.of() : List.of(node);
  }
}

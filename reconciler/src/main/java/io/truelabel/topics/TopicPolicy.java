package io.truelabel.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the access policy of a topic says of one account that wants to publish, as far as the policy
 * alone tells: whether a condition holds is known to AWS only.
 */
final class TopicPolicy {
  private static final Set<String> PUBLISHING = Set.of("sns:publish", "sns:*", "*");

  private final String account;
  private final List<JsonNode> statements = new ArrayList<>();

  /** What a policy says. */
  enum Answer {
    /** It admits the account. */
    ALLOWED,
    /** It admits the account under a condition. */
    PERHAPS,
    /** It does not speak of the account. */
    SILENT,
    /** It shuts the account out, whatever the request is like. */
    DENIED
  }

  /** A policy as JSON; one that cannot be read has no statements. */
  TopicPolicy(String policy, String account) {
    this.account = account;
    tree(policy).path("Statement").forEach(statements::add);
  }

  private static JsonNode tree(String policy) {
    try {
      return new ObjectMapper().readTree(policy.isEmpty() ? "{}" : policy);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("SNS handed out a policy that is not JSON.", damaged);
    }
  }

  Answer answer() {
    if (denying().anyMatch(it -> it.path("Condition").isEmpty())) {
      return Answer.DENIED;
    }
    List<JsonNode> allowing = statements.stream().filter(it -> effect(it, "Allow")).toList();
    if (allowing.stream().anyMatch(it -> it.path("Condition").isEmpty())) {
      return Answer.ALLOWED;
    }
    return allowing.stream().anyMatch(this::couldHold) ? Answer.PERHAPS : Answer.SILENT;
  }

  /** Whether a statement shuts the account out under a condition that may hold for us. */
  boolean mayDeny() {
    return denying()
        .map(it -> it.path("Condition"))
        .anyMatch(condition -> !condition.isEmpty() && !withoutTls(condition));
  }

  private Stream<JsonNode> denying() {
    return statements.stream().filter(it -> effect(it, "Deny"));
  }

  /** Publishing is always encrypted on its way, so what shuts out the rest is nothing to us. */
  private static boolean withoutTls(JsonNode condition) {
    return condition.size() == 1
        && condition.path("Bool").size() == 1
        && condition.path("Bool").properties().stream().allMatch(TopicPolicy::isWithoutTls);
  }

  private static boolean isWithoutTls(Map.Entry<String, JsonNode> condition) {
    return condition.getKey().equalsIgnoreCase("aws:SecureTransport")
        && (condition.getValue().isBoolean()
            ? !condition.getValue().asBoolean()
            : texts(condition.getValue()).equals(List.of("false")));
  }

  private boolean effect(JsonNode statement, String effect) {
    return statement.path("Effect").asText().equals(effect)
        && texts(statement.path("Action")).stream()
            .anyMatch(action -> PUBLISHING.contains(action.toLowerCase(Locale.ROOT)))
        && texts(statement.path("Principal")).stream().anyMatch(this::names);
  }

  private boolean names(String principal) {
    return principal.equals("*")
        || principal.equals(account)
        || principal.matches("arn:[a-z-]+:(iam|sts)::" + account + ":.*");
  }

  /** The statement of a topic made in the console admits its owner alone, by a condition. */
  private boolean couldHold(JsonNode statement) {
    for (JsonNode operator : statement.path("Condition")) {
      for (var condition : operator.properties()) {
        String key = condition.getKey().toLowerCase(Locale.ROOT);
        boolean byAccount =
            key.equals("aws:sourceowner")
                || key.equals("aws:sourceaccount")
                || key.equals("aws:principalaccount");
        if (byAccount && !texts(condition.getValue()).contains(account)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A text, the texts of a list, or those under {@code AWS}. */
  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    List<String> all = new ArrayList<>();
    (node.isObject() ? node.path("AWS") : node).forEach(it -> all.add(it.asText()));
    if (node.isObject() && node.path("AWS").isTextual()) {
      all.add(node.path("AWS").asText());
    }
    return all;
  }
}

package io.truelabel.standin.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of the rules' functions in the central account. Until a test changes them, AWS
 * Config may invoke each function for every account of the organization.
 */
public final class FunctionPolicies {
  private static final Set<String> FUNCTIONS =
      Set.of("truelabel-label", "truelabel-contents", "truelabel-coverage");

  /** AWS: 20 KB hold about so many statements of one account each. */
  private static final int MOST_STATEMENTS = 75;

  private final Organization organization;
  private final Map<Place, Optional<String>> changed = new ConcurrentHashMap<>();

  private record Place(String region, String function) {}

  FunctionPolicies(Organization organization) {
    this.organization = organization;
  }

  /** Gives a function another policy, as JSON. */
  public void put(String region, String function, String policy) {
    changed.put(new Place(region, function), Optional.of(policy));
  }

  /** Lets AWS Config invoke a function for these accounts alone. */
  public void permit(String region, String function, List<String> accounts) {
    put(region, function, written(region, function, accounts));
  }

  /** Takes the policy of a function away. */
  public void remove(String region, String function) {
    changed.put(new Place(region, function), Optional.empty());
  }

  /** The policy of a function's alias; nothing where there is none, or no such function. */
  Optional<String> find(String region, String function) {
    return changed.getOrDefault(new Place(region, function), installed(region, function));
  }

  private Optional<String> installed(String region, String function) {
    return FUNCTIONS.contains(function) && organization.regions().contains(region)
        ? Optional.of(written(region, function, organization.accounts().map(Account::id).toList()))
        : Optional.empty();
  }

  private String written(String region, String function, List<String> accounts) {
    ArrayNode statements = Json.array();
    if (accounts.size() > MOST_STATEMENTS) {
      ArrayNode all = Json.array();
      accounts.forEach(all::add);
      statements.add(
          statement(region, function, "Accounts")
              .set("Condition", stringEquals(Json.object().set("aws:SourceAccount", all))));
    } else {
      accounts.forEach(account ->
          statements.add(
              statement(region, function, "Account" + account)
                  .set(
                      "Condition", stringEquals(Json.object().put("AWS:SourceAccount", account)))));
    }
    return Json.text(
        Json.object()
            .put("Version", "2012-10-17")
            .put("Id", "default")
            .set("Statement", statements));
  }

  private static ObjectNode stringEquals(ObjectNode condition) {
    return Json.object().set("StringEquals", condition);
  }

  private ObjectNode statement(String region, String function, String sid) {
    String alias =
        "arn:%s:lambda:%s:%s:function:%s:live"
            .formatted(organization.partition(), region, organization.administrator(), function);
    return Json.object()
        .put("Sid", sid)
        .put("Effect", "Allow")
        .put("Action", "lambda:InvokeFunction")
        .put("Resource", alias)
        .set("Principal", Json.object().put("Service", "config.amazonaws.com"));
  }
}

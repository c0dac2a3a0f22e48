package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import io.truelabel.standin.core.WireTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** GetComplianceDetailsByConfigRule: a rule's results, resource by resource. */
final class ComplianceDetails {
  /** AWS: 10 results a page unless said, 100 at most. */
  private static final int USUAL_PAGE = 10;

  private static final int LARGEST_PAGE = 100;

  private final Rules rules;
  private final Results results;
  private final Switches switches;

  ComplianceDetails(Rules rules, Results results, Switches switches) {
    this.rules = rules;
    this.results = results;
    this.switches = switches;
  }

  Reply get(Call call) {
    JsonNode wish = call.json();
    Rule rule = rule(call, wish.path("ConfigRuleName").asText());
    Set<String> wanted = new HashSet<>();
    wish.path("ComplianceTypes").forEach(type -> wanted.add(type.asText()));
    int size = limit(wish.path("Limit").asInt());
    List<Result> found =
        results
            .after(rule, last(wish))
            .filter(result -> wanted.isEmpty() || wanted.contains(result.compliance()))
            .limit(size + 1L)
            .toList();
    return Reply.json11(page(rule, found, size));
  }

  private Rule rule(Call call, String name) {
    if (name.length() > 64 && switches.isOn(Switch.CONFIG_REFUSES_RULE_NAMES_OVER_64)) {
      throw ConfigErrors.validation("ConfigRuleName must have 64 characters at most: " + name);
    }
    return rules.required(call, name);
  }

  private static int limit(int limit) {
    if (limit < 0 || limit > LARGEST_PAGE) {
      throw ConfigErrors.validation("Limit must be between 0 and 100: " + limit);
    }
    return limit == 0 ? USUAL_PAGE : limit;
  }

  private static Resource last(JsonNode wish) {
    if (!wish.hasNonNull("NextToken")) {
      return new Resource("", "");
    }
    List<String> parts =
        PageToken.parts(wish.get("NextToken").asText(), 2, ConfigErrors::nextToken);
    return new Resource(parts.get(0), parts.get(1));
  }

  private static ObjectNode page(Rule rule, List<Result> found, int size) {
    ArrayNode entries = Json.array();
    found.stream().limit(size).map(result -> write(rule, result)).forEach(entries::add);
    ObjectNode page = Json.object().set("EvaluationResults", entries);
    if (found.size() > size) {
      Resource last = found.get(size - 1).resource();
      page.put("NextToken", PageToken.of(last.type(), last.id()));
    }
    return page;
  }

  private static ObjectNode write(Rule rule, Result result) {
    ObjectNode qualifier =
        Json.object()
            .put("ConfigRuleName", rule.name())
            .put("ResourceType", result.resource().type())
            .put("ResourceId", result.resource().id())
            .put("EvaluationMode", "DETECTIVE");
    ObjectNode identifier = Json.object().set("EvaluationResultQualifier", qualifier);
    identifier.put("OrderingTimestamp", WireTime.epochSeconds(result.ordering()));
    ObjectNode json = Json.object().set("EvaluationResultIdentifier", identifier);
    json.put("ComplianceType", result.compliance())
        .put("ResultRecordedTime", WireTime.epochSeconds(result.recordedAt()))
        .put("ConfigRuleInvokedTime", WireTime.epochSeconds(result.invokedAt()));
    return result.annotation().isEmpty() ? json : json.put("Annotation", result.annotation());
  }
}

package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** DescribeConfigRules and DescribeComplianceByConfigRule, 25 rules a page. */
final class RuleDescriptions {
  /** AWS: both operations take 25 names at most. */
  private static final int MOST_NAMES = 25;

  /** AWS documents no page size; 25 is what the operations take in names. */
  private static final int PAGE = 25;

  /** AWS counts contributors up to here. */
  private static final int COUNT_CAP = 25;

  private final Rules rules;
  private final Results results;
  private final String partition;

  RuleDescriptions(Rules rules, Results results, String partition) {
    this.rules = rules;
    this.results = results;
    this.partition = partition;
  }

  Reply describe(Call call) {
    return list(call, "ConfigRules", this::write);
  }

  Reply compliance(Call call) {
    return list(call, "ComplianceByConfigRules", this::compliance);
  }

  private Reply list(Call call, String member, Function<Rule, ObjectNode> writer) {
    int first = first(call.json());
    List<Rule> all = wanted(call);
    ArrayNode list = Json.array();
    all.stream().skip(first).limit(PAGE).map(writer).forEach(list::add);
    ObjectNode page = Json.object().set(member, list);
    return Reply.json11(
        all.size() > first + PAGE
            ? page.put("NextToken", PageToken.of(Integer.toString(first + PAGE)))
            : page);
  }

  private static int first(JsonNode wish) {
    return wish.hasNonNull("NextToken")
        ? Integer.parseInt(
            PageToken.parts(wish.get("NextToken").asText(), 1, ConfigErrors::nextToken).getFirst())
        : 0;
  }

  private List<Rule> wanted(Call call) {
    JsonNode names = call.json().path("ConfigRuleNames");
    if (names.size() > MOST_NAMES) {
      throw ConfigErrors.validation("ConfigRuleNames must hold 25 at most, not " + names.size());
    }
    return names.isEmpty()
        ? rules.in(new Shard(call.account(), call.region()))
        : StreamSupport.stream(names.spliterator(), false)
            .map(name -> rules.required(call, name.asText()))
            .toList();
  }

  private ObjectNode write(Rule rule) {
    ArrayNode triggers = Json.array();
    messageTypes(rule)
        .forEach(type ->
            triggers.add(Json.object().put("EventSource", "aws.config").put("MessageType", type)));
    ObjectNode source =
        Json.object()
            .put("Owner", "CUSTOM_LAMBDA")
            .put("SourceIdentifier", "arn:%s:lambda:%s:rule".formatted(partition, rule.base()))
            .set("SourceDetails", triggers);
    ObjectNode json =
        Json.object()
            .put("ConfigRuleName", rule.name())
            .put("ConfigRuleArn", rule.arn(partition))
            .put("ConfigRuleId", rule.id())
            .put("ConfigRuleState", "ACTIVE")
            .put("CreatedBy", "config-conforms.amazonaws.com");
    rules
        .onlyBucket(rule)
        .ifPresent(bucket -> json.set("Scope", Json.object().put("ComplianceResourceId", bucket)));
    return json.set("Source", source);
  }

  private static List<String> messageTypes(Rule rule) {
    return switch (rule.trigger()) {
      case CHANGE ->
          List.of(
              "ConfigurationItemChangeNotification",
              "OversizedConfigurationItemChangeNotification");
      case SCHEDULE -> List.of("ScheduledNotification");
    };
  }

  private ObjectNode compliance(Rule rule) {
    long wrong = results.all(rule).filter(r -> r.compliance().equals("NON_COMPLIANT")).count();
    boolean any = results.all(rule).findAny().isPresent();
    ObjectNode compliance =
        Json.object()
            .put(
                "ComplianceType",
                wrong > 0 ? "NON_COMPLIANT" : any ? "COMPLIANT" : "INSUFFICIENT_DATA");
    if (wrong > 0) {
      compliance.set(
          "ComplianceContributorCount",
          Json.object()
              .put("CappedCount", Math.min(wrong, COUNT_CAP))
              .put("CapExceeded", wrong > COUNT_CAP));
    }
    return Json.object().put("ConfigRuleName", rule.name()).set("Compliance", compliance);
  }
}

package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * PutEvaluations: stores what a rule found. All evaluations of a call are checked before the first
 * is stored.
 */
final class PutEvaluations {
  /** AWS: a call takes 100 evaluations at most. */
  private static final int MOST = 100;

  private final Rules rules;
  private final Results results;
  private final EvaluationFailures failures;
  private final StandInClock clock;
  private final Switches switches;

  PutEvaluations(
      Rules rules,
      Results results,
      EvaluationFailures failures,
      StandInClock clock,
      Switches switches) {
    this.rules = rules;
    this.results = results;
    this.failures = failures;
    this.clock = clock;
    this.switches = switches;
  }

  Reply put(Call call) {
    JsonNode wish = call.json();
    List<Evaluation> evaluations = evaluations(wish.path("Evaluations"));
    if (!wish.hasNonNull("ResultToken")) {
      throw ConfigErrors.validation("ResultToken is required");
    }
    return wish.path("TestMode").asBoolean()
        ? reply(Json.array())
        : reply(store(evaluations, token(call, wish.get("ResultToken").asText())));
  }

  private List<Evaluation> evaluations(JsonNode array) {
    if (array.size() > MOST) {
      throw ConfigErrors.validation("Evaluations must hold 100 at most, not " + array.size());
    }
    if (array.isEmpty() && switches.isOn(Switch.PUT_EVALUATIONS_REFUSES_EMPTY)) {
      throw ConfigErrors.parameter("Evaluations must not be empty");
    }
    return StreamSupport.stream(array.spliterator(), false).map(Evaluation::read).toList();
  }

  /** A token is good in the account and Region of its rule only. */
  private static ResultToken token(Call call, String text) {
    ResultToken token = ResultToken.read(text);
    if (!token.shard().equals(new Shard(call.account(), call.region()))) {
      throw ConfigErrors.resultToken();
    }
    return token;
  }

  private ArrayNode store(List<Evaluation> evaluations, ResultToken token) {
    Rule rule =
        rules
            .named(token.shard(), token.rule())
            .orElseThrow(() -> ConfigErrors.noSuchRule(token.rule()));
    ArrayNode failed = Json.array();
    for (Evaluation evaluation : evaluations) {
      if (failures.strikes(evaluation.resource().id())) {
        failed.add(evaluation.json());
      } else {
        results.put(rule, evaluation.result(clock.instant(), token.invokedAt()));
      }
    }
    return failed;
  }

  private static Reply reply(ArrayNode failed) {
    return Reply.json11(Json.object().set("FailedEvaluations", failed));
  }
}

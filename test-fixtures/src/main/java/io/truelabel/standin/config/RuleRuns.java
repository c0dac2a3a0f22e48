package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.StandInClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * StartConfigRulesEvaluation: notes which rules were asked to run; whoever plays Config takes the
 * notes and delivers the events. One call a minute in an account and Region, by the stand-in's
 * clock, and none for a rule that was asked for before and whose note nobody took yet.
 */
public final class RuleRuns {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** AWS: a call names 25 rules at most. */
  private static final int MOST_NAMES = 25;

  private final Rules rules;
  private final StandInClock clock;
  private final Map<Shard, Instant> started = new HashMap<>();
  private final List<Rule> requested = new ArrayList<>();

  RuleRuns(Rules rules, StandInClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The rules asked for since the last time, in order; they are taken off the list. */
  public synchronized List<Rule> take() {
    List<Rule> taken = List.copyOf(requested);
    requested.clear();
    return taken;
  }

  synchronized Reply start(Call call) {
    JsonNode names = call.json().path("ConfigRuleNames");
    if (names.isEmpty() || names.size() > MOST_NAMES) {
      throw ConfigErrors.parameter("ConfigRuleNames must hold 1 to 25, not " + names.size());
    }
    Shard shard = new Shard(call.account(), call.region());
    List<Rule> wanted =
        StreamSupport.stream(names.spliterator(), false)
            .map(name -> rules.required(call, name.asText()))
            .toList();
    if (ranJustNow(shard) || wanted.stream().anyMatch(requested::contains)) {
      throw ConfigErrors.tooOften();
    }
    started.put(shard, clock.instant());
    requested.addAll(wanted);
    return Reply.json11(Json.object());
  }

  private boolean ranJustNow(Shard shard) {
    Instant last = started.get(shard);
    return last != null && clock.instant().isBefore(last.plus(PAUSE));
  }
}

package io.truelabel.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.CallLog;
import io.truelabel.standin.core.FaultFormat;
import io.truelabel.standin.core.Faults;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Route;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What another process reads and steers under {@code /_standin/}. */
record ControlRoutes(
    Organization organization,
    CallLog calls,
    Faults faults,
    StandInClock clock,
    Switches switches) {

  Map<String, Route> all() {
    return Map.of(
        "GET calls", _ -> counts(),
        "GET organization", _ -> describe(),
        "GET clock", _ -> time(clock.instant()),
        "POST clock", this::moveClock,
        "POST faults", this::addFault,
        "DELETE faults", this::removeFault,
        "POST switches", this::turn);
  }

  private Reply counts() {
    ObjectNode counts = Json.object();
    calls.counts().forEach(counts::put);
    return Reply.json(
        Json.object().put("total", calls.total()).<ObjectNode>set("byOperation", counts));
  }

  private Reply describe() {
    ArrayNode accounts = Json.array();
    organization
        .accounts()
        .forEach(account ->
            accounts.add(Json.object().put("id", account.id()).put("name", account.name())));
    ArrayNode regions = Json.array();
    organization.regions().forEach(regions::add);
    ArrayNode buckets = Json.array();
    organization.buckets().all().map(ControlRoutes::story).forEach(buckets::add);
    ObjectNode all = Json.object().put("administrator", organization.administrator());
    all.set("accounts", accounts);
    all.set("regions", regions);
    all.set("buckets", buckets);
    return Reply.json(all);
  }

  private static ObjectNode story(Bucket bucket) {
    return Json.object()
        .put("account", bucket.shard().account())
        .put("region", bucket.shard().region())
        .put("name", bucket.name())
        .put("story", bucket.story());
  }

  /** Takes {@code {"to": INSTANT}} or {@code {"advance": DURATION}}, both as ISO 8601 has them. */
  private Reply moveClock(Request request) {
    var wish = Json.parse(request.body());
    return time(
        wish.has("to")
            ? clock.moveTo(Instant.parse(wish.get("to").asText()))
            : clock.advance(Duration.parse(wish.path("advance").asText("PT0S"))));
  }

  private static Reply time(Instant now) {
    return Reply.json(Json.object().put("now", now.toString()));
  }

  private Reply addFault(Request request) {
    long id = faults.add(FaultFormat.read(Json.parse(request.body())));
    return Reply.json(Json.object().put("id", id));
  }

  /** Removes the fault {@code ?id=N}, or all of them. */
  private Reply removeFault(Request request) {
    request.parameter("id").ifPresentOrElse(id -> faults.remove(Long.parseLong(id)), faults::clear);
    return Reply.empty(204);
  }

  /** Takes {@code {"NAME_OF_A_SWITCH": true, …}}. */
  private Reply turn(Request request) {
    Json.parse(request.body())
        .properties()
        .forEach(wish -> {
          Switch which = Switch.valueOf(wish.getKey());
          if (wish.getValue().asBoolean()) {
            switches.turnOn(which);
          } else {
            switches.turnOff(which);
          }
        });
    return Reply.empty(204);
  }
}

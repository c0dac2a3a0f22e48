package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import io.truelabel.standin.core.WireTime;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * GetResourceConfigHistory: a bucket's items, newest first unless asked otherwise. A page looks at
 * seven days only, as AWS documents, so it may be short or empty and still have a next one.
 */
final class ConfigHistory {
  private final Recorder recorder;
  private final ApiItem json;
  private final StandInClock clock;
  private final Switches switches;

  ConfigHistory(Recorder recorder, ApiItem json, StandInClock clock, Switches switches) {
    this.recorder = recorder;
    this.json = json;
    this.clock = clock;
    this.switches = switches;
  }

  Reply get(Call call) {
    Shard shard = new Shard(call.account(), call.region());
    recorder.requireIn(shard);
    JsonNode wish = call.json();
    NavigableMap<Instant, Item> all = items(shard, wish);
    int size = ConfigPage.limit(wish, 10);
    HistoryWindow window = window(wish, all);
    return Reply.json11(beginsEmpty(wish) ? nothingYet(window) : page(window.choose(all, size)));
  }

  private NavigableMap<Instant, Item> items(Shard shard, JsonNode wish) {
    String id = wish.path("resourceId").asText();
    NavigableMap<Instant, Item> all = recorder.history(shard, id);
    if (all.isEmpty() || !wish.path("resourceType").asText().equals(Resource.BUCKET)) {
      throw ConfigErrors.notDiscovered(id);
    }
    Instant from = time(wish, "earlierTime", Instant.EPOCH);
    Instant to = time(wish, "laterTime", clock.instant());
    if (to.isBefore(from)) {
      throw ConfigErrors.timeRange();
    }
    return new TreeMap<>(all.subMap(from, true, to, true));
  }

  private HistoryWindow window(JsonNode wish, NavigableMap<Instant, Item> all) {
    boolean forward = wish.path("chronologicalOrder").asText().equals("Forward");
    Instant oldest = all.isEmpty() ? clock.instant() : all.firstKey();
    Instant start =
        forward ? time(wish, "earlierTime", oldest) : time(wish, "laterTime", clock.instant());
    return wish.hasNonNull("nextToken")
        ? new HistoryWindow(forward, place(wish.get("nextToken").asText()))
        : new HistoryWindow(forward, start);
  }

  private static Instant place(String token) {
    return Instant.parse(PageToken.parts(token, 1, ConfigErrors::nextToken).getFirst());
  }

  private static Instant time(JsonNode wish, String member, Instant otherwise) {
    return wish.hasNonNull(member)
        ? WireTime.ofEpochSeconds(wish.get(member).asDouble())
        : otherwise;
  }

  private boolean beginsEmpty(JsonNode wish) {
    return switches.isOn(Switch.HISTORY_STARTS_WITH_EMPTY_PAGE) && !wish.hasNonNull("nextToken");
  }

  private static ObjectNode nothingYet(HistoryWindow window) {
    ObjectNode page = Json.object().set("configurationItems", Json.array());
    return page.put("nextToken", PageToken.of(window.start().toString()));
  }

  private ObjectNode page(HistoryWindow.Choice choice) {
    ArrayNode items = Json.array();
    choice.items().stream().map(json::write).forEach(items::add);
    ObjectNode page = Json.object().set("configurationItems", items);
    choice.next().ifPresent(next -> page.put("nextToken", PageToken.of(next.toString())));
    return page;
  }
}

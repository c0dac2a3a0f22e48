package io.truelabel.standin.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** All data points that were put, by account and Region, in the order in which they came. */
public final class Metrics {

  private final Map<Shard, List<Datum>> data = new ConcurrentSkipListMap<>();

  void put(Shard shard, List<Datum> added) {
    data.computeIfAbsent(shard, unknown -> new CopyOnWriteArrayList<>()).addAll(added);
  }

  /** The data points of one account in one Region. */
  public List<Datum> in(Shard shard) {
    return List.copyOf(data.getOrDefault(shard, List.of()));
  }

  /** The data points of one metric of one account in one Region. */
  public Stream<Datum> of(Shard shard, Metric metric) {
    return in(shard).stream().filter(datum -> datum.metric().equals(metric));
  }

  public void clear() {
    data.clear();
  }

  /** Everything, for another process to read. */
  Reply show() {
    ArrayNode shown = Json.array();
    data.forEach((shard, list) -> list.forEach(datum -> shown.add(json(shard, datum))));
    return Reply.json(shown);
  }

  private static ObjectNode json(Shard shard, Datum datum) {
    ObjectNode dimensions = Json.object();
    datum.metric().dimensions().forEach(dimensions::put);
    ObjectNode json =
        Json.object()
            .put("account", shard.account())
            .put("region", shard.region())
            .put("namespace", datum.metric().namespace())
            .put("name", datum.metric().name());
    json.set("dimensions", dimensions);
    return json.put("at", datum.at().toString())
        .put("value", datum.value())
        .put("count", datum.statistics().count())
        .put("unit", datum.unit());
  }
}

package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Aggregator;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Recording;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * SelectResourceConfig and SelectAggregateResourceConfig: what the recorders of one account and
 * Region recorded, or of all that an aggregator reads. Buckets and recorders are all there is.
 */
final class Selections {
  /** AWS: rows of a page unless said, 100 at most. */
  private static final int USUAL_PAGE = 25;

  private static final int USUAL_AGGREGATE_PAGE = 100;

  private final Organization organization;
  private final Recorder recorder;
  private final QueryRow rows;

  Selections(Organization organization, Recorder recorder, ItemJson items) {
    this.organization = organization;
    this.recorder = recorder;
    this.rows = new QueryRow(items);
  }

  Reply select(Call call) {
    Shard own = new Shard(call.account(), call.region());
    return answer(call.json(), own::equals, USUAL_PAGE);
  }

  Reply selectAggregate(Call call) {
    JsonNode wish = call.json();
    String name = wish.path("ConfigurationAggregatorName").asText();
    Aggregator aggregator =
        organization
            .aggregators(new Shard(call.account(), call.region()))
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> ConfigErrors.noSuchAggregator(name));
    return answer(wish, aggregator::reads, USUAL_AGGREGATE_PAGE);
  }

  /** A resource, and where it stands: recorders first, then buckets. */
  private record Row(Place place, ObjectNode json) {}

  private record Place(String type, Shard shard, String id) {
    static final Place FIRST = new Place(QueryRow.RECORDER, new Shard("", ""), "");

    static Place read(String token) {
      List<String> parts = PageToken.parts(token, 4, ConfigErrors::nextToken);
      return new Place(parts.get(0), new Shard(parts.get(1), parts.get(2)), parts.get(3));
    }

    boolean isBucket() {
      return type.equals(Resource.BUCKET);
    }

    String token() {
      return PageToken.of(type, shard.account(), shard.region(), id);
    }
  }

  private Reply answer(JsonNode wish, Predicate<Shard> shards, int usual) {
    int size = ConfigPage.capitalLimit(wish, usual);
    Query query = Query.parse(wish.path("Expression").asText());
    Place last =
        wish.hasNonNull("NextToken") ? Place.read(wish.get("NextToken").asText()) : Place.FIRST;
    Predicate<Shard> recorded = shard -> recorder.recording(shard) != Recording.NONE;
    Stream<Row> buckets = buckets(last, shards.and(recorded));
    List<Row> found =
        (last.isBucket() ? buckets : Stream.concat(recorders(last, shards.and(recorded)), buckets))
            .filter(row -> query.test(row.json()))
            .limit(size + 1L)
            .toList();
    return Reply.json11(page(query, found, size));
  }

  private Stream<Row> recorders(Place last, Predicate<Shard> shards) {
    return organization.regions().stream()
        .flatMap(region -> organization.accounts().map(account -> new Shard(account.id(), region)))
        .filter(shard -> shard.compareTo(last.shard()) > 0 && shards.test(shard))
        .sorted()
        .map(shard ->
            new Row(
                new Place(QueryRow.RECORDER, shard, ""),
                rows.recorder(shard, recorder.recording(shard))));
  }

  private Stream<Row> buckets(Place last, Predicate<Shard> shards) {
    Place start = last.isBucket() ? last : Place.FIRST;
    return recorder
        .newestAfter(start.shard(), start.id())
        .filter(item -> item.described() && shards.test(item.shard()))
        .map(item ->
            new Row(new Place(Resource.BUCKET, item.shard(), item.bucket()), rows.bucket(item)));
  }

  private static ObjectNode page(Query query, List<Row> found, int size) {
    ArrayNode results = Json.array();
    found.stream()
        .limit(size)
        .map(row -> Json.text(QueryRow.project(row.json(), query.fields())))
        .forEach(results::add);
    ArrayNode fields = Json.array();
    query.fields().forEach(field -> fields.add(Json.object().put("Name", field)));
    ObjectNode page = Json.object().set("Results", results);
    page.set("QueryInfo", Json.object().set("SelectFields", fields));
    return found.size() > size ? page.put("NextToken", found.get(size - 1).place().token()) : page;
  }
}

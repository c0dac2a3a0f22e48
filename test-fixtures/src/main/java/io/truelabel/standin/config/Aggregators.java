package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Aggregator;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.WireTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** DescribeConfigurationAggregators: the aggregators of one account and Region. */
final class Aggregators {
  private static final int USUAL_PAGE = 25;

  /** AWS: a call names 10 at most. */
  private static final int MOST_NAMES = 10;

  private static final Instant CREATED = Instant.parse("2025-01-15T08:00:00Z");

  private final Organization organization;

  Aggregators(Organization organization) {
    this.organization = organization;
  }

  Reply describe(Call call) {
    JsonNode wish = call.json();
    int size = ConfigPage.capitalLimit(wish, USUAL_PAGE);
    List<Aggregator> known =
        organization.aggregators(new Shard(call.account(), call.region())).toList();
    List<String> names = names(wish.path("ConfigurationAggregatorNames"), known);
    String last = last(wish);
    List<Aggregator> found =
        known.stream()
            .filter(aggregator -> names.isEmpty() || names.contains(aggregator.name()))
            .filter(aggregator -> aggregator.name().compareTo(last) > 0)
            .limit(size + 1L)
            .toList();
    return Reply.json11(page(found, size));
  }

  private static List<String> names(JsonNode array, List<Aggregator> known) {
    if (array.size() > MOST_NAMES) {
      throw ConfigErrors.validation(
          "ConfigurationAggregatorNames must hold 10 at most, not " + array.size());
    }
    List<String> names =
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    names.stream()
        .filter(name -> known.stream().noneMatch(one -> one.name().equals(name)))
        .findFirst()
        .ifPresent(unknown -> {
          throw ConfigErrors.noSuchAggregator(unknown);
        });
    return names;
  }

  private static String last(JsonNode wish) {
    return wish.hasNonNull("NextToken")
        ? PageToken.parts(wish.get("NextToken").asText(), 1, ConfigErrors::nextToken).getFirst()
        : "";
  }

  private ObjectNode page(List<Aggregator> found, int size) {
    ArrayNode list = Json.array();
    found.stream().limit(size).map(this::write).forEach(list::add);
    ObjectNode page = Json.object().set("ConfigurationAggregators", list);
    return found.size() > size
        ? page.put("NextToken", PageToken.of(found.get(size - 1).name()))
        : page;
  }

  private ObjectNode write(Aggregator aggregator) {
    Shard place = aggregator.place();
    ObjectNode source = Json.object().put("AllAwsRegions", aggregator.regions().isEmpty());
    if (!aggregator.regions().isEmpty()) {
      source.set("AwsRegions", texts(aggregator.regions()));
    }
    ObjectNode json =
        Json.object()
            .put("ConfigurationAggregatorName", aggregator.name())
            .put(
                "ConfigurationAggregatorArn",
                "arn:%s:config:%s:%s:config-aggregator/config-aggregator-%s"
                    .formatted(
                        organization.partition(),
                        place.region(),
                        place.account(),
                        Integer.toHexString(aggregator.name().hashCode())))
            .put("CreationTime", WireTime.epochSeconds(CREATED))
            .put("LastUpdatedTime", WireTime.epochSeconds(CREATED));
    return aggregator.accounts().isEmpty()
        ? json.set("OrganizationAggregationSource", source.put("RoleArn", role(place)))
        : json.set("AccountAggregationSources", accounts(source, aggregator.accounts()));
  }

  private String role(Shard place) {
    return "arn:%s:iam::%s:role/config-aggregator"
        .formatted(organization.partition(), place.account());
  }

  private static ArrayNode accounts(ObjectNode source, Set<String> accounts) {
    source.set("AccountIds", texts(accounts));
    return Json.array().add(source);
  }

  private static ArrayNode texts(Set<String> values) {
    ArrayNode json = Json.array();
    values.stream().sorted().forEach(json::add);
    return json;
  }
}

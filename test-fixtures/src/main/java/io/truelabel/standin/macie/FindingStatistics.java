package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.truelabel.sampleorg.Finding;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** GetFindingStatistics: how many findings by bucket, type, job or severity. */
final class FindingStatistics {
  private static final Set<String> GROUPS =
      Set.of(
          "resourcesAffected.s3Bucket.name",
          "type",
          "classificationDetails.jobId",
          "severity.description");

  private final VisibleFindings visible;

  FindingStatistics(VisibleFindings visible) {
    this.visible = visible;
  }

  Reply count(Call call) {
    JsonNode wish = call.json();
    Function<Finding, List<String>> group = group(wish.path("groupBy").asText());
    Map<String, Long> counts =
        visible
            .all(call)
            .filter(FindingList.criteria(wish))
            .map(finding -> group.apply(finding).getFirst())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    ArrayNode groups = Json.array();
    counts.entrySet().stream()
        .sorted(order(wish.path("sortCriteria")))
        .limit(wish.path("size").asLong(Long.MAX_VALUE))
        .map(entry -> Json.object().put("count", entry.getValue()).put("groupKey", entry.getKey()))
        .forEach(groups::add);
    return Reply.json(Json.object().set("countsByGroup", groups));
  }

  private static Function<Finding, List<String>> group(String field) {
    if (!GROUPS.contains(field)) {
      throw Invalid.request("Findings cannot be grouped by " + field);
    }
    return FindingFields.FILTERS.getOrDefault(field, _ -> List.of());
  }

  private static Comparator<Map.Entry<String, Long>> order(JsonNode sort) {
    Comparator<Map.Entry<String, Long>> order =
        sort.path("attributeName").asText().equals("count")
            ? Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())
            : Map.Entry.comparingByKey();
    return sort.path("orderBy").asText().equals("DESC") ? order.reversed() : order;
  }
}

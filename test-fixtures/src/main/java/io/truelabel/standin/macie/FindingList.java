package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Finding;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * ListFindings: ids of findings that match a filter, 50 a page at most (Macie documents no maximum;
 * 50 is what GetFindings takes).
 */
final class FindingList {
  private static final int PAGE = 50;
  private static final String BUCKET = "resourcesAffected.s3Bucket.name";

  private final VisibleFindings visible;
  private final Switches switches;

  FindingList(VisibleFindings visible, Switches switches) {
    this.visible = visible;
    this.switches = switches;
  }

  Reply list(Call call) {
    JsonNode wish = call.json();
    Criteria<Finding> criteria = criteria(wish);
    int size = PageSize.read(wish, PAGE, switches.isOn(Switch.LIST_FINDINGS_REFUSES_LARGE_PAGES));
    FindingOrder order = FindingOrder.read(wish);
    List<Finding> found =
        candidates(call, criteria, order).filter(criteria).limit(size + 1L).toList();
    return Reply.json(page(found, size, order));
  }

  private Stream<Finding> candidates(Call call, Criteria<Finding> criteria, FindingOrder order) {
    return criteria
        .on(BUCKET)
        .map(Criterion::allowed)
        .filter(names -> !names.isEmpty())
        .map(names -> order.sorted(visible.about(call, names)))
        .orElseGet(() -> order.after(visible, call, oldest(criteria)));
  }

  static Criteria<Finding> criteria(JsonNode request) {
    return Criteria.read(request.path("findingCriteria").path("criterion"), FindingFields.FILTERS);
  }

  /** Where the filter says "updated since", what is older need not be looked at. */
  private static Instant oldest(Criteria<Finding> criteria) {
    return criteria
        .on("updatedAt")
        .filter(criterion -> criterion.atLeast() > 0)
        .map(criterion -> Instant.ofEpochMilli(criterion.atLeast()))
        .orElse(Instant.EPOCH);
  }

  private static ObjectNode page(List<Finding> found, int size, FindingOrder order) {
    ArrayNode ids = Json.array();
    found.stream().limit(size).map(Finding::id).forEach(ids::add);
    ObjectNode page = Json.object().set("findingIds", ids);
    if (found.size() > size) {
      page.put("nextToken", order.token(found.get(size - 1)));
    }
    return page;
  }
}

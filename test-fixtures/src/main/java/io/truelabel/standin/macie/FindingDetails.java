package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** GetFindings: whole findings by id, 50 at most. */
final class FindingDetails {
  /** AWS: GetFindings takes 50 ids at most. */
  private static final int MOST_IDS = 50;

  private final VisibleFindings visible;
  private final Switches switches;
  private final FindingJson json;

  FindingDetails(Organization organization, VisibleFindings visible, Switches switches) {
    this.visible = visible;
    this.switches = switches;
    this.json = new FindingJson(organization);
  }

  Reply get(Call call) {
    List<String> ids =
        StreamSupport.stream(call.json().path("findingIds").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    if (ids.isEmpty() || ids.size() > MOST_IDS) {
      throw Invalid.request("findingIds must hold 1 to 50 ids, not " + ids.size());
    }
    ArrayNode findings = Json.array();
    ids.stream()
        .map(id -> find(call, id))
        .flatMap(Optional::stream)
        .map(this::write)
        .forEach(findings::add);
    return Reply.json(Json.object().set("findings", findings));
  }

  /** What becomes of unknown ids is not documented. */
  private Optional<Finding> find(Call call, String id) {
    Optional<Finding> found = visible.withId(call, id);
    if (found.isEmpty() && switches.isOn(Switch.GET_FINDINGS_REFUSES_UNKNOWN_IDS)) {
      throw Invalid.request("There is no finding " + id);
    }
    return found;
  }

  private JsonNode write(Finding finding) {
    JsonNode whole = json.write(finding);
    return switches.isOn(Switch.FINDINGS_WRITE_NULLS) ? whole : Json.withoutNulls(whole);
  }
}

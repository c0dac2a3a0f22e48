package io.truelabel.standin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.config.OrganizationPack.Status;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.WireTime;
import java.time.Instant;
import java.util.List;

/**
 * DescribeOrganizationConformancePacks and GetOrganizationConformancePackDetailedStatus, which only
 * the central account may call.
 */
final class PackDescriptions {
  private static final int USUAL_PAGE = 100;
  private static final Instant UPDATED = Instant.parse("2025-06-03T08:00:00Z");

  private final Organization organization;
  private final OrganizationPack pack;

  PackDescriptions(Organization organization, OrganizationPack pack) {
    this.organization = organization;
    this.pack = pack;
  }

  /** Without names it tells of all packs there are: one, or none. */
  Reply describe(Call call) {
    requireOrganization(call);
    JsonNode names = call.json().path("OrganizationConformancePackNames");
    names.forEach(name -> requirePack(call, name.asText()));
    ArrayNode packs = Json.array();
    if (pack.exists(call.region(), OrganizationPack.NAME)) {
      packs.add(write(call));
    }
    return Reply.json11(Json.object().set("OrganizationConformancePacks", packs));
  }

  Reply statuses(Call call) {
    requireOrganization(call);
    JsonNode wish = call.json();
    requirePack(call, wish.path("OrganizationConformancePackName").asText());
    int size = ConfigPage.capitalLimit(wish, USUAL_PAGE);
    String last = last(wish);
    List<Status> found =
        pack.statuses(call.region()).stream()
            .filter(status -> status.account().compareTo(last) > 0)
            .limit(size + 1L)
            .toList();
    return Reply.json11(page(found, size));
  }

  private void requireOrganization(Call call) {
    if (!call.account().equals(organization.administrator())) {
      throw ConfigErrors.noOrganizationAccess();
    }
  }

  private void requirePack(Call call, String name) {
    if (!pack.exists(call.region(), name)) {
      throw ConfigErrors.noSuchPack(name);
    }
  }

  private static String last(JsonNode wish) {
    return wish.hasNonNull("NextToken")
        ? PageToken.parts(wish.get("NextToken").asText(), 1, ConfigErrors::nextToken).getFirst()
        : "";
  }

  private ObjectNode write(Call call) {
    ArrayNode excluded = Json.array();
    pack.excluded().forEach(excluded::add);
    return Json.object()
        .put("OrganizationConformancePackName", OrganizationPack.NAME)
        .put(
            "OrganizationConformancePackArn",
            "arn:%s:config:%s:%s:organization-conformance-pack/%s-aaaaaaaa"
                .formatted(
                    organization.partition(), call.region(), call.account(), OrganizationPack.NAME))
        .put("LastUpdateTime", WireTime.epochSeconds(UPDATED))
        .set("ExcludedAccounts", excluded);
  }

  private static ObjectNode page(List<Status> found, int size) {
    ArrayNode list = Json.array();
    found.stream().limit(size).map(PackDescriptions::write).forEach(list::add);
    ObjectNode page = Json.object().set("OrganizationConformancePackDetailedStatuses", list);
    return found.size() > size
        ? page.put("NextToken", PageToken.of(found.get(size - 1).account()))
        : page;
  }

  private static ObjectNode write(Status status) {
    ObjectNode json =
        Json.object()
            .put("AccountId", status.account())
            .put("ConformancePackName", "OrgConformsPack-" + OrganizationPack.NAME + "-aaaaaaaa")
            .put("Status", status.name())
            .put("LastUpdateTime", WireTime.epochSeconds(UPDATED));
    return status.code().isEmpty()
        ? json
        : json.put("ErrorCode", status.code()).put("ErrorMessage", status.message());
  }
}

package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.WireTime;
import java.util.Map;

/**
 * GetAutomatedDiscoveryConfiguration and GetSensitivityInspectionTemplate. Only the administrator
 * may ask: the settings are the organization's. What Macie answers a member is not documented, nor
 * whether there is a template before discovery was ever enabled: here there is none.
 */
final class DiscoveryCalls {
  private static final String TEMPLATE = "template-";

  private final Organization organization;
  private final Map<String, String> descriptions;

  /**
   * @param descriptions what was written about the template of a Region
   */
  DiscoveryCalls(Organization organization, Map<String, String> descriptions) {
    this.organization = organization;
    this.descriptions = descriptions;
  }

  Reply configuration(Call call) {
    requireAdministrator(organization, call);
    Discovery discovery = organization.discovery(call.region());
    if (!discovery.wasEverEnabled()) {
      return Reply.json(Json.object().put("status", "DISABLED"));
    }
    String changed = WireTime.iso(discovery.changedAt());
    ObjectNode json =
        Json.object()
            .put("autoEnableOrganizationMembers", "ALL")
            .put("classificationScopeId", "scope" + call.region().replace("-", ""))
            .put("firstEnabledAt", WireTime.iso(discovery.firstEnabledAt()))
            .put("lastUpdatedAt", changed)
            .put("sensitivityInspectionTemplateId", TEMPLATE + call.region())
            .put("status", discovery.enabled() ? "ENABLED" : "DISABLED");
    return Reply.json(
        discovery.enabled() ? json.putNull("disabledAt") : json.put("disabledAt", changed));
  }

  Reply template(Call call, String id) {
    requireTemplate(organization, call, id);
    Discovery discovery = organization.discovery(call.region());
    ObjectNode excludes = Json.object();
    excludes.set("managedDataIdentifierIds", JobJson.texts(discovery.excluded()));
    ObjectNode includes = Json.object();
    includes.set("allowListIds", Json.array());
    includes.set("customDataIdentifierIds", JobJson.texts(discovery.custom()));
    includes.set("managedDataIdentifierIds", JobJson.texts(discovery.managed()));
    ObjectNode json =
        Json.object()
            .put("description", descriptions.getOrDefault(call.region(), ""))
            .put("name", "automated-sensitive-data-discovery")
            .put("sensitivityInspectionTemplateId", id);
    json.set("excludes", excludes);
    return Reply.json(json.set("includes", includes));
  }

  static void requireTemplate(Organization organization, Call call, String id) {
    requireAdministrator(organization, call);
    if (!id.equals(TEMPLATE + call.region())) {
      throw Invalid.notFound();
    }
  }

  static void requireAdministrator(Organization organization, Call call) {
    if (!call.account().equals(organization.administrator())) {
      throw new ServiceError(
          "AccessDeniedException",
          403,
          "Automated discovery is set by the Macie administrator of the organization.");
    }
  }
}

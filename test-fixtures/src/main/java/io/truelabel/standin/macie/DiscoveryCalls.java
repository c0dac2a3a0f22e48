package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.WireTime;

/**
 * GetAutomatedDiscoveryConfiguration and GetSensitivityInspectionTemplate. Only the administrator
 * may ask: the settings are the organization's. What Macie answers a member is not documented.
 */
final class DiscoveryCalls {
  private static final String TEMPLATE = "template-";

  private final Organization organization;

  DiscoveryCalls(Organization organization) {
    this.organization = organization;
  }

  Reply configuration(Call call) {
    requireAdministrator(call);
    Discovery discovery = organization.discovery(call.region());
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
    requireAdministrator(call);
    if (!id.equals(TEMPLATE + call.region())) {
      throw Invalid.notFound();
    }
    Discovery discovery = organization.discovery(call.region());
    ObjectNode excludes = Json.object();
    excludes.set("managedDataIdentifierIds", JobJson.texts(discovery.excluded()));
    ObjectNode includes = Json.object();
    includes.set("allowListIds", Json.array());
    includes.set("customDataIdentifierIds", JobJson.texts(discovery.custom()));
    includes.set("managedDataIdentifierIds", JobJson.texts(discovery.managed()));
    ObjectNode json =
        Json.object()
            .put("name", "automated-sensitive-data-discovery")
            .put("sensitivityInspectionTemplateId", id);
    json.set("excludes", excludes);
    return Reply.json(json.set("includes", includes));
  }

  private void requireAdministrator(Call call) {
    if (!call.account().equals(organization.administrator())) {
      throw new ServiceError(
          "AccessDeniedException",
          403,
          "Automated discovery is set by the Macie administrator of the organization.");
    }
  }
}

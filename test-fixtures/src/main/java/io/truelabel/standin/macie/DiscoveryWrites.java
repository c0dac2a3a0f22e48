package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.StandInClock;
import java.util.List;
import java.util.Map;

/**
 * UpdateAutomatedDiscoveryConfiguration, for all accounts that have Macie, and
 * UpdateSensitivityInspectionTemplate, which replaces what is looked for.
 */
final class DiscoveryWrites {
  private final Organization organization;
  private final StandInClock clock;
  private final Map<String, String> descriptions;
  private final IdentifierCheck identifiers;

  DiscoveryWrites(Organization organization, StandInClock clock, Map<String, String> descriptions) {
    this.organization = organization;
    this.clock = clock;
    this.descriptions = descriptions;
    this.identifiers = new IdentifierCheck(organization);
  }

  Reply configure(Call call) {
    DiscoveryCalls.requireAdministrator(organization, call);
    boolean enabled = enabled(JobWish.required(call.json(), "status"));
    Discovery before = organization.discovery(call.region());
    organization.put(call.region(), before.withEnabled(enabled, clock.instant()));
    List<String> names =
        organization
            .buckets()
            .in(call.region())
            .filter(bucket -> organization.hasMacie(bucket.shard()))
            .map(Bucket::name)
            .toList();
    names.forEach(name -> organization.buckets().change(name, it -> watched(it, enabled)));
    return Reply.json(Json.object());
  }

  private static boolean enabled(String status) {
    return switch (status) {
      case "ENABLED" -> true;
      case "DISABLED" -> false;
      default -> throw Invalid.request("The status is ENABLED or DISABLED.");
    };
  }

  private static Bucket watched(Bucket bucket, boolean enabled) {
    return bucket.withMacie(bucket.macie().withLook(bucket.macie().look().withMonitored(enabled)));
  }

  Reply template(Call call, String id) {
    DiscoveryCalls.requireTemplate(organization, call, id);
    JsonNode wish = call.json();
    List<String> managed = JobWish.texts(wish.at("/includes/managedDataIdentifierIds"));
    List<String> custom = JobWish.texts(wish.at("/includes/customDataIdentifierIds"));
    List<String> excluded = JobWish.texts(wish.at("/excludes/managedDataIdentifierIds"));
    identifiers.requireManaged(managed);
    identifiers.requireManaged(excluded);
    identifiers.requireCustom(new Shard(call.account(), call.region()), custom);
    descriptions.put(call.region(), wish.path("description").asText());
    Discovery before = organization.discovery(call.region());
    organization.put(
        call.region(),
        new Discovery(
            before.enabled(), before.firstEnabledAt(), clock.instant(), managed, excluded, custom));
    return Reply.json(Json.object());
  }
}

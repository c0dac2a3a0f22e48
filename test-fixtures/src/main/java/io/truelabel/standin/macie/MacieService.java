package io.truelabel.standin.macie;

import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import io.truelabel.standin.core.WireTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Macie as the administrator and the members of an organization call it, Region by Region.
 *
 * <p>Where Macie does not exist, AWS has no endpoint, so a client cannot even connect. One port for
 * all Regions cannot show that: there the stand-in answers {@code NoEndpointInRegion}, 421, an
 * error that AWS does not know.
 */
public final class MacieService implements Service {
  /** The Regions in which Macie exists, as of late 2026. */
  private static final Set<String> REGIONS =
      Set.of(
          "af-south-1",
          "ap-east-1",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "ca-central-1",
          "eu-central-1",
          "eu-north-1",
          "eu-south-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "il-central-1",
          "me-south-1",
          "sa-east-1",
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2");

  private final Organization organization;
  private final StandInClock clock;
  private final Switches switches;
  private final BucketInventory inventory;
  private final FindingList list;
  private final FindingDetails details;
  private final FindingStatistics statistics;
  private final Members members;
  private final JobCalls jobs;
  private final JobWrites jobWrites;
  private final DiscoveryCalls discovery;
  private final DiscoveryWrites discoveryWrites;
  private final ExportCalls export;
  private final IdentifierCalls identifiers;
  private final ResourceProfiles profiles;

  public MacieService(Organization organization, StandInClock clock, Switches switches) {
    var visible = new VisibleFindings(organization, clock);
    var made = new MadeJobs(organization);
    this.organization = organization;
    this.clock = clock;
    this.switches = switches;
    this.inventory = new BucketInventory(organization, made, switches);
    this.list = new FindingList(visible, switches);
    this.details = new FindingDetails(organization, visible, switches);
    this.statistics = new FindingStatistics(visible);
    this.members = new Members(organization, clock);
    this.jobs = new JobCalls(organization);
    this.jobWrites = new JobWrites(organization, made, clock);
    Map<String, String> descriptions = new ConcurrentHashMap<>();
    this.discovery = new DiscoveryCalls(organization, descriptions);
    this.discoveryWrites = new DiscoveryWrites(organization, clock, descriptions);
    this.export = new ExportCalls(organization);
    this.identifiers = new IdentifierCalls(organization);
    this.profiles = new ResourceProfiles(organization);
  }

  @Override
  public String name() {
    return "macie2";
  }

  @Override
  public ErrorStyle errors(Request request) {
    return ErrorStyle.REST_JSON;
  }

  @Override
  public ServiceError throttled() {
    return new ServiceError("ThrottlingException", 429, "Rate exceeded");
  }

  @Override
  public ServiceError denied(String message) {
    return new ServiceError("AccessDeniedException", 403, message);
  }

  @Override
  public String operation(Request request) {
    return MacieOperation.of(request).name();
  }

  @Override
  public Reply handle(Call call) {
    requireMacie(call);
    String id = MacieOperation.of(call.request()).id();
    return switch (call.operation()) {
      case "GetMacieSession" -> session();
      case "ListMembers" -> members.list(call);
      case "DescribeBuckets" -> inventory.describe(call);
      case "ListFindings" -> list.list(call);
      case "GetFindings" -> details.get(call);
      case "GetFindingStatistics" -> statistics.count(call);
      case "ListClassificationJobs" -> jobs.list(call);
      case "DescribeClassificationJob" -> jobs.describe(call, id);
      case "CreateClassificationJob" -> jobWrites.create(call);
      case "UpdateClassificationJob" -> jobWrites.update(call, id);
      case "GetAutomatedDiscoveryConfiguration" -> discovery.configuration(call);
      case "UpdateAutomatedDiscoveryConfiguration" -> discoveryWrites.configure(call);
      case "GetSensitivityInspectionTemplate" -> discovery.template(call, id);
      case "UpdateSensitivityInspectionTemplate" -> discoveryWrites.template(call, id);
      case "GetClassificationExportConfiguration" -> export.get(call);
      case "PutClassificationExportConfiguration" -> export.put(call);
      case "ListCustomDataIdentifiers" -> identifiers.custom(call);
      case "GetCustomDataIdentifier" -> identifiers.custom(call, id);
      case "ListManagedDataIdentifiers" -> identifiers.managed(call);
      case "GetResourceProfile" -> profiles.get(call);
      case "ListResourceProfileArtifacts" -> profiles.artifacts(call);
      default -> throw new IllegalStateException(call.operation());
    };
  }

  private void requireMacie(Call call) {
    if (!REGIONS.contains(call.region())) {
      throw new ServiceError(
          "NoEndpointInRegion", 421, "Macie has no endpoint in the Region " + call.region());
    }
    if (!organization.hasMacie(new Shard(call.account(), call.region()))) {
      int status = switches.isOn(Switch.MACIE_DISABLED_IS_401) ? 401 : 403;
      throw new ServiceError("AccessDeniedException", status, "Macie is not enabled.");
    }
  }

  private Reply session() {
    String now = WireTime.iso(clock.instant());
    return Reply.json(
        Json.object()
            .put("createdAt", now)
            .put("findingPublishingFrequency", "FIFTEEN_MINUTES")
            .put("status", "ENABLED")
            .put("updatedAt", now));
  }
}

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

/** Macie as the administrator and the members of an organization call it, Region by Region. */
public final class MacieService implements Service {
  private static final Map<String, String> OPERATIONS =
      Map.of(
          "GET /macie", "GetMacieSession",
          "GET /members", "ListMembers",
          "POST /datasources/s3", "DescribeBuckets",
          "POST /findings", "ListFindings",
          "POST /findings/describe", "GetFindings",
          "POST /findings/statistics", "GetFindingStatistics");

  private final Organization organization;
  private final StandInClock clock;
  private final Switches switches;
  private final BucketInventory inventory;
  private final FindingList list;
  private final FindingDetails details;
  private final FindingStatistics statistics;
  private final Members members;

  public MacieService(Organization organization, StandInClock clock, Switches switches) {
    var visible = new VisibleFindings(organization, clock);
    this.organization = organization;
    this.clock = clock;
    this.switches = switches;
    this.inventory = new BucketInventory(organization, switches);
    this.list = new FindingList(visible, switches);
    this.details = new FindingDetails(organization, visible, switches);
    this.statistics = new FindingStatistics(visible);
    this.members = new Members(organization, clock);
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
  public String operation(Request request) {
    String operation = OPERATIONS.get(request.method() + " " + request.path());
    if (operation == null) {
      throw new ServiceError(
          "UnknownOperationException",
          404,
          "The stand-in has no Macie operation at " + request.method() + " " + request.path());
    }
    return operation;
  }

  @Override
  public Reply handle(Call call) {
    requireMacie(call);
    return switch (call.operation()) {
      case "GetMacieSession" -> session();
      case "ListMembers" -> members.list(call);
      case "DescribeBuckets" -> inventory.describe(call);
      case "ListFindings" -> list.list(call);
      case "GetFindings" -> details.get(call);
      case "GetFindingStatistics" -> statistics.count(call);
      default -> throw new IllegalStateException(call.operation());
    };
  }

  private void requireMacie(Call call) {
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

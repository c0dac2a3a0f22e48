package io.truelabel.standin.config;

import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Route;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.Switches;
import java.util.Map;

/** AWS Config in every account and Region: rules, results, recorded buckets, events. */
public final class ConfigService implements Service {
  private static final String TARGET = "StarlingDoveService.";

  private final Rules rules;
  private final Results results = new Results();
  private final EvaluationFailures failures = new EvaluationFailures();
  private final RuleRuns runs;
  private final PutEvaluations evaluations;
  private final ComplianceDetails details;
  private final RuleDescriptions descriptions;
  private final DiscoveredResources resources;
  private final ConfigHistory history;
  private final Selections selections;
  private final Aggregators aggregators;
  private final RecorderDescriptions recorders;
  private final OrganizationPack pack;
  private final PackDescriptions packs;
  private final ConfigEvents events;

  public ConfigService(Organization organization, StandInClock clock, Switches switches) {
    var recorder = new Recorder(organization);
    var items = new ItemJson(organization.partition());
    this.rules = new Rules(organization);
    this.runs = new RuleRuns(rules, clock);
    this.evaluations = new PutEvaluations(rules, results, failures, clock, switches);
    this.details = new ComplianceDetails(rules, results, switches);
    this.descriptions = new RuleDescriptions(rules, results, organization.partition());
    this.resources = new DiscoveredResources(recorder);
    this.history = new ConfigHistory(recorder, new ApiItem(items), clock, switches);
    this.selections = new Selections(organization, recorder, items);
    this.aggregators = new Aggregators(organization);
    this.recorders = new RecorderDescriptions(recorder, clock, organization.partition());
    this.pack = new OrganizationPack(organization);
    this.packs = new PackDescriptions(organization, pack);
    this.events = new ConfigEvents(recorder, rules, items, clock, organization.partition());
  }

  public Rules rules() {
    return rules;
  }

  public Results results() {
    return results;
  }

  public EvaluationFailures failures() {
    return failures;
  }

  public RuleRuns runs() {
    return runs;
  }

  /** The organization's conformance pack. */
  public OrganizationPack pack() {
    return pack;
  }

  public ConfigEvents events() {
    return events;
  }

  @Override
  public String name() {
    return "config";
  }

  @Override
  public ErrorStyle errors(Request request) {
    return ErrorStyle.JSON_1_1;
  }

  @Override
  public Map<String, Route> routes() {
    return new ConfigRoutes(this).all();
  }

  @Override
  public String operation(Request request) {
    String target = request.header("x-amz-target").orElse("");
    if (!target.startsWith(TARGET)) {
      throw new ServiceError("UnknownOperationException", 400, "No such operation: " + target);
    }
    return target.substring(TARGET.length());
  }

  @Override
  public Reply handle(Call call) {
    return switch (call.operation()) {
      case "PutEvaluations" -> evaluations.put(call);
      case "GetComplianceDetailsByConfigRule" -> details.get(call);
      case "DescribeComplianceByConfigRule" -> descriptions.compliance(call);
      case "DescribeConfigRules" -> descriptions.describe(call);
      case "StartConfigRulesEvaluation" -> runs.start(call);
      case "GetResourceConfigHistory" -> history.get(call);
      case "ListDiscoveredResources" -> resources.list(call);
      case "SelectResourceConfig" -> selections.select(call);
      case "SelectAggregateResourceConfig" -> selections.selectAggregate(call);
      case "DescribeConfigurationAggregators" -> aggregators.describe(call);
      case "DescribeOrganizationConformancePacks" -> packs.describe(call);
      case "GetOrganizationConformancePackDetailedStatus" -> packs.statuses(call);
      case "DescribeConfigurationRecorders" -> recorders.describe(call);
      case "DescribeConfigurationRecorderStatus" -> recorders.status(call);
      default ->
          throw new ServiceError(
              "UnknownOperationException",
              400,
              "The stand-in does not offer Config's " + call.operation());
    };
  }
}

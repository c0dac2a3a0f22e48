package io.truelabel.setup;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.StateBucket;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;

/** Hands a request to the part that it is for, and says in our words what Macie refuses. */
final class Parts {
  private final Map<String, Part> byType;
  private final SetupSettings settings;
  private final MacieRegion macie;

  Parts(SetupSettings settings, AwsClients clients, Clock clock, Pause pause) {
    this.settings = settings;
    this.macie = MacieRegion.of(clients, settings.region());
    PolicyReading policy =
        new PolicyReading(
            new StateBucket(
                clients.s3(settings.homeRegion()),
                settings.stateBucket(),
                settings.administrator()));
    Identifiers identifiers = new Identifiers(macie);
    this.byType =
        Map.of(
            "Custom::TruelabelMacieJob",
            new JobResource(
                new MacieJobs(macie, clock, pause),
                new Surveyor(macie),
                identifiers,
                policy,
                settings.stateBucket()),
            "Custom::TruelabelMacieDiscovery",
            new DiscoveryResource(macie, identifiers, policy),
            "Custom::TruelabelMacieExport",
            new ExportResource(macie));
  }

  Outcome apply(StackRequest request, Turn turn) {
    Part part = part(request);
    request.requireStackIn(settings.administrator(), settings.region());
    try {
      return switch (request.type()) {
        case "Create", "Update" -> ensure(part, request, turn);
        case "Delete" -> delete(part, request);
        default ->
            throw new SetupFailedException(
                "CloudFormation asks for \"%s\", which this version does not know."
                    .formatted(request.type()));
      };
    } catch (Macie2Exception refused) {
      throw failure(macie.explain(refused));
    }
  }

  private Part part(StackRequest request) {
    Part part = byType.get(request.resourceType());
    if (part == null) {
      throw new SetupFailedException(
          "There is no resource type %s; there are %s."
              .formatted(
                  request.resourceType(),
                  String.join(", ", new TreeMap<>(byType).navigableKeySet())));
    }
    return part;
  }

  private Outcome ensure(Part part, StackRequest request, Turn turn) {
    if (!MacieRegion.exists(settings.region())) {
      throw new SetupFailedException(
          "Amazon Macie does not exist in the Region %s, so nothing can look into the buckets there."
                  .formatted(settings.region())
              + " Delete this stack.");
    }
    return part.ensure(request, turn);
  }

  /** Where Macie does not exist, or is not enabled any more, nothing of it is left. */
  private Outcome delete(Part part, StackRequest request) {
    try {
      if (MacieRegion.exists(settings.region())) {
        part.delete(request);
      }
    } catch (Macie2Exception refused) {
      if (!(macie.explain(refused) instanceof MacieNotEnabledException)) {
        throw refused;
      }
    }
    return Outcome.deleted(request);
  }

  private static RuntimeException failure(RuntimeException explained) {
    return explained instanceof Macie2Exception refused
        ? new SetupFailedException("Macie refuses: " + refused.getMessage(), refused)
        : new SetupFailedException(String.valueOf(explained.getMessage()), explained);
  }
}

package io.truelabel.cli;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieFindings;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.EvidenceBook;
import io.truelabel.evidence.Origin;
import io.truelabel.text.Printable;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.EvidenceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads all that Macie says of one bucket, and of no other. */
final class BucketSearch {

  private final AwsClients clients;
  private final List<String> regions;

  BucketSearch(AwsClients clients, List<String> regions) {
    this.clients = clients;
    this.regions = regions;
  }

  /**
   * The one bucket of that name.
   *
   * @param account the account to look in; empty for all
   * @throws CommandFailure when there is none, or more than one
   */
  BucketState find(String account, String name) {
    List<MacieBucket> found = new ArrayList<>();
    for (String region : regions) {
      new MacieBuckets(macie(region)).read(new MacieScope(account, name), found::add);
    }
    return switch (found.size()) {
      case 0 -> throw none(name);
      case 1 -> found.getFirst().state(evidence(found.getFirst().id()));
      default -> throw several(name, found);
    };
  }

  private EvidenceState evidence(BucketId id) {
    EvidenceBook book = new EvidenceBook();
    new MacieFindings(macie(id.region()), Origin.ADMINISTRATOR)
        .read(MacieScope.bucket(id.accountId(), id.name()), Instant.EPOCH, book::add);
    return new EvidenceState.Known(book.of(id));
  }

  private MacieRegion macie(String region) {
    return MacieRegion.of(clients, region);
  }

  private CommandFailure none(String name) {
    return CommandFailure.usage(
        "Macie knows no bucket %s in %s.".formatted(Printable.of(name), String.join(", ", regions)),
        "Check the name, name its Region with --region, and use the credentials of the account"
            + " that administers Macie. Macie lists a new bucket within a day.");
  }

  private static CommandFailure several(String name, List<MacieBucket> found) {
    String where =
        found.stream()
            .map(it -> it.id().accountId() + " in " + it.id().region())
            .collect(Collectors.joining(", "));
    return CommandFailure.usage(
        "Several buckets are called %s: %s.".formatted(Printable.of(name), where),
        "Say which with --account or --region.");
  }
}

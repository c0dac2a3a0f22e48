package io.truelabel.cli;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieFindings;
import io.truelabel.aws.MacieRegion;
import io.truelabel.aws.MacieScope;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.config.AccountMemory;
import io.truelabel.config.EvidenceMemory;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import io.truelabel.text.Printable;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.EvidenceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads all that Macie says of one bucket, and of no other, and what is remembered of it. */
final class BucketSearch {

  private final AwsClients clients;
  private final List<String> regions;
  private final EvidenceMemory memory;
  private final Instant now;

  BucketSearch(AwsClients clients, List<String> regions, EvidenceMemory memory, Instant now) {
    this.clients = clients;
    this.regions = regions;
    this.memory = memory;
    this.now = now;
  }

  /**
   * A bucket that was found.
   *
   * @param state all that judging needs
   * @param memory what is remembered of its account and Region
   */
  record Found(BucketState state, AccountMemory memory) {}

  /**
   * The one bucket of that name.
   *
   * @param account the account to look in; empty for all
   * @throws CommandFailure when there is none, or more than one
   */
  Found find(String account, String name) {
    List<MacieBucket> found = new ArrayList<>();
    for (String region : regions) {
      new MacieBuckets(macie(region)).read(new MacieScope(account, name), found::add);
    }
    return switch (found.size()) {
      case 0 -> throw none(name);
      case 1 -> remembered(found.getFirst());
      default -> throw several(name, found);
    };
  }

  private Found remembered(MacieBucket bucket) {
    BucketId id = bucket.id();
    AccountMemory known = memory.of(id.accountId(), id.region());
    List<Finding> newer = new ArrayList<>();
    new MacieFindings(macie(id.region()), Origin.ADMINISTRATOR)
        .read(MacieScope.bucket(id.accountId(), id.name()), known.header().readFrom(), newer::add);
    Evidence evidence = known.with(newer).getOrDefault(id.name(), Evidence.none());
    BucketState state =
        ListedBucket.of(bucket)
            .watched(known.line(id.name()), now)
            .state(new EvidenceState.Known(evidence));
    return new Found(state, known);
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

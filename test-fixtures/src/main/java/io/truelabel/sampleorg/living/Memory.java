package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Findings;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that Macie has ever told the administrator, which is more than it tells now. */
public final class Memory {

  /** Macie stores a finding for 90 days. */
  public static final Duration KEPT = Duration.ofDays(90);

  private final Organization organization;
  private final Map<Owned, Map<String, Told>> told = new HashMap<>();

  private record Owned(Shard shard, String bucket) {}

  Memory(Organization organization) {
    this.organization = organization;
  }

  /** All that Macie ever told of a bucket while this account owned the name, as it was told. */
  public List<Told> of(Bucket bucket) {
    return List.copyOf(
        told.getOrDefault(new Owned(bucket.shard(), bucket.name()), Map.of()).values());
  }

  /** Takes in all that Macie lists now. */
  void read(Instant now) {
    var oldest = new Findings.Position(now.minus(KEPT), "");
    for (String region : organization.regions()) {
      organization
          .findings()
          .after(region, oldest)
          .filter(finding -> shows(finding, now))
          .forEach(finding -> keep(finding, now, true));
    }
  }

  /** Takes in what an event told. */
  void hear(List<Finding.Contents> delivered, Instant now) {
    delivered.forEach(finding -> keep(finding, now, false));
  }

  private boolean shows(Finding finding, Instant now) {
    return !finding.sample()
        && finding.visibleTo(organization.administrator(), organization.administrator())
        && organization.hasMacie(finding.shard())
        && organization.findings().isListed(finding, now);
  }

  private void keep(Finding finding, Instant now, boolean listed) {
    if (finding instanceof Finding.Contents contents) {
      told.computeIfAbsent(
              new Owned(finding.shard(), finding.bucket()), unknown -> new LinkedHashMap<>())
          .putIfAbsent(finding.id(), new Told(contents, now, listed));
    }
  }
}

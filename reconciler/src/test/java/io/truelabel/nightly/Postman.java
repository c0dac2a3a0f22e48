package io.truelabel.nightly;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Finding.ScannedObject;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Origin;
import io.truelabel.ledger.InboxEntry;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Ids;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Witness;
import io.truelabel.sampleorg.living.Night;
import java.util.Map;

/** Puts into the inbox what events told, as the finding handler does. */
record Postman(Organization organization) {
  void deliver(Night night) {
    night.delivered().forEach(finding -> deliver(finding, night));
  }

  private void deliver(Finding.Contents finding, Night night) {
    byte[] entry = new InboxEntry(finding(finding)).write();
    String key =
        "inbox/v1/%s/%s/%s.json"
            .formatted(finding.shard().account(), finding.shard().region(), finding.id());
    Witness identity = new Witness(key, Ids.of(key), Ids.of(key, "v"), entry.length, night.time());
    organization
        .objects()
        .put(SampleOrganization.STATE_BUCKET, StoredObject.of(identity, entry, Map.of()));
  }

  private io.truelabel.evidence.Finding finding(Finding.Contents it) {
    return new io.truelabel.evidence.Finding(
        it.id(),
        new BucketId(
            organization.partition(), it.shard().account(), it.shard().region(), it.bucket()),
        it.createdAt(),
        it.archived(),
        it.sample(),
        Origin.ADMINISTRATOR,
        it.severity().score(),
        new ScannedObject(it.witness().key(), it.witness().eTag(), it.witness().versionId()),
        it.detections().stream().map(Postman::found).toList());
  }

  private static Found found(Detection detection) {
    Identifier identifier =
        switch (detection) {
          case Detection.Managed it -> new Identifier.Managed(it.type(), it.category());
          case Detection.Custom it -> new Identifier.Custom(it.name());
        };
    return new Found(identifier, detection.count());
  }
}

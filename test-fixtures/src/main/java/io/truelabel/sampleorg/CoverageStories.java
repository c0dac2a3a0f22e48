package io.truelabel.sampleorg;

import java.time.Duration;
import java.util.List;

/** Buckets where the point is who sees them: Macie, Config, both or neither. */
final class CoverageStories {

  private CoverageStories() {}

  private static Holdings locked(Locked locked) {
    return Holdings.readable(100).withLocked(locked);
  }

  static List<Story> all() {
    return List.of(
        Team.WEB
            .owns("newborn-not-looked-at-yet", "internal", "Created an hour ago.")
            .aged(Duration.ofHours(1))
            .macie(view -> view.withLook(Look.NOT_YET).withScore(50)),
        Team.PAYMENTS
            .owns("vault-macie-denied", "restricted", "Its policy keeps Macie out.")
            .macie(view -> view.denied(MacieView.Denial.ACCESS_DENIED)),
        Team.PAYMENTS
            .owns("one-bucket-too-many", "internal", "Beyond Macie's 10,000 buckets.")
            .abroad()
            .macie(view -> view.denied(MacieView.Denial.BUCKET_COUNT_EXCEEDS_QUOTA)),
        Team.CRM
            .owns("nobody-looks-inside", "internal", "No job and no discovery.")
            .macie(view -> view.withLook(Look.NOT_MONITORED).withScore(50)),
        Team.WEB
            .owns("nothing-in-it", "internal", "Empty, so there is nothing to look at.")
            .macie(view -> view.withLook(Look.NOT_YET).withHoldings(Holdings.NOTHING).withScore(1)),
        Team.PAYMENTS
            .owns("only-cold-storage", "internal", "Macie does not read this storage class.")
            .macie(view ->
                view.withLook(Look.NOT_YET).withHoldings(Holdings.archived(40)).withScore(50)),
        Team.PAYMENTS
            .owns("keys-handed-over-with-each-request", "confidential", "Macie has no key.")
            .macie(view -> view.withHoldings(locked(new Locked(100, 0, 0))).withScore(50)),
        Team.CRM
            .owns("keys-that-were-deleted", "internal", "Nobody can read these objects again.")
            .macie(view -> view.withHoldings(locked(new Locked(0, 100, 0))).withScore(50)),
        Team.WEB
            .owns("relabelled-this-morning", "internal", "Macie still shows the old label.")
            .holds("contact.html", Identifier.PHONE_NUMBER.found(3))
            .macie(view ->
                view.withTags(
                    view.tags().with(SampleOrganization.LABEL, "public"), view.lastUpdated())),
        Team.WEB
            .owns("config-never-saw-it", "internal", "Macie lists it, Config does not.")
            .config(view -> view.withStatus(ItemStatus.NOT_RECORDED, view.capturedAt())),
        Team.CRM
            .owns("macie-never-saw-it", "internal", "Config lists it, Macie does not.")
            .macie(MacieView::unlisted),
        Team.DATA_SCIENCE
            .owns("item-too-large-for-an-event", "internal", "Config sends a summary only.")
            .config(view -> view.withOversized(true)),
        Team.CRM
            .owns("deleted-last-night", "internal", "Config remembers it, S3 does not.")
            .config(view ->
                view.withStatus(ItemStatus.DELETED, view.capturedAt().plus(Duration.ofDays(364))))
            .macie(MacieView::unlisted));
  }
}

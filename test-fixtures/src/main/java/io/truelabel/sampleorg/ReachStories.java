package io.truelabel.sampleorg;

import static io.truelabel.sampleorg.SampleOrganization.STRANGER;

import java.util.List;

/** Buckets where the point is who can reach them. */
final class ReachStories {

  private ReachStories() {}

  static List<Story> all() {
    return List.of(
        Team.WEB
            .owns("web-assets-public-on-purpose", "public", "Open to all, and labelled so.")
            .reached(Reach.PUBLIC),
        Team.PAYMENTS
            .owns("invoices-open-to-everybody", "confidential", "Open to all, by mistake.")
            .reached(Reach.PUBLIC),
        Team.CRM
            .owns("shared-with-partner", "restricted", "Another company can read it.")
            .reached(Reach.SHARED_OUTSIDE),
        Team.DATA_SCIENCE
            .owns("replicated-outside", "confidential", "A copy is kept elsewhere.")
            .abroad()
            .reached(Reach.replicatedOutside(STRANGER)),
        Team.WEB
            .owns("reach-unknown", "internal", "Macie cannot tell who reaches it.")
            .reached(Reach.UNKNOWN));
  }
}

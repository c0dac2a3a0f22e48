package io.truelabel.sampleorg;

import static io.truelabel.sampleorg.Identifier.ADDRESS;
import static io.truelabel.sampleorg.Identifier.NAME;
import static io.truelabel.sampleorg.Identifier.OPENSSH_PRIVATE_KEY;

import java.util.List;

/** Buckets that are all right, or that a policy leaves out or accepts as they are. */
final class AcceptedStories {

  private AcceptedStories() {}

  static List<Story> all() {
    return List.of(
        Team.SECURITY.owns("clean-and-true-runbooks", "internal", "Nothing to say."),
        Team.PAYMENTS.owns("clean-and-true-receipts", "confidential", "Nothing to say."),
        Team.WEB.owns("clean-and-true-website", "public", "Nothing to say.").abroad(),
        Team.CRM.owns("clean-and-true-reports", "internal", "Nothing to say.").abroad(),
        Team.SECURITY
            .owns(SampleOrganization.STATE_BUCKET, "restricted", "Truelabel's own bucket.")
            .versioned(),
        Team.SECURITY
            .owns("archive-of-logs-excluded", "", "The policy leaves log archives out.")
            .tagged(Tags.NONE),
        Team.PAYROLL
            .owns("legacy-waived-until-spring", "public", "Accepted until it moves.")
            .holds("legacy.csv", NAME.found(30), ADDRESS.found(30)),
        Team.PAYROLL
            .owns("expired-waiver-on-old-exports", "public", "Was accepted until last winter.")
            .holds("exports.csv", NAME.found(30), ADDRESS.found(30)),
        Team.PAYROLL
            .owns("waiver-too-narrow-for-keys", "public", "Names are accepted, keys are not.")
            .holds("names.csv", NAME.found(30))
            .holds("backup/id_rsa", OPENSSH_PRIVATE_KEY.found(1)));
  }
}

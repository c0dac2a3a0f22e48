package io.truelabel.sampleorg;

import static io.truelabel.sampleorg.Identifier.ADDRESS;
import static io.truelabel.sampleorg.Identifier.AWS_CREDENTIALS;
import static io.truelabel.sampleorg.Identifier.CREDIT_CARD_NUMBER;
import static io.truelabel.sampleorg.Identifier.NAME;
import static io.truelabel.sampleorg.Identifier.OPENSSH_PRIVATE_KEY;
import static io.truelabel.sampleorg.Identifier.PHONE_NUMBER;
import static io.truelabel.sampleorg.Identifier.USA_HEALTH_INSURANCE_CLAIM_NUMBER;
import static io.truelabel.sampleorg.Identifier.USA_SOCIAL_SECURITY_NUMBER;

import java.util.List;

/** Buckets whose contents are the point: more sensitive than the label, or rightly labelled. */
final class ContentsStories {

  private ContentsStories() {}

  static List<Story> all() {
    return List.of(
        Team.PAYROLL
            .owns("payroll-exports-labelled-internal", "internal", "SSNs under label internal.")
            .holds("exports/2026/payroll.csv", USA_SOCIAL_SECURITY_NUMBER.found(120))
            .holds("exports/2025/payroll.csv", USA_SOCIAL_SECURITY_NUMBER.found(3)),
        Team.PAYMENTS
            .owns("scratch-untagged-with-private-key", "public", "No tag at all, and a key in it.")
            .tagged(Tags.NONE)
            .holds("home/id_ed25519", OPENSSH_PRIVATE_KEY.found(1)),
        Team.CRM
            .owns("cloud-keys-under-restricted", "restricted", "Credentials suit no level.")
            .abroad()
            .holds("deploy/.env", AWS_CREDENTIALS.found(2)),
        Team.PAYMENTS
            .owns("card-numbers-under-internal", "internal", "Card numbers, two levels too low.")
            .holds("settlements/may.csv", CREDIT_CARD_NUMBER.found(40)),
        Team.DATA_SCIENCE
            .owns("phi-under-confidential", "confidential", "Health data wants restricted.")
            .holds("claims/q1.parquet", USA_HEALTH_INSURANCE_CLAIM_NUMBER.found(5)),
        Team.PAYROLL
            .owns("custom-identifier-employee-ids", "public", "The company's own identifier.")
            .holds("badges.txt", EmployeeIds.found(12)),
        Team.DATA_SCIENCE
            .owns("hundred-thousand-rows", "internal", "Names and addresses by the thousand.")
            .abroad()
            .holds("people/all.parquet", NAME.found(1000), ADDRESS.found(1000)),
        Team.WEB
            .owns("one-phone-number-only", "internal", "A single phone number in one page.")
            .holds("contact.html", PHONE_NUMBER.found(1)),
        Team.CRM
            .owns("everything-at-once-under-public", "public", "All four categories in one file.")
            .holds(
                "dump.sql",
                AWS_CREDENTIALS.found(1),
                CREDIT_CARD_NUMBER.found(30),
                USA_SOCIAL_SECURITY_NUMBER.found(65),
                EmployeeIds.found(12)),
        Team.CRM
            .owns("customer-vault-rightly-restricted", "restricted", "Sensitive, and says so.")
            .holds("customers.jsonl", NAME.found(99), USA_SOCIAL_SECURITY_NUMBER.found(99)));
  }
}

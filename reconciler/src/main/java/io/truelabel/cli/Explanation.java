package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.evidence.BucketId;
import io.truelabel.policy.Policy;
import io.truelabel.verdict.Judgement;
import java.time.Instant;
import java.util.List;

/**
 * Everything that led to the verdicts on one bucket, in the order in which it was judged.
 *
 * @param policyName what the policy is called, beside its lines
 * @param showKeys whether objects are named
 */
record Explanation(Policy policy, String policyName, Instant now, boolean showKeys) {

  private static final int NAME_WIDTH = 20;

  void write(Judgement judgement, RememberedPart remembered, Screen screen) {
    Sheet sheet = new Sheet(screen, NAME_WIDTH);
    bucket(judgement, sheet);
    new LabelPart(policy.tagKeys()).write(judgement, sheet);
    new EvidencePart(policy.findings().honourSuppressed(), showKeys).write(judgement, sheet);
    remembered.write(judgement.bucket().name(), sheet);
    ReachPart.write(judgement.state(), sheet);
    new PolicyPart(policy, policyName, now).write(judgement, sheet);
    VerdictPart.write(judgement, sheet);
    remedies(judgement, sheet);
  }

  private static void bucket(Judgement judgement, Sheet sheet) {
    BucketId id = judgement.bucket();
    sheet.heading(id.name());
    sheet.field("Verdict", judgement.rollUp().word(), Inks.of(judgement.rollUp()));
    sheet.field("Account, Region", id.accountId() + ", " + id.region());
    sheet.field("Made", Times.of(judgement.state().createdAt()));
  }

  private static void remedies(Judgement judgement, Sheet sheet) {
    List<String> remedies =
        judgement.violations().stream().map(it -> it.remedy()).distinct().toList();
    if (remedies.isEmpty()) {
      return;
    }
    sheet.heading("What would make it compliant");
    for (int i = 0; i < remedies.size(); i++) {
      sheet.point(1, (i + 1) + ".", remedies.get(i));
    }
  }
}

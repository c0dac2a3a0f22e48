package io.truelabel.nightly;

import io.truelabel.policy.Alerts.Mode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.living.LivingOrganization;
import io.truelabel.sampleorg.living.Night;
import io.truelabel.standin.core.Fault;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many nights against the stand-in and its clock, each judged by the truth. */
final class SimulatedYear implements AutoCloseable {
  /** Before the present: credentials expire by the wall clock. */
  private static final Instant START = Instant.parse("2024-01-01T03:00:00Z");

  private static final long SEED = 20240101;

  /** One call in so many is throttled. */
  private static final int THROTTLED = 9;

  private final Mutant mutant;
  private final Organization organization = SampleOrganization.at(START);
  private final LivingOrganization living = new LivingOrganization(organization, START, SEED);
  private final SampleRun sample = new SampleRun(organization);
  private final Sabotage sabotage = new Sabotage(sample.standIn(), living);
  private final YearOracle oracle = new YearOracle(organization, living);
  private final YearTally tally = new YearTally();

  SimulatedYear(Mutant mutant) {
    this.mutant = mutant;
    sample.standIn().faults().add(Fault.throttle("", "").every(THROTTLED));
  }

  /** Lives through all nights of the mutant. */
  YearTally run() {
    return run(mutant.nights());
  }

  YearTally run(int nights) {
    for (int night = 0; night < nights; night++) {
      judge(begin());
    }
    return tally;
  }

  private Night begin() {
    Night night = living.nextNight();
    sample.standIn().clock().moveTo(night.time());
    new Postman(organization).deliver(night);
    return night;
  }

  private void judge(Night night) {
    Map<String, BucketResult> said =
        sweep(night).buckets().collect(Collectors.toMap(it -> it.id().name(), Function.identity()));
    for (Bucket bucket : buckets()) {
      BucketResult result = said.get(bucket.name());
      var right = oracle.contents(bucket, night);
      if (result != null) {
        tally.judge(night.number(), bucket.name(), right, contents(result));
      } else if (Knowledge.of(bucket, night).listed()) {
        tally.missing(night.number(), bucket.name());
      }
    }
  }

  private SweepSummary sweep(Night night) {
    sabotage.commit(mutant);
    try {
      return reconcile(night.time());
    } finally {
      sabotage.undo();
    }
  }

  private SweepSummary reconcile(Instant now) {
    String administrator = organization.administrator();
    Estate estate =
        new Estate(
            sample.settings(), administrator, SampleRun.HOME, "", SampleOrganization.STATE_BUCKET);
    JudgedBy policy = JudgedBy.of(SampleRun.policy(Mode.OWNERS), "policy.yaml", "");
    try (Reconciliation work = new Reconciliation(estate, policy, sample.standIn().clock())) {
      SweepPlan plan = SweepPlan.starting(now, administrator, organization.regions(), true);
      return work.run(plan, SweepListener.NONE).summary();
    }
  }

  private List<Bucket> buckets() {
    return organization.buckets().all().filter(Bucket::exists).toList();
  }

  private static Outcome contents(BucketResult result) {
    return result.verdicts().stream()
        .filter(verdict -> verdict.rule().equals(Rule.CONTENTS.configName()))
        .map(VerdictLine::outcome)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    sample.close();
  }
}

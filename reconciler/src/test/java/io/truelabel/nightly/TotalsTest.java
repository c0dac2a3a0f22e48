package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Alerts.Mode;
import io.truelabel.policy.BucketSelector;
import io.truelabel.policy.Exclusion;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Waiver;
import io.truelabel.report.Totals;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Holdings;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.MacieView;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.OrganizationGenerator;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Target;
import io.truelabel.standin.cloudwatch.Datum;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.ViolationKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever Macie says of looking, every bucket has one outcome, and all of them add up. */
class TotalsTest {
  private static final OrganizationGenerator.Size SIZE = new OrganizationGenerator.Size(3, 60, 90);
  private static final List<Choice> CHOICES =
      List.of(Choice.ALL, Choice.RECOMMENDED, Choice.only("NAME"), Choice.allBut("NAME"));

  /** So many buckets are left out, and twice as many have a waiver. */
  private static final int NAMED = 5;

  /** As the documentation has it. */
  private static final List<Outcome> WORST_FIRST =
      List.of(
          Outcome.NONCOMPLIANT,
          Outcome.UNKNOWN,
          Outcome.UNPROVEN,
          Outcome.WAIVED,
          Outcome.COMPLIANT,
          Outcome.EXCLUDED);

  @Property(tries = 12)
  void ofAnyOrganizationAddUpToItsBuckets(@ForAll long seed) {
    Organization organization = new OrganizationGenerator(seed, SIZE, SampleRun.NOW).mixed();
    SplittableRandom random = new SplittableRandom(seed);
    jobs(organization, random);
    organization.buckets().all().toList().stream()
        .map(bucket -> bucket.withMacie(seen(bucket.macie(), random)))
        .forEach(organization.buckets()::put);

    try (SampleRun run = new SampleRun(organization)) {
      Reconciled night = night(run, policy(existing(organization)));
      List<BucketResult> results = night.summary().buckets().toList();
      Map<Outcome, Long> counted = counted(results);

      assertThat(results)
          .extracting(result -> result.id().name())
          .containsExactlyInAnyOrderElementsOf(existing(organization));
      assertThat(results).allSatisfy(result -> assertThat(result.verdicts()).hasSize(3));
      assertThat(sum(counted)).isEqualTo(existing(organization).size());
      assertThat(counted.get(Outcome.EXCLUDED)).isEqualTo(NAMED);
      assertThat(night.summary().totals()).isEqualTo(counted);
      reportSays(night.report().totals(), results, counted);
      metricsSay(told(run), counted);
    }
  }

  private static Reconciled night(SampleRun run, Policy policy) {
    Estate estate =
        new Estate(
            run.settings(), run.standIn().organization().administrator(), SampleRun.HOME, "");
    JudgedBy judgedBy = JudgedBy.of(policy, "policy.yaml", "");
    try (var work = new Reconciliation(estate, judgedBy, SampleRun.clock())) {
      return work.run(run.plan(true), SweepListener.NONE);
    }
  }

  /** Leaves some buckets out, and accepts whatever is wrong with some others. */
  private static Policy policy(List<String> buckets) {
    Policy base = SampleRun.policy(Mode.OBSERVE);
    var left = new BucketSelector(buckets.subList(0, NAMED), Set.of());
    var accepted = new BucketSelector(buckets.subList(NAMED, 3 * NAMED), Set.of());
    return new Policy(
        base.levels(),
        base.tagKeys(),
        base.unlabeled(),
        base.contents(),
        base.exposure(),
        base.coverage(),
        base.alerts(),
        base.teams(),
        List.of(new Exclusion(left, "assets", 1)),
        List.of(
            new Waiver(
                accepted,
                Arrays.stream(ViolationKind.values())
                    .map(ViolationKind::id)
                    .collect(Collectors.toSet()),
                base.levels().ascending().getLast(),
                "accepted",
                "somebody",
                LocalDate.ofInstant(SampleRun.NOW, ZoneOffset.UTC).plusDays(9),
                1)),
        base.findings());
  }

  private static void reportSays(
      Totals totals, List<BucketResult> results, Map<Outcome, Long> counted) {
    assertThat(totals.buckets()).isEqualTo(sum(counted));
    assertThat(totals.byOutcome()).isEqualTo(counted);
    assertThat(sum(totals.noncompliantBySeverity())).isEqualTo(counted.get(Outcome.NONCOMPLIANT));
    assertThat(sum(totals.violationsByKind()))
        .isEqualTo(
            results.stream()
                .flatMap(result -> result.verdicts().stream())
                .mapToLong(verdict -> verdict.violations().size())
                .sum());
  }

  private static void metricsSay(List<Datum> told, Map<Outcome, Long> counted) {
    long noncompliant = counted.getOrDefault(Outcome.NONCOMPLIANT, 0L);
    assertThat(value(told, "Buckets", Set.of())).isEqualTo(sum(counted));
    assertThat(value(told, "Buckets", Set.of("Outcome"))).isEqualTo(sum(counted));
    for (Set<String> by :
        List.of(Set.<String>of(), Set.of("Team"), Set.of("Severity"), Set.of("Team", "Severity"))) {
      assertThat(value(told, "NoncompliantBuckets", by)).as("by %s", by).isEqualTo(noncompliant);
    }
  }

  /** The sum over all values of these dimensions. */
  private static long value(List<Datum> told, String metric, Set<String> dimensions) {
    return told.stream()
        .filter(it -> it.metric().name().equals(metric))
        .filter(it -> it.metric().dimensions().keySet().equals(dimensions))
        .mapToLong(it -> Math.round(it.value()))
        .sum();
  }

  private static List<Datum> told(SampleRun run) {
    return run.standIn()
        .metrics()
        .in(new Shard(run.standIn().organization().administrator(), SampleRun.HOME));
  }

  /** Buckets by the worst of what their three verdicts say. */
  private static Map<Outcome, Long> counted(List<BucketResult> results) {
    Map<Outcome, Long> counted = new EnumMap<>(Outcome.class);
    WORST_FIRST.forEach(outcome -> counted.put(outcome, 0L));
    for (BucketResult result : results) {
      Set<Outcome> said =
          result.verdicts().stream().map(VerdictLine::outcome).collect(Collectors.toSet());
      counted.merge(
          WORST_FIRST.stream().filter(said::contains).findFirst().orElseThrow(), 1L, Long::sum);
    }
    return counted;
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<String> existing(Organization organization) {
    return organization
        .buckets()
        .all()
        .filter(Bucket::exists)
        .map(Bucket::name)
        .collect(Collectors.toList());
  }

  /** A job of every kind and in every state, over all buckets of all accounts. */
  private static void jobs(Organization organization, SplittableRandom random) {
    Shard home = new Shard(organization.administrator(), SampleRun.HOME);
    List<Job.Status> statuses = List.of(Job.Status.values());
    for (int i = 0; i < statuses.size(); i++) {
      Job.Status status = statuses.get(i);
      Job job =
          Job.daily(
                  id(i),
                  home,
                  status.name(),
                  SampleRun.NOW.minus(Duration.ofDays(9)),
                  new Target.Matching(List.of(), List.of()))
              .ranAt(SampleRun.NOW.minus(Duration.ofHours(9)))
              .with(status)
              .with(CHOICES.get(random.nextInt(CHOICES.size())))
              .withInitialRun(random.nextBoolean())
              .sampling(random.nextBoolean() ? 100 : 10);
      organization.jobs().put(status == Job.Status.COMPLETE ? job.with(Job.Frequency.ONCE) : job);
    }
  }

  private static String id(int number) {
    return IntStream.range(0, 31).mapToObj(_ -> "a").collect(Collectors.joining()) + number;
  }

  private static MacieView seen(MacieView view, SplittableRandom random) {
    MacieView looked = view.withLook(look(random)).withScore(random.nextInt(-1, 100));
    MacieView holding =
        switch (random.nextInt(4)) {
          case 0 -> looked.withHoldings(Holdings.NOTHING);
          case 1 -> looked.withHoldings(Holdings.unreadable(3));
          default -> looked;
        };
    return switch (random.nextInt(12)) {
      case 0 -> holding.unlisted();
      case 1 -> holding.denied(MacieView.Denial.BUCKET_COUNT_EXCEEDS_QUOTA);
      default -> holding;
    };
  }

  private static Look look(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> Look.NOT_MONITORED;
      case 1 -> Look.NOT_YET;
      case 2 -> Look.discovered(SampleRun.NOW.minus(Duration.ofDays(random.nextInt(90))));
      default ->
          Look.byJob(id(random.nextInt(8)), SampleRun.NOW.minus(Duration.ofHours(9)))
              .withMonitored(random.nextBoolean());
    };
  }
}

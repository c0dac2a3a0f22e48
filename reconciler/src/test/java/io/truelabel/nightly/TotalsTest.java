package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Alerts.Mode;
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
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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

  @Property(tries = 12)
  void ofAnyOrganizationAddUpToItsBuckets(@ForAll long seed) {
    Organization organization = new OrganizationGenerator(seed, SIZE, SampleRun.NOW).mixed();
    SplittableRandom random = new SplittableRandom(seed);
    jobs(organization, random);
    organization.buckets().all().toList().stream()
        .map(bucket -> bucket.withMacie(seen(bucket.macie(), random)))
        .forEach(organization.buckets()::put);

    try (SampleRun run = new SampleRun(organization)) {
      List<BucketResult> results = run.run(Mode.OBSERVE, false).summary().buckets().toList();

      assertThat(results)
          .extracting(result -> result.id().name())
          .containsExactlyInAnyOrderElementsOf(existing(organization));
      assertThat(results).allSatisfy(TotalsTest::isTheWorstOfThree);
      assertThat(
              Arrays.stream(Outcome.values())
                  .mapToLong(it -> results.stream().filter(r -> r.outcome() == it).count())
                  .sum())
          .isEqualTo(existing(organization).size());
    }
  }

  private static void isTheWorstOfThree(BucketResult result) {
    assertThat(result.verdicts()).hasSize(3);
    assertThat(result.outcome())
        .isEqualTo(
            result.verdicts().stream()
                .map(VerdictLine::outcome)
                .sorted()
                .findFirst()
                .orElseThrow());
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

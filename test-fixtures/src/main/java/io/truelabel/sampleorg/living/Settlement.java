package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One living bucket as it is founded.
 *
 * @param looker what of Macie's looks into it
 * @param refreshDays after how many days Macie's inventory catches up with it; 0 for mostly one
 */
record Settlement(
    String name,
    Team team,
    String region,
    String level,
    Looker looker,
    boolean versioned,
    int refreshDays,
    Habit habit) {

  private static final String HOME = SampleOrganization.HOME;
  private static final String ABROAD = SampleOrganization.ABROAD;

  /** What of Macie's looks into a bucket. */
  enum Looker {
    JOB,
    /** The job, in a bucket where it finds more than Macie lists. */
    FLOODED_JOB,
    DISCOVERY,
    /** Automated discovery whose findings show only after the next sweep. */
    LATE_DISCOVERY
  }

  /** Every habit, in both member accounts, under every looker that matters to it. */
  static List<Settlement> all() {
    return Stream.of(
            homeAndAbroad("forgotten", "internal", Looker.JOB, Habits::forgets),
            homeAndAbroad("nightly-export", "internal", Looker.JOB, Habits::exportsNightly),
            homeAndAbroad("hoard", "internal", Looker.JOB, Habits::hoards),
            homeAndAbroad("old-hoard", "confidential", Looker.JOB, Habits::hoardsForLong),
            homeAndAbroad("cleaned", "internal", Looker.JOB, Habits::cleansUp),
            homeAndAbroad("rewritten", "confidential", Looker.JOB, Habits::rewrites),
            homeAndAbroad("relabelled", "confidential", Looker.JOB, Habits::relabels),
            homeAndAbroad("opened", "internal", Looker.JOB, Habits::opens),
            homeAndAbroad("archived", "internal", Looker.JOB, Habits::archives),
            homeAndAbroad("moving", "internal", Looker.JOB, Habits::movesAbout),
            homeAndAbroad("discovered", "internal", Looker.DISCOVERY, Habits::cleansUp),
            homeAndAbroad("flooded", "internal", Looker.FLOODED_JOB, Habits::cleansUp),
            homeAndAbroad("turned-over", "internal", Looker.JOB, Habits::turnsOver)
                .map(it -> it.refreshed(1)),
            homeAndAbroad("listed-late", "internal", Looker.LATE_DISCOVERY, Habits::leavesWeekly)
                .map(it -> it.refreshed(1)),
            homeAndAbroad("undecided", "internal", Looker.JOB, Habits::hesitates)
                .map(it -> it.refreshed(2)),
            homeAndAbroad("versioned", "internal", Looker.JOB, Habits::cleansUp)
                .map(Settlement::withVersions),
            homeAndAbroad("versions-rewritten", "confidential", Looker.JOB, Habits::rewrites)
                .map(Settlement::withVersions),
            homeAndAbroad("brought-back", "internal", Looker.JOB, Habits::thinksBetter)
                .map(Settlement::withVersions))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Settlement> homeAndAbroad(
      String name, String level, Looker looker, Habit habit) {
    return Stream.of(
        new Settlement("living-" + name, Team.PAYMENTS, HOME, level, looker, false, 0, habit),
        new Settlement(
            "living-" + name + "-abroad", Team.WEB, ABROAD, level, looker, false, 0, habit));
  }

  private Settlement withVersions() {
    return new Settlement(name, team, region, level, looker, true, refreshDays, habit);
  }

  private Settlement refreshed(int days) {
    return new Settlement(name, team, region, level, looker, versioned, days, habit);
  }

  /** Founds the bucket, a month old and seen by everybody. */
  void found(Organization organization, Macie macie, Surroundings surroundings, Instant now) {
    Shard shard = new Shard(team.account(), region);
    Instant lookedAt = Macie.lastRunBefore(now);
    Bucket plain =
        Bucket.of(
            shard, name, now.minus(Duration.ofDays(30)), Emigration.tags(team, level), lookedAt);
    Bucket seen = plain.withMacie(plain.macie().withLook(look(lookedAt)));
    organization.buckets().put(versioned ? seen.withVersions() : seen);
    surroundings.reach(name, Reach.PRIVATE);
    if (refreshDays > 0) {
      surroundings.refreshEvery(refreshDays, name);
    }
    if (looker == Looker.FLOODED_JOB) {
      macie.flood(name);
    }
    if (looker == Looker.LATE_DISCOVERY) {
      macie.listLate(name);
    }
  }

  private Look look(Instant at) {
    return switch (looker) {
      case JOB, FLOODED_JOB -> Look.byJob(Macie.job(region), at);
      case DISCOVERY, LATE_DISCOVERY -> Look.discovered(at);
    };
  }
}

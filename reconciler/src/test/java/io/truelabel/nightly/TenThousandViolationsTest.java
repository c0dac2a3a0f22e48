package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policy.Alerts.Mode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Topic;
import io.truelabel.standin.sns.Message;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A night with 10,000 violations in 500 teams")
class TenThousandViolationsTest {
  private static final int ACCOUNTS = 10;
  private static final int TEAMS = 50;
  private static final int BUCKETS = 20;
  private static final String CENTRAL = SampleOrganization.SECURITY;

  @Test
  @DisplayName("tells each team once, and nobody anything the night after")
  void tellsEachTeamOnce() {
    try (SampleRun sample = new SampleRun(organization())) {
      Reconciled first = sweep(sample, SampleRun.NOW);

      assertThat(first.complete()).isTrue();
      Map<String, Long> told = told(sample);
      assertThat(told)
          .hasSize(ACCOUNTS * TEAMS)
          .allSatisfy((_, messages) -> assertThat(messages).isOne());
      assertThat(sample.standIn().mailbox().all())
          .filteredOn(message -> !message.topicArn().equals(SampleRun.STREAM))
          .allSatisfy(message -> assertThat(named(message)).isEqualTo(BUCKETS));

      sample.standIn().mailbox().clear();
      sweep(sample, SampleRun.NOW.plus(Duration.ofDays(1)));

      assertThat(sample.standIn().mailbox().all()).isEmpty();
    }
  }

  private static Organization organization() {
    var organization = new Organization("aws", CENTRAL, List.of(SampleRun.HOME));
    Shard home = new Shard(CENTRAL, SampleRun.HOME);
    organization.put(Account.installed(CENTRAL, "security", CENTRAL, Set.of(SampleRun.HOME)));
    organization.buckets().put(bucket(home, SampleOrganization.STATE_BUCKET, labelled()));
    organization.topics().put(Topic.of(home, "truelabel-stream"));
    IntStream.range(0, ACCOUNTS).forEach(account -> fill(organization, account));
    return organization;
  }

  private static void fill(Organization organization, int number) {
    Shard shard = new Shard("22223333444" + number, SampleRun.HOME);
    organization.put(
        Account.installed(shard.account(), "member-" + number, CENTRAL, Set.of(SampleRun.HOME)));
    for (int team = 0; team < TEAMS; team++) {
      String topic = "team-" + number + "-" + team;
      organization.topics().put(Topic.of(shard, topic));
      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        organization
            .buckets()
            .put(bucket(shard, topic + "-bucket-" + bucket, Tags.of("SupportSNSTopic", topic)));
      }
    }
  }

  private static Tags labelled() {
    return Tags.of("DataClassification", "restricted", "SupportSNSTopic", "truelabel-stream");
  }

  private static Bucket bucket(Shard shard, String name, Tags tags) {
    Instant made = SampleRun.NOW.minus(Duration.ofDays(90));
    return Bucket.of(shard, name, made, tags, SampleRun.NOW.minus(Duration.ofHours(3)));
  }

  private static Reconciled sweep(SampleRun sample, Instant now) {
    sample.standIn().clock().moveTo(now);
    Estate estate =
        new Estate(sample.settings(), CENTRAL, SampleRun.HOME, "", SampleOrganization.STATE_BUCKET);
    JudgedBy policy = JudgedBy.of(SampleRun.policy(Mode.OWNERS), "policy.yaml", "");
    Instant start = Instant.now();
    try (Reconciliation work =
        new Reconciliation(estate, policy, Clock.fixed(now, ZoneOffset.UTC))) {
      SweepPlan plan = SweepPlan.starting(now, CENTRAL, List.of(SampleRun.HOME), true);
      Reconciled result = work.run(plan, SweepListener.NONE);
      System.out.printf(
          "A night with 10,000 violations in 500 teams: %,d messages in %.1f s%n",
          result.alerts().sent(), Duration.between(start, Instant.now()).toMillis() / 1000.0);
      return result;
    }
  }

  private static Map<String, Long> told(SampleRun sample) {
    return sample.standIn().mailbox().all().stream()
        .map(Message::topicArn)
        .filter(topic -> !topic.equals(SampleRun.STREAM))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static long named(Message message) {
    return message.textFor("email").lines().filter(line -> line.contains("-bucket-")).count();
  }
}

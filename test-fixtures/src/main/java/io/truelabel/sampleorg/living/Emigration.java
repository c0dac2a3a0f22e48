package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Team;
import java.util.List;

/** The name of a deleted bucket being taken again: by its own account or by another. */
record Emigration(Day day, Team team) {

  /** Half of them stay in their account. */
  static Emigration of(Day day) {
    return new Emigration(day, day.oneOf(List.of(Team.PAYMENTS, Team.WEB)));
  }

  void create() {
    Shard before = day.bucket().shard();
    Shard shard = new Shard(team.account(), before.region());
    day.owner().create(day.name(), shard, tags(team, "internal"), day.moment());
    day.owner().add(day.name(), 1, Habits.CUSTOMERS, day.morning().plusSeconds(13 * 3600));
  }

  /** A label of a team's own that is in order. */
  static Tags tags(Team team, String level) {
    return Tags.of(
        SampleOrganization.LABEL, level,
        SampleOrganization.TOPIC, team.topicArn(),
        SampleOrganization.TEAM, team.tag());
  }
}

package io.truelabel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.BucketId;
import io.truelabel.label.TopicArn;
import io.truelabel.label.TopicTag;
import io.truelabel.policy.Alerts;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
  private static final String CENTRAL = "111122223333";
  private static final String OWNER = "222233334444";
  private static final BucketId BUCKET = new BucketId("aws", OWNER, "eu-west-1", "reports");
  private static final String ALLOWED = "arn:aws:sns:eu-west-1:555566667777:allowed";
  private static final String DEFAULT = "arn:aws:sns:eu-west-1:222233334444:default";
  private static final String FALLBACK = "arn:aws:sns:eu-west-1:111122223333:fallback";

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sns:eu-west-1:222233334444:own,         MEMBER",
    "arn:aws:sns:us-east-1:222233334444:other-region, MEMBER",
    "arn:aws:sns:eu-west-1:555566667777:allowed,     CENTRAL",
  })
  void theTopicOfTheTagComesFirstWithTheRoleThatMayPublishToIt(String topic, Via via) {
    Routing routing = router(alerts(false)).routing(BUCKET, tag(topic));

    assertThat(routing.problem()).isEmpty();
    assertThat(routing.routes().getFirst()).isEqualTo(new Route(Route.Choice.TAG, arn(topic), via));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sns:eu-west-1:555566667777:not-allowed, in another account",
    "arn:aws-cn:sns:cn-north-1:222233334444:own,     in another AWS partition",
    "arn:aws:sns:eu-west-1:222233334444:own.fifo,    FIFO topic",
    "arn:aws:sns:us-east-1:555566667777:allowed,     in another account",
  })
  void aTopicThatMayNotBeUsedGivesWayToTheAccountsDefaultAndSaysWhy(String topic, String why) {
    Routing routing = router(alerts(false)).routing(BUCKET, tag(topic));

    assertThat(routing.problem()).contains(topic).contains(why);
    assertThat(routing.routes())
        .containsExactly(
            new Route(Route.Choice.ACCOUNT, arn(DEFAULT), Via.MEMBER),
            new Route(Route.Choice.FALLBACK, arn(FALLBACK), Via.CENTRAL));
  }

  @Test
  void aMissingTopicGivesWayToo() {
    Routing routing = router(alerts(false)).routing(BUCKET, new TopicTag.Unusable());

    assertThat(routing.problem()).isNotEmpty();
    assertThat(routing.routes()).extracting(Route::choice).doesNotContain(Route.Choice.TAG);
  }

  @Test
  void aFifoTopicIsUsedWhereThePolicyWantsThem() {
    Routing routing =
        router(alerts(true)).routing(BUCKET, tag("arn:aws:sns:eu-west-1:222233334444:own.fifo"));

    assertThat(routing.problem()).isEmpty();
  }

  @Test
  void anotherAccountsDefaultIsNeverUsed() {
    BucketId other = new BucketId("aws", "333344445555", "eu-west-1", "logs");

    Routing routing = router(alerts(false)).routing(other, new TopicTag.Unusable());

    assertThat(routing.routes()).extracting(Route::topic).containsExactly(arn(FALLBACK));
  }

  @Test
  void theCentralAccountNeedsNoMemberRoleForItsOwnTopics() {
    BucketId own = new BucketId("aws", CENTRAL, "eu-west-1", "state");

    Routing routing =
        router(alerts(false)).routing(own, tag("arn:aws:sns:eu-west-1:111122223333:security"));

    assertThat(routing.routes().getFirst().via()).isEqualTo(Via.CENTRAL);
  }

  @Test
  void aTopicThatIsTagAndDefaultIsTriedOnce() {
    Routing routing = router(alerts(false)).routing(BUCKET, tag(DEFAULT));

    assertThat(routing.routes()).extracting(Route::topic).doesNotHaveDuplicates();
  }

  private static Router router(Alerts alerts) {
    return new Router(alerts, CENTRAL);
  }

  private static Alerts alerts(boolean fifo) {
    return new Alerts(
        Alerts.Mode.OWNERS,
        Set.of(ALLOWED),
        Map.of(OWNER, DEFAULT),
        FALLBACK,
        "",
        Duration.ofDays(7),
        fifo);
  }

  private static TopicTag tag(String topic) {
    return new TopicTag.Named(arn(topic));
  }

  private static TopicArn arn(String topic) {
    return TopicArn.parse(topic).orElseThrow();
  }
}

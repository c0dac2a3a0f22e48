package io.truelabel.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.Loopback;
import io.truelabel.aws.MovableClock;
import io.truelabel.aws.StateBucket;
import io.truelabel.given.APolicy;
import io.truelabel.policyformat.PolicyFormat;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import io.truelabel.verdict.Judge;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Exception;

final class StoredPolicyTest {

  private static final String BUCKET = "state";

  private final Loopback aws = Loopback.start();
  private final AwsClients rules = aws.clientsOf("RULES");
  private final MovableClock clock = new MovableClock(Loopback.NOW);
  private final StoredPolicy policies = policies(Loopback.CENTRAL);

  @BeforeEach
  void storePolicy() {
    Shard home = new Shard(Loopback.CENTRAL, Loopback.REGION);
    aws.organization()
        .buckets()
        .put(Bucket.of(home, BUCKET, Loopback.NOW, Tags.NONE, Loopback.NOW));
    store("one", PolicyFormat.write(APolicy.usual().build()));
  }

  @AfterEach
  void stop() {
    rules.close();
    aws.close();
  }

  @Test
  void readsThePolicyOnceInFiveMinutes() {
    Judge first = policies.judge();
    clock.advance(Duration.ofSeconds(299));

    assertThat(policies.judge()).isSameAs(first);
    assertThat(reads()).isEqualTo(1);
  }

  @Test
  @DisplayName("a policy that did not change is not read again, only asked after")
  void keepsAnUnchangedPolicy() {
    Judge first = policies.judge();
    clock.advance(StoredPolicy.REREAD_AFTER);

    assertThat(policies.judge()).isSameAs(first);
    clock.advance(Duration.ofSeconds(299));
    assertThat(policies.judge()).isSameAs(first);
    assertThat(reads()).isEqualTo(2);
    assertThat(aws.standIn().calls().entries().getLast().status()).isEqualTo(304);
  }

  @Test
  void takesAChangedPolicyAfterFiveMinutes() {
    Judge first = policies.judge();
    store("two", PolicyFormat.write(APolicy.withoutRequirements().build()));
    clock.advance(StoredPolicy.REREAD_AFTER);

    assertThat(policies.judge()).isNotSameAs(first);
  }

  @Test
  @DisplayName("a damaged policy fails the event: no rule judges by the one before")
  void failsOnADamagedPolicy() {
    policies.judge();
    store("damaged", "{".getBytes(UTF_8));
    clock.advance(StoredPolicy.REREAD_AFTER);

    assertThatThrownBy(policies::judge).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  @DisplayName("a bucket of that name that belongs to somebody else is refused")
  void refusesAStrangersBucket() {
    assertThatThrownBy(() -> policies(Loopback.MEMBER).judge()).isInstanceOf(S3Exception.class);
  }

  private StoredPolicy policies(String owner) {
    return new StoredPolicy(new StateBucket(rules.s3(Loopback.REGION), BUCKET, owner), clock);
  }

  private void store(String eTag, byte[] policy) {
    Witness identity = new Witness(StateBucket.POLICY_KEY, eTag, "", policy.length, Loopback.NOW);
    aws.organization().objects().put(BUCKET, StoredObject.of(identity, policy, Map.of()));
  }

  private long reads() {
    return aws.standIn().calls().count("s3", "GetObject");
  }
}

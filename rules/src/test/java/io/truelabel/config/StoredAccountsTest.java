package io.truelabel.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.Loopback;
import io.truelabel.aws.MovableClock;
import io.truelabel.aws.StateBucket;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredAccountsTest {

  private static final String BUCKET = "state";
  private static final String LISTED = "222233334444";
  private static final String STRANGER = "999988887777";

  private final Loopback aws = Loopback.start();
  private final MovableClock clock = new MovableClock(Loopback.NOW);
  private final StoredAccounts accounts =
      new StoredAccounts(
          new StateBucket(aws.clients().s3(Loopback.REGION), BUCKET, Loopback.CENTRAL), clock);

  @BeforeEach
  void makeBucket() {
    Shard home = new Shard(Loopback.CENTRAL, Loopback.REGION);
    aws.organization()
        .buckets()
        .put(Bucket.of(home, BUCKET, Loopback.NOW, Tags.NONE, Loopback.NOW));
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void allowsWhoIsListedAndNobodyElse() {
    store("[\"222233334444\", \"333344445555\"]");

    assertThat(accounts.allow(LISTED)).isTrue();
    assertThat(accounts.allow(STRANGER)).isFalse();
  }

  @Test
  @DisplayName("without a list nobody is allowed, not everybody")
  void allowsNobodyWithoutAList() {
    assertThat(accounts.allow(LISTED)).isFalse();
  }

  @Test
  void readsTheListOnceInFiveMinutes() {
    store("[\"222233334444\"]");
    accounts.allow(LISTED);
    clock.advance(StoredAccounts.REREAD_AFTER.minusSeconds(1));

    assertThat(accounts.allow(LISTED)).isTrue();
    assertThat(reads()).isEqualTo(1);
  }

  @Test
  void noticesWhoWasTakenOffTheList() {
    store("[\"222233334444\"]");
    accounts.allow(LISTED);
    store("[]");
    clock.advance(StoredAccounts.REREAD_AFTER);

    assertThat(accounts.allow(LISTED)).isFalse();
  }

  @Test
  @DisplayName("an account that just joined waits for a minute, not for five")
  void looksAgainForAnAccountThatIsNotListed() {
    store("[]");
    accounts.allow(LISTED);
    store("[\"222233334444\"]");
    clock.advance(StoredAccounts.DOUBTED_AFTER);

    assertThat(accounts.allow(LISTED)).isTrue();
  }

  @Test
  @DisplayName("a stranger who keeps knocking costs one read a minute")
  void doesNotReadForEveryStranger() {
    store("[]");
    for (int i = 0; i < 59; i++) {
      accounts.allow(STRANGER);
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(reads()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[",
        "[\"22223333444\"]",
        "[\"*\"]",
        "[[\"222233334444\"]]",
        "\"222233334444\""
      })
  @DisplayName("a list that is none fails the event: nobody is refused or let in by a guess")
  void failsOnADamagedList(String list) {
    store(list);

    assertThatThrownBy(() -> accounts.allow(LISTED))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("policy/accounts.json");
  }

  private void store(String list) {
    byte[] content = list.getBytes(UTF_8);
    Witness identity =
        new Witness(
            StateBucket.ACCOUNTS_KEY, "e" + list.hashCode(), "", content.length, Loopback.NOW);
    aws.organization().objects().put(BUCKET, StoredObject.of(identity, content, Map.of()));
  }

  private long reads() {
    return aws.standIn().calls().count("s3", "GetObject");
  }
}

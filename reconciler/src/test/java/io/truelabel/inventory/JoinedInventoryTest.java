package io.truelabel.inventory;

import static io.truelabel.inventory.Estate.ABROAD;
import static io.truelabel.inventory.Estate.CENTRAL;
import static io.truelabel.inventory.Estate.HOME;
import static io.truelabel.inventory.Estate.ONE;
import static io.truelabel.inventory.Estate.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.buckets.ListedBucket.KnownBy;
import io.truelabel.sampleorg.Account.Status;
import io.truelabel.sampleorg.ConfigView;
import io.truelabel.sampleorg.ItemStatus;
import io.truelabel.sampleorg.Recording;
import io.truelabel.standin.core.Fault;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.AccountLine.Kind;
import io.truelabel.sweep.StopSign;
import io.truelabel.verdict.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JoinedInventoryTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Estate estate = new Estate();

  @AfterEach
  void stop() {
    estate.close();
  }

  @Test
  @DisplayName("a thousand buckets that both inventories know alike cost at most 40 calls")
  void asksForPagesAndNotForBuckets() {
    for (int i = 0; i < 1_000; i++) {
      estate.bucket(
          i % 2 == 0 ? ONE : TWO, HOME, String.format(Locale.ROOT, "bucket-%04d", i), "internal");
    }

    assertThat(estate.list(Set.of(HOME))).hasSize(1_000);

    long calls = estate.calls().counts().values().stream().mapToLong(Long::longValue).sum();
    System.err.println("calls for 1,000 buckets: " + calls + " " + estate.calls().counts());
    assertThat(calls).isLessThanOrEqualTo(40);
    assertThat(estate.calls().counts()).doesNotContainKey("S3:GetBucketTagging");
    assertThat(estate.lines()).isEmpty();
  }

  @ParameterizedTest(name = "with an aggregator: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("a listing that is to end takes no further page, of Macie or of Config")
  void endsSoon(boolean aggregator) {
    for (int i = 0; i < 1_000; i++) {
      estate.bucket(ONE, HOME, String.format(Locale.ROOT, "bucket-%04d", i), "internal");
    }
    if (!aggregator) {
      estate.withoutAggregator();
    }
    StopSign stop = new StopSign();
    stop.raise();

    assertThatThrownBy(() -> estate.list(stop, Set.of(HOME))).hasMessageContaining("was stopped");

    Map<String, Long> calls = estate.calls().counts();
    assertThat(calls.getOrDefault("Config:SelectAggregateResourceConfig", 0L))
        .as("one page of buckets, one of recorders")
        .isLessThanOrEqualTo(2);
    assertThat(calls).doesNotContainKey("Config:SelectResourceConfig");
    assertThat(calls).containsEntry("Macie2:DescribeBuckets", 1L);
  }

  @Test
  @DisplayName("without an aggregator each account is asked, in the role that evaluates there")
  void asksEachAccount() {
    estate.withoutAggregator();
    estate.bucket(ONE, HOME, "pay", "internal").bucket(TWO, ABROAD, "shop", "public");

    List<ListedBucket> buckets = estate.list();

    assertThat(buckets)
        .extracting(it -> it.id().name(), ListedBucket::knownBy, JoinedInventoryTest::level)
        .containsExactlyInAnyOrder(
            tuple("pay", KnownBy.BOTH, "internal"), tuple("shop", KnownBy.BOTH, "public"));
    assertThat(estate.lines()).isEmpty();
    assertThat(estate.calls().counts())
        .containsEntry("Config:SelectResourceConfig", 6L)
        .doesNotContainKey("S3:GetBucketTagging")
        .containsEntry("Sts:AssumeRole", 2L);
  }

  @Test
  @DisplayName("a label that was changed since Macie looked is the new one")
  void believesTheNewLabel() {
    estate.bucket(ONE, HOME, "pay", "public");
    estate.change("pay", it -> it.withTags(Estate.tags("internal")));
    estate.change("pay", it -> it.withConfig(recorded("internal")));

    assertThat(estate.list()).extracting(JoinedInventoryTest::level).containsExactly("internal");
    assertThat(estate.calls().counts()).containsEntry("S3:GetBucketTagging", 1L);
  }

  @Test
  @DisplayName("where Config records once a day, a label that both have missed is read from S3")
  void readsLiveTagsWhereConfigIsLate() {
    estate.account(ONE, it -> it.with(Recording.DAILY));
    estate.bucket(ONE, HOME, "pay", "public").bucket(TWO, HOME, "shop", "public");
    estate.change("pay", it -> it.withTags(Estate.tags("restricted")));
    estate.change("shop", it -> it.withTags(Estate.tags("restricted")));

    assertThat(estate.list())
        .extracting(it -> it.id().name(), JoinedInventoryTest::level)
        .containsExactlyInAnyOrder(tuple("pay", "restricted"), tuple("shop", "public"));
  }

  @Test
  @DisplayName("a bucket that S3 does not know any more is not in the inventory")
  void leavesOutWhatIsGone() {
    estate.bucket(ONE, HOME, "gone", "public").bucket(ONE, HOME, "there", "public");
    estate.change(
        "gone", it -> it.withConfig(it.config().withStatus(ItemStatus.DELETED, LONG_AGO)));

    assertThat(estate.list()).extracting(it -> it.id().name()).containsExactly("there");
  }

  @Test
  @DisplayName("buckets that Macie does not list are found in Config, and at home in S3")
  void findsWhatMacieDoesNotList() {
    estate.bucket(ONE, HOME, "unseen", "public").bucket(CENTRAL, HOME, "state", "internal");
    estate.change("unseen", it -> it.withMacie(it.macie().unlisted()));
    estate.change("state", it -> it.withMacie(it.macie().unlisted()));
    estate.account(CENTRAL, it -> it.withRecorder(false));

    assertThat(estate.list())
        .extracting(it -> it.id().name(), ListedBucket::knownBy, JoinedInventoryTest::level)
        .containsExactlyInAnyOrder(
            tuple("unseen", KnownBy.CONFIG, "public"), tuple("state", KnownBy.S3, "internal"));
  }

  @Test
  @DisplayName("S3 refuses the tags: they are unknown, and never none")
  void knowsNothingWhereS3Refuses() {
    estate.bucket(ONE, HOME, "pay", "public");
    estate.change("pay", it -> it.withConfig(recorded("internal")));
    estate.standIn().faults().add(Fault.refuse("s3", "GetBucketTagging", "AccessDenied", 403));

    assertThat(estate.list()).extracting(JoinedInventoryTest::level).containsExactly("unknown");
  }

  @Test
  @DisplayName("a suspended account is one line, no failure, and is not entered")
  void saysThatAnAccountIsSuspended() {
    estate.account(ONE, it -> it.with(Status.SUSPENDED));

    estate.list();

    assertThat(estate.lines())
        .extracting(AccountLine::account, AccountLine::kind, AccountLine::blind)
        .containsExactly(tuple(ONE, Kind.SUSPENDED, false));
    assertThat(estate.calls().counts()).doesNotContainKey("Sts:AssumeRole");
  }

  @Test
  @DisplayName("an active account without roles is one line for all Regions, and may hide buckets")
  void saysThatAnAccountCannotBeEntered() {
    estate.withoutAggregator().account(ONE, it -> it.withRoles(List.of()));
    estate.bucket(ONE, HOME, "pay", "internal").bucket(ONE, ABROAD, "far", "internal");

    List<ListedBucket> buckets = estate.list();

    assertThat(estate.lines())
        .extracting(
            AccountLine::account, AccountLine::regions, AccountLine::kind, AccountLine::blind)
        .containsExactly(tuple(ONE, List.of(HOME, ABROAD), Kind.NO_ROLE, true));
    assertThat(buckets)
        .extracting(ListedBucket::knownBy, JoinedInventoryTest::level)
        .containsOnly(tuple(KnownBy.MACIE, "internal"));
    assertThat(buckets).allMatch(it -> it.note().contains("may be a day old"));
    assertThat(estate.standIn().calls().count("sts", "AssumeRole")).isEqualTo(3);
  }

  @Test
  @DisplayName("an account without recorder is one line; live tags are read, and nothing is hidden")
  void saysThatConfigDoesNotRecord() {
    estate.account(ONE, it -> it.withRecorder(false)).bucket(ONE, HOME, "pay", "public");
    estate.change("pay", it -> it.withTags(Estate.tags("restricted")));

    assertThat(estate.list()).extracting(JoinedInventoryTest::level).containsExactly("restricted");
    assertThat(estate.lines())
        .extracting(
            AccountLine::account, AccountLine::regions, AccountLine::kind, AccountLine::blind)
        .containsExactly(tuple(ONE, List.of(HOME), Kind.NO_RECORDER, false));
  }

  @Test
  @DisplayName("a stopped recorder is none: what it left behind is checked")
  void doesNotBelieveAStoppedRecorder() {
    estate.account(ONE, it -> it.with(Recording.STOPPED)).bucket(ONE, HOME, "pay", "public");
    estate.change("pay", it -> it.withTags(Estate.tags("restricted")));

    assertThat(estate.list()).extracting(JoinedInventoryTest::level).containsExactly("restricted");
    assertThat(estate.lines()).extracting(AccountLine::kind).containsExactly(Kind.NO_RECORDER);
  }

  @Test
  @DisplayName("Macie off: one line where there are buckets, none where there are not")
  void saysThatMacieIsOff() {
    estate.account(ONE, it -> it.withMacieIn(Set.of())).bucket(ONE, HOME, "pay", "public");

    List<ListedBucket> buckets = estate.list();

    assertThat(buckets).extracting(ListedBucket::knownBy).containsExactly(KnownBy.CONFIG);
    assertThat(estate.lines())
        .extracting(
            AccountLine::account, AccountLine::regions, AccountLine::kind, AccountLine::blind)
        .containsExactly(tuple(ONE, List.of(HOME), Kind.NO_MACIE, false));
  }

  @Test
  @DisplayName("neither Macie nor a recorder: buckets could be there that nobody lists")
  void saysThatAnAccountIsBlind() {
    estate.account(ONE, it -> it.withMacieIn(Set.of(ABROAD)).withRecorder(false));

    estate.list();

    assertThat(estate.lines())
        .extracting(AccountLine::kind, AccountLine::regions, AccountLine::blind)
        .containsExactly(
            tuple(Kind.NO_RECORDER, List.of(HOME), true),
            tuple(Kind.NO_MACIE, List.of(HOME), true));
  }

  @Test
  @DisplayName("who may not list the accounts of the organization is told so, once")
  void saysThatTheOrganizationIsUnknown() {
    estate.bucket(ONE, HOME, "pay", "public");
    estate
        .standIn()
        .faults()
        .add(Fault.refuse("organizations", "ListAccounts", "AccessDeniedException", 400));

    assertThat(estate.list()).hasSize(1);
    assertThat(estate.lines())
        .extracting(AccountLine::kind, AccountLine::blind)
        .containsExactly(tuple(Kind.UNLISTED, true));
  }

  @Test
  @DisplayName("only the accounts that are named are judged, and nobody is asked for others")
  void keepsToTheAccountsThatAreNamed() {
    estate.bucket(ONE, HOME, "pay", "public").bucket(TWO, HOME, "shop", "public");

    assertThat(estate.list(TWO)).extracting(it -> it.id().name()).containsExactly("shop");
    assertThat(estate.calls().counts()).doesNotContainKey("Organizations:ListAccounts");
  }

  @ParameterizedTest
  @EnumSource(
      value = Recording.class,
      names = {"CONTINUOUS", "DAILY"})
  @DisplayName("an inventory of Config that fails is a failure of the Region, and Macie's stands")
  void goesOnWithoutConfig(Recording recording) {
    estate.account(ONE, it -> it.with(recording)).bucket(ONE, HOME, "pay", "internal");
    estate.standIn().faults().add(Fault.serverError("config", "SelectAggregateResourceConfig"));

    assertThat(estate.list(Set.of(HOME)))
        .extracting(ListedBucket::knownBy, JoinedInventoryTest::level)
        .containsExactly(tuple(KnownBy.MACIE, "internal"));
    assertThat(estate.listings())
        .singleElement()
        .satisfies(listing -> {
          assertThat(listing.whole()).isFalse();
          assertThat(listing.failures()).hasSize(1);
        });
  }

  @Test
  @DisplayName("Macie fails: what Config lists is listed, and the Region is not whole")
  void goesOnWithoutMacie() {
    estate.bucket(ONE, HOME, "pay", "internal");
    estate.standIn().faults().add(Fault.serverError("macie2", "DescribeBuckets"));

    assertThat(estate.list(Set.of(HOME)))
        .extracting(ListedBucket::knownBy, JoinedInventoryTest::level)
        .containsExactly(tuple(KnownBy.CONFIG, "internal"));
    assertThat(estate.listings()).noneMatch(listing -> listing.whole());
  }

  private static ConfigView recorded(String level) {
    return ConfigView.recorded(Estate.tags(level), LONG_AGO);
  }

  private static String level(ListedBucket bucket) {
    return switch (bucket.tags()) {
      case Tags.Unknown _ -> "unknown";
      case Tags.Known known -> known.values().getOrDefault("DataClassification", "none");
    };
  }
}

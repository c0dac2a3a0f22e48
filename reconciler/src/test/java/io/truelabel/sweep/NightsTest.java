package io.truelabel.sweep;

import static io.truelabel.sweep.Nights.ONE;
import static io.truelabel.sweep.Nights.REGION;
import static io.truelabel.sweep.Nights.TWO;
import static io.truelabel.sweep.Nights.only;
import static io.truelabel.sweep.Nights.outcome;
import static io.truelabel.verdict.Outcome.COMPLIANT;
import static io.truelabel.verdict.Outcome.NONCOMPLIANT;
import static io.truelabel.verdict.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Inbox;
import io.truelabel.aws.Lookup;
import io.truelabel.aws.StoredLedger;
import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Selection;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

@DisplayName("Night after night")
final class NightsTest {

  private static final Shard SHARD = new Shard(ONE, REGION);

  private final Nights nights = new Nights();
  private final BucketId orders = nights.bucket(ONE, "orders");

  @Test
  void whatMacieForgetsIsRemembered() {
    nights.list(nights.card(orders, "a"));
    nights.sweep();
    nights.macieForgets();

    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
  }

  @Test
  void aBucketThatWasCleanedIsCompliantTheSameNightAndStaysSo() {
    nights.list(nights.card(orders, "a"));
    assertThat(outcome(nights.sweep(), "orders")).isEqualTo(NONCOMPLIANT);

    nights.objects.put("a", new Lookup.Gone());
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);

    nights.objects.put("a", new Lookup.Unchecked("denied"));
    for (int night = 0; night < 10; night++) {
      assertThat(outcome(nights.nextNight(), "orders"))
          .as("also when Macie's findings are all read again, and nobody may look")
          .isEqualTo(COMPLIANT);
    }
  }

  @Test
  void anObjectThatComesBackIsFoundAgain() {
    nights.list(nights.card(orders, "a"));
    nights.objects.put("a", new Lookup.Gone());
    assertThat(outcome(nights.sweep(), "orders")).isEqualTo(COMPLIANT);

    nights.now = nights.now.plus(Duration.ofDays(1));
    nights.list(nights.card(orders, "a"));
    nights.objects.put("a", new Lookup.Unchanged());
    assertThat(outcome(nights.sweep(), "orders")).isEqualTo(NONCOMPLIANT);
  }

  @Test
  void anOverwrittenObjectCountsUntilMacieHasLookedAgain() {
    nights.list(nights.card(orders, "a"));
    nights.sweep();
    Instant overwritten = nights.now.plusSeconds(60);
    nights.objects.put("a", new Lookup.Replaced(overwritten));

    var red = nights.nextNight();
    assertThat(outcome(red, "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(only(red, "orders").notices())
        .singleElement()
        .asString()
        .startsWith("1 object was overwritten since Macie found something");

    nights.looked(orders, analysis(Analysis.Means.RECURRING_JOB, overwritten.minusSeconds(1)));
    assertThat(outcome(nights.nextNight(), "orders")).as("looked before").isEqualTo(NONCOMPLIANT);

    nights.looked(orders, analysis(Analysis.Means.RECURRING_JOB, overwritten.plusSeconds(1)));
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  @Test
  void aFileOverwrittenEveryNightWithTheSameDataStaysRed() {
    for (int night = 0; night < 10; night++) {
      nights.list(nights.card(orders, "a"));
      nights.objects.put("a", new Lookup.Replaced(nights.now.plusSeconds(60)));
      nights.looked(orders, analysis(Analysis.Means.RECURRING_JOB, nights.now.minusSeconds(7_200)));
      assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
    }
  }

  @Test
  void whatMayNotBeLookedUpStandsAndSaysSo() {
    nights.list(nights.card(orders, "a"));
    nights.objects.put("a", new Lookup.Unchecked("the role may not list the bucket"));

    var summary = nights.sweep();

    assertThat(outcome(summary, "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(only(summary, "orders").notices())
        .containsExactly(
            "Objects in which Macie found something still count, but could not be looked up: the role may not list the bucket.");
  }

  @Test
  void nothingIsLookedUpThatNoViolationRestsOn() {
    nights.sweep();

    assertThat(nights.lookups).isZero();
  }

  @Test
  void whenTheTimeIsUpNoFurtherObjectIsLookedUpAndWhatMacieFoundStillCounts() {
    for (int i = 0; i < 200; i++) {
      nights.list(nights.card(nights.bucket(ONE, "bucket-" + i), "a" + i));
      nights.objects.put("a" + i, new Lookup.Gone());
    }
    nights.stopAfterLookups = 5;

    SweepSummary summary = nights.sweep();

    assertThat(nights.lookups).as("those under way end").isLessThan(5 + 16);
    assertThat(summary.left()).as("it was judged all the same").isEmpty();
    List<BucketResult> red = summary.buckets().filter(it -> it.outcome() == NONCOMPLIANT).toList();
    assertThat(red).hasSize(200 - nights.lookups);
    assertThat(red)
        .allSatisfy(it ->
            assertThat(it.notices())
                .containsExactly(
                    "Objects in which Macie found something still count, but could not be looked up: the sweep was ended before it came to them."));

    nights.stopAfterLookups = Integer.MAX_VALUE;
    assertThat(nights.nextNight().buckets())
        .extracting(BucketResult::outcome)
        .doesNotContain(NONCOMPLIANT);
  }

  @Test
  void oneStandingObjectIsEnough() {
    nights.list(nights.card(orders, "a"), nights.card(orders, "b"), nights.card(orders, "c"));
    nights.sweep();

    assertThat(nights.lookups).isEqualTo(1);
  }

  @Test
  void whenTheKeptObjectsAreGoneMacieIsAskedForTheOthers() {
    fiveObjects();
    nights.sweep();
    gone("c", "d", "e");

    var night = nights.nextNight();
    assertThat(outcome(night, "orders")).as("two are left").isEqualTo(NONCOMPLIANT);
    assertThat(nights.recalls).isEqualTo(1);

    gone("a", "b");
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  static Stream<RuntimeException> refusals() {
    return Stream.of(
        new NotedException("The account cannot be entered."),
        new IncompleteSourceException("A file is missing.", "Export it again."),
        SdkClientException.create("No answer."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whenMacieCannotBeAskedForTheOthersOneBucketSaysSoAndNoOtherSuffers(RuntimeException why) {
    nights.bucket(ONE, "other");
    fiveObjects();
    nights.sweep();
    gone("a", "b", "c", "d", "e");
    nights.refusal = Optional.of(why);

    var night = nights.nextNight();

    assertThat(outcome(night, "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(only(night, "orders").notices())
        .anyMatch(
            it -> it.contains("Macie could not be asked again") && it.contains(why.getMessage()));
    assertThat(outcome(night, "other")).isEqualTo(COMPLIANT);
    assertThat(night.failures()).isEmpty();
  }

  @Test
  void whatMacieCanNoLongerListIsNotTakenForClean() {
    fiveObjects();
    nights.sweep();
    nights.macieForgets();
    nights.now = nights.now.plus(Duration.ofDays(100));
    gone("a", "b", "c", "d", "e");

    var night = nights.nextNight();
    assertThat(outcome(night, "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(only(night, "orders").notices())
        .singleElement()
        .asString()
        .contains("not re-verified yet");

    nights.looked(orders, analysis(Analysis.Means.RECURRING_JOB, nights.now.plusSeconds(60)));
    assertThat(outcome(nights.nextNight(), "orders"))
        .as("a recurring job does not look at unchanged objects")
        .isEqualTo(NONCOMPLIANT);

    nights.looked(orders, analysis(Analysis.Means.ONE_TIME_JOB, nights.now.plusSeconds(60)));
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  @Test
  void aOneTimeJobClearsWhatNobodyKeptHoweverLateItComes() {
    fiveObjects();
    nights.sweep();
    nights.macieForgets();
    gone("a", "b", "c", "d", "e");
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);

    nights.now = nights.now.plus(Duration.ofDays(200));
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);

    nights.looked(orders, analysis(Analysis.Means.ONE_TIME_JOB, nights.now.plusSeconds(60)));
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  @Test
  void aMacieThatWasSwitchedOffDoesNotProveThatTheOthersAreGone() {
    fiveObjects();
    nights.sweep();
    nights.macieForgets();
    gone("c", "d", "e");

    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
  }

  @Test
  void aBucketWithManyBadObjectsCostsNoMoreThanOneWithTen() {
    Instant at = nights.now.minus(Duration.ofHours(1));
    for (int i = 0; i < 5_000; i++) {
      String key = "object-" + i;
      nights.list(nights.card(orders, key, at.minusSeconds(i)));
      nights.objects.put(key, new Lookup.Gone());
    }

    var summary = nights.sweep();

    assertThat(outcome(summary, "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(nights.lookups).isEqualTo(12);
    assertThat(nights.recalls).isEqualTo(1);
  }

  @Test
  void whatOnlyAnEventToldIsJudgedAtOnceAndKeptWhenMacieNeverListsIt() {
    nights.store.deliver(nights.card(orders, "a"));

    assertThat(outcome(nights.sweep(), "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(nights.store.inbox).as("Macie may list it yet").hasSize(1);

    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(nights.store.inbox).as("the ledger holds it now").isEmpty();

    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
  }

  @Test
  void whatOnlyEventsToldCannotBeClearedByAskingMacie() {
    fiveObjects();
    nights.store.deliver(nights.card(orders, "z", nights.now.minus(Duration.ofHours(30))));
    nights.sweep();
    gone("a", "b", "c", "d", "e");

    assertThat(outcome(nights.nextNight(), "orders"))
        .as("one object of which Macie lists nothing may still be there")
        .isEqualTo(NONCOMPLIANT);
  }

  @Test
  void anEventThatMacieListsTooMakesNoDifference() {
    fiveObjects();
    nights.store.deliver(nights.card(orders, "a"));
    nights.sweep();
    nights.nextNight();
    gone("a", "b", "c", "d", "e");

    assertThat(nights.store.inbox).isEmpty();
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  @Test
  void aDamagedInboxEntryIsToldAndStaysAndHarmsNoOther() {
    nights.store.inbox.put("bad", new Inbox.Item.Damaged("bad", "The inbox entry bad is damaged."));
    nights.store.deliver(nights.card(orders, "a"));

    var summary = nights.nextNight();

    assertThat(outcome(summary, "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(nights.store.inbox).containsOnlyKeys("bad");
    assertThat(summary.failures())
        .singleElement()
        .satisfies(it -> assertThat(it.problem()).contains("bad is damaged", "stays in the inbox"));
  }

  @Test
  void ofAnInboxThatIsNotReadToItsEndNothingIsCalledCompliant() {
    var other = nights.bucket(ONE, "other");
    nights.store.taken = 2;
    for (String key : List.of("a", "b", "c")) {
      nights.store.deliver(nights.card(orders, key));
    }
    nights.store.deliver(nights.card(other, "z"));

    var cut = nights.sweep();

    assertThat(outcome(cut, "orders")).as("what was read proves it").isEqualTo(NONCOMPLIANT);
    assertThat(outcome(cut, "other")).as("its event lies behind").isEqualTo(UNKNOWN);
    assertThat(cut.failures())
        .singleElement()
        .satisfies(
            it -> assertThat(it.problem()).contains("more than the 2 findings", "only in part"));

    nights.nextNight();
    var rest = nights.nextNight();
    assertThat(outcome(rest, "other")).isEqualTo(NONCOMPLIANT);
    assertThat(rest.complete()).isTrue();
  }

  @Test
  void aRegionWithoutBucketsIsNotSearchedForFindings() {
    nights.list(nights.card(orders, "a"));
    nights.unlisted = true;

    nights.sweep();

    assertThat(nights.reads).isEmpty();
  }

  @Test
  void aDamagedLedgerIsKeptAsideAndBegunAnew() {
    nights.list(nights.card(orders, "a"));
    nights.sweep();
    nights.store.ledgers.computeIfPresent(
        SHARD, (_, it) -> new StoredLedger(ONE, REGION, it.eTag(), new byte[] {1, 2, 3}));

    var summary = nights.nextNight();

    assertThat(nights.store.aside).hasSize(1);
    assertThat(nights.reads).as("from the beginning").containsExactly("all since " + Instant.EPOCH);
    assertThat(outcome(summary, "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(summary.failures())
        .singleElement()
        .satisfies(it ->
            assertThat(it.problem())
                .contains("is damaged", "kept as aside/", "90 days ago is lost"));
    assertThat(nights.nextNight().complete()).isTrue();
  }

  @Test
  void aLedgerThatCannotBeReadMakesItsOwnAccountUnknownAndSaysWhy() {
    nights.bucket(TWO, "theirs");
    nights.store.unreadable.add(SHARD);

    var summary = nights.sweep();

    assertThat(only(summary, "orders").verdicts())
        .allSatisfy(it ->
            assertThat(it.reason())
                .isEqualTo("The ledger of its account and Region could not be read."));
    assertThat(outcome(summary, "theirs")).isEqualTo(COMPLIANT);
    assertThat(summary.failures())
        .singleElement()
        .satisfies(it -> assertThat(it.step()).isEqualTo("read the ledger"));
    assertThat(summary.left()).as("the sweep came to it").isEmpty();
  }

  @Test
  void aLedgerThatCannotBeWrittenLeavesTheInboxAlone() {
    nights.store.deliver(nights.card(orders, "a", nights.now.minus(Duration.ofDays(1))));
    nights.store.refusal = S3Exception.builder().statusCode(403).message("no").build();
    nights.store.refusing = true;

    var summary = nights.sweep();

    assertThat(outcome(summary, "orders")).as("judged all the same").isEqualTo(NONCOMPLIANT);
    assertThat(summary.failures())
        .singleElement()
        .satisfies(it -> assertThat(it.problem()).contains("is not remembered"));
    assertThat(nights.store.inbox).hasSize(1);
  }

  static Stream<RuntimeException> refusalsToDelete() {
    return Stream.of(
        S3Exception.builder().statusCode(403).message("no").build(),
        new IllegalStateException("S3 did not delete 1 of 1 objects"));
  }

  @ParameterizedTest
  @MethodSource("refusalsToDelete")
  void anInboxThatCannotBeClearedCostsNoVerdict(RuntimeException refusal) {
    nights.store.deliver(nights.card(orders, "a", nights.now.minus(Duration.ofDays(1))));
    nights.store.refusal = refusal;
    nights.store.unclearable = true;

    var summary = nights.sweep();

    assertThat(outcome(summary, "orders")).isEqualTo(NONCOMPLIANT);
    assertThat(summary.failures())
        .singleElement()
        .satisfies(it -> assertThat(it.step()).isEqualTo("clear the inbox"));

    nights.store.unclearable = false;
    assertThat(nights.nextNight().complete()).isTrue();
    assertThat(nights.store.inbox).as("the next night tries again").isEmpty();
  }

  @Test
  void everyNightGoesOnFromTheLastWithAnOverlapAndEveryWeekAllIsRead() {
    nights.sweep();
    Instant began = nights.now;
    assertThat(nights.reads).containsExactly("all since " + Instant.EPOCH);

    nights.nextNight();
    assertThat(nights.reads).containsExactly("all since " + began.minus(Duration.ofHours(6)));

    for (int night = 2; night < 7; night++) {
      nights.nextNight();
      assertThat(nights.reads).noneMatch(it -> it.contains("1970"));
    }
    nights.nextNight();
    assertThat(nights.reads).containsExactly("all since " + Instant.EPOCH);
  }

  @Test
  void aFindingThatShowsLateIsCaughtByTheOverlap() {
    nights.sweep();
    nights.list(nights.card(orders, "a", nights.now.minus(Duration.ofHours(5))));

    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
  }

  @Test
  void aNewAccountIsReadOnItsOwn() {
    nights.sweep();
    Instant began = nights.now;
    BucketId fresh = nights.bucket(TWO, "fresh");
    nights.list(nights.card(fresh, "a", began.minus(Duration.ofDays(80))));

    var summary = nights.nextNight();

    assertThat(outcome(summary, "fresh")).isEqualTo(NONCOMPLIANT);
    assertThat(nights.reads)
        .containsExactly(
            "all since " + began.minus(Duration.ofHours(6)), TWO + " since " + Instant.EPOCH);
  }

  @Test
  void aReadingThatIsCutOffGoesOnWhereItWas() {
    Instant start = nights.now.minus(Duration.ofDays(30));
    for (int i = 0; i < 100; i++) {
      nights.list(nights.card(orders, "object-" + i, start.plus(Duration.ofHours(i))));
    }
    nights.breakFindingsAfter(60);

    var cut = nights.sweep();
    assertThat(cut.complete()).isFalse();
    assertThat(outcome(cut, "orders")).as("what was read proves it").isEqualTo(NONCOMPLIANT);

    nights.mend();
    nights.nextNight();
    assertThat(nights.reads)
        .containsExactly(
            "all since " + start.plus(Duration.ofHours(59)).minus(Duration.ofHours(6)));
  }

  @Test
  void aReadingThatTakesManyNightsGoesOnThoughMostAccountsHaveNothingNew() {
    nights.bucket("333344445555", "without");
    Instant start = findingsOfManyNights(nights.bucket(TWO, "many"), 300);
    nights.list(nights.card(orders, "first", start.minusSeconds(1)));
    nights.stopAfterFindings(60);
    List<String> since = new ArrayList<>();

    SweepSummary night = nights.sweep();
    for (; night.cancelled() && since.size() < 20; night = nights.nextNight()) {
      since.addAll(nights.reads);
    }

    assertThat(since)
        .as("60 findings a night, of which the overlap takes 7")
        .hasSize(5)
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(outcome(night, "without")).isEqualTo(COMPLIANT);
    assertThat(outcome(night, "orders")).isEqualTo(NONCOMPLIANT);
  }

  @Test
  void theWeeklyReadingGoesOnTooAndIsNotBegunAnewWhenItTakesMoreThanAWeek() {
    nights.bucket("333344445555", "without");
    nights.sweep();
    findingsOfManyNights(orders, 700);
    nights.stopAfterFindings(60);
    nights.now = nights.now.plus(Duration.ofDays(6));
    List<String> since = new ArrayList<>();

    SweepSummary night = nights.nextNight();
    for (; night.cancelled() && since.size() < 20; night = nights.nextNight()) {
      since.addAll(nights.reads);
    }

    assertThat(since).hasSize(13).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aReadingThatShowsNothingBeforeItIsCutOffMovesNothing() {
    nights.sweep();
    nights.now = nights.now.plus(Duration.ofDays(6));
    nights.list(nights.card(orders, "a", nights.now.minus(Duration.ofDays(80))));
    nights.breakFindingsAfter(0);
    nights.nextNight();
    LedgerHeader before = ShardLedger.open(nights.store, SHARD, "test").header();

    nights.nextNight();

    assertThat(before.unread()).isFalse();
    assertThat(ShardLedger.open(nights.store, SHARD, "test").header())
        .isEqualTo(before.written("sweep-20260509T030000Z", nights.now, "v1"));
  }

  /** An hour apart, the last of them an hour ago; tells when the first was made. */
  private Instant findingsOfManyNights(BucketId bucket, int count) {
    Instant start = nights.now.minus(Duration.ofHours(count));
    for (int i = 0; i < count; i++) {
      nights.list(nights.card(bucket, "object-" + i, start.plus(Duration.ofHours(i))));
    }
    return start;
  }

  @Test
  void withoutAllFindingsNothingIsCalledCompliant() {
    nights.list(nights.card(nights.bucket(ONE, "other"), "a"));
    nights.breakFindingsAfter(0);

    assertThat(outcome(nights.sweep(), "orders")).isEqualTo(UNKNOWN);
  }

  @Test
  void aBucketThatIsAwayForAWhileIsRemembered() {
    nights.list(nights.card(orders, "a"));
    nights.sweep();
    nights.macieForgets();
    nights.bucket(ONE, "other");
    nights.delete(orders);
    for (int night = 0; night < 30; night++) {
      nights.nextNight();
    }

    nights.bucket(ONE, "orders");
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(NONCOMPLIANT);
  }

  @Test
  void aBucketThatIsAwayForNinetyDaysIsForgotten() {
    nights.list(nights.card(orders, "a"));
    nights.sweep();
    nights.macieForgets();
    nights.bucket(ONE, "other");
    nights.delete(orders);
    nights.nextNight();
    nights.now = nights.now.plus(Duration.ofDays(91));
    nights.nextNight();

    nights.bucket(ONE, "orders");
    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  @Test
  void theSameNameInAnotherAccountInheritsNothing() {
    nights.list(nights.card(orders, "a"));
    nights.sweep();
    nights.delete(orders);
    nights.bucket(TWO, "orders");

    assertThat(outcome(nights.nextNight(), "orders")).isEqualTo(COMPLIANT);
  }

  @Test
  void aSweepThatRunsOutOfTimeSaysWhatIsLeftAndTheNextBeginsThere() {
    nights.bucket(TWO, "second");
    nights.stopAfterFirst = true;

    var first = nights.sweep();
    assertThat(first.left()).containsExactly(new Shard(TWO, REGION));
    assertThat(outcome(first, "orders")).isEqualTo(COMPLIANT);
    assertThat(outcome(first, "second")).isEqualTo(UNKNOWN);

    nights.first = Set.copyOf(first.left());
    var second = nights.nextNight();
    assertThat(outcome(second, "second")).isEqualTo(COMPLIANT);
    assertThat(second.left()).containsExactly(SHARD);
  }

  @Test
  void everyWriteOfEveryRunOfASweepHasANameOfItsOwnThatNamesTheSweep() {
    nights.sweep();
    nights.sweep();
    nights.nextNight();

    assertThat(nights.store.writers).hasSize(3).doesNotHaveDuplicates();
    assertThat(nights.store.writers.subList(0, 2))
        .allMatch(it -> it.startsWith("sweep-20260501T030000Z/"));
    assertThat(nights.store.writers.getLast()).startsWith("sweep-20260502T030000Z/");
  }

  @Test
  void aSweepThatWasStartedTwiceDoesNotTakeTheOthersLedgerForItsOwn() {
    nights.sweep();
    nights.now = nights.now.plus(Duration.ofDays(1));
    nights.meanwhile =
        () -> {
          nights.meanwhile = () -> {};
          nights.sweep();
        };

    SweepSummary later = nights.sweep();

    assertThat(later.failures())
        .singleElement()
        .satisfies(it -> assertThat(it.problem()).contains("meanwhile", "is not remembered"));
  }

  private void fiveObjects() {
    Instant at = nights.now.minus(Duration.ofHours(1));
    int second = 0;
    for (String key : List.of("a", "b", "c", "d", "e")) {
      nights.list(nights.card(orders, key, at.plusSeconds(second++)));
    }
  }

  private void gone(String... keys) {
    for (String key : keys) {
      nights.objects.put(key, new Lookup.Gone());
    }
  }

  @Test
  void aLookThatWasProvenOnceStaysProvenWhileAJobRuns() {
    nights.looked(orders, analysis(Analysis.Means.RECURRING_JOB, nights.now));
    nights.sweep();
    nights.look = now -> new Look.Unproven(Analysis.Doubt.RUNNING);

    assertThat(outcome(nights.nextNight(), "orders", Rule.COVERAGE)).isEqualTo(COMPLIANT);
    assertThat(outcome(nights.nextNight(), "orders", Rule.COVERAGE)).isEqualTo(COMPLIANT);
  }

  @Test
  void aLookIsNoProofForABucketThatWasMadeSince() {
    nights.looked(orders, analysis(Analysis.Means.RECURRING_JOB, nights.now));
    nights.sweep();
    nights.look = now -> new Look.Unproven(Analysis.Doubt.RUNNING);
    nights.made = nights.now.minus(Duration.ofHours(1));
    nights.now = nights.now.plus(Duration.ofDays(30));

    assertThat(outcome(nights.nextNight(), "orders", Rule.COVERAGE)).isEqualTo(NONCOMPLIANT);
  }

  private static Analysis analysis(Analysis.Means means, Instant began) {
    return new Analysis(
        means,
        Analysis.State.ACTIVE,
        new Analysis.Run.Finished(began),
        Analysis.Extent.everything(),
        new Selection.Known(new Selection.Managed.AllBut(Set.of()), Set.of()));
  }
}

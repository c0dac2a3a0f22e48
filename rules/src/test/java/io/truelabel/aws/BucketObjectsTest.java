package io.truelabel.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Lookup.Replaced;
import io.truelabel.aws.Lookup.Unchanged;
import io.truelabel.aws.Lookup.Unchecked;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What became of an object, told by listing alone")
final class BucketObjectsTest {

  private static final BucketId BUCKET =
      new BucketId("aws", Loopback.MEMBER, Loopback.REGION, "orders");
  private static final Instant SCANNED = Loopback.NOW.minus(Duration.ofDays(3));
  private static final Instant BEFORE = SCANNED.minusSeconds(60);
  private static final Instant AFTER = SCANNED.plusSeconds(60);

  private final Loopback aws = Loopback.start();
  private final BucketObjects objects =
      new BucketObjects(
          aws.clients(),
          new MemberAccounts(aws.central(), aws.clients().sts(Loopback.REGION), Clock.systemUTC()));

  @BeforeEach
  void create() {
    put(bucket());
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void anObjectThatWasScannedAndStillIsThereIsUnchanged() {
    store("a.csv", "one", "", BEFORE);

    assertThat(look(witness("a.csv", "one"))).isEqualTo(new Unchanged());
    assertThat(aws.called()).filteredOn("S3:ListObjectsV2"::equals).hasSize(1);
    assertThat(aws.called()).as("no object is ever read").doesNotContain("S3:GetObject");
  }

  @Test
  void anObjectThatIsNotThereIsGoneEvenIfOthersBeginLikeIt() {
    store("a.csv.bak", "one", "", BEFORE);

    assertThat(look(witness("a.csv", "one"))).isEqualTo(new Lookup.Gone());
    assertThat(look(witness("a", "one"))).isEqualTo(new Lookup.Gone());
  }

  @Test
  void anObjectWithAnotherContentIsReplaced() {
    store("a.csv", "two", "", AFTER);

    assertThat(look(witness("a.csv", "one"))).isEqualTo(new Replaced(AFTER));
  }

  @Test
  void whereMacieGaveNoTagTheTimeDecides() {
    store("old.csv", "two", "", BEFORE);
    store("new.csv", "two", "", AFTER);

    assertThat(look(witness("old.csv", ""))).isEqualTo(new Unchanged());
    assertThat(look(witness("new.csv", ""))).isEqualTo(new Replaced(AFTER));
  }

  @Test
  void keysWithStrangeCharactersAreFound() {
    String key = "r\u00e9sum\u00e9 + 100%&<x>/a b.csv";
    store(key, "one", "", BEFORE);

    assertThat(look(witness(key, "one"))).isEqualTo(new Unchanged());
  }

  @Test
  void anOldVersionCountsOnlyWhereThePolicySaysSo() {
    put(bucket().withVersions());
    store("a.csv", "one", "v1", BEFORE);
    store("a.csv", "two", "v2", AFTER);

    assertThat(look(witness("a.csv", "one"), Gone.NO_CURRENT_VERSION))
        .isEqualTo(new Replaced(AFTER));
    assertThat(look(witness("a.csv", "one"), Gone.NO_VERSIONS)).isEqualTo(new Unchanged());
    assertThat(look(witness("a.csv", "zero"), Gone.NO_VERSIONS)).isEqualTo(new Replaced(AFTER));
    assertThat(look(witness("b.csv", "one"), Gone.NO_VERSIONS)).isEqualTo(new Lookup.Gone());
  }

  @Test
  void aBucketThatMayNotBeListedLeavesItUnchecked() {
    store("a.csv", "one", "", BEFORE);
    aws.organization().listDenials().denyBucket("orders");

    assertThat(look(witness("a.csv", "one")))
        .isEqualTo(new Unchecked("the role truelabel-reader may not list the bucket"));
  }

  @Test
  void anErrorOfS3LeavesItUnchecked() {
    aws.standIn().faults().add(Fault.serverError("s3", "ListObjectsV2"));

    assertThat(look(witness("a.csv", "one")))
        .isEqualTo(new Unchecked("S3 answered with an error (500)"));
  }

  @Test
  void aBucketThatIsGoneHoldsNothing() {
    var gone = new BucketId("aws", Loopback.MEMBER, Loopback.REGION, "gone");

    assertThat(objects.look(gone, witness("a.csv", "one"), Gone.NO_CURRENT_VERSION))
        .isEqualTo(new Lookup.Gone());
  }

  @Test
  void aBucketThatSomebodyElseNowOwnsIsNotAsked() {
    put(
        Bucket.of(
            new Shard(Loopback.CENTRAL, Loopback.REGION),
            "orders",
            Loopback.NOW,
            Tags.NONE,
            Loopback.NOW));

    assertThat(look(witness("a.csv", "one"))).isInstanceOf(Unchecked.class);
  }

  @Test
  void anAccountThatCannotBeEnteredIsKnockedAtOnce() {
    aws.standIn().faults().add(Fault.refuse("sts", "AssumeRole", "AccessDenied", 403));

    Lookup first = look(witness("a.csv", "one"));
    Lookup second = look(witness("b.csv", "one"));

    assertThat(first)
        .isEqualTo(second)
        .isEqualTo(new Unchecked("the role truelabel-reader could not be assumed in the account"));
    assertThat(aws.called()).filteredOn("Sts:AssumeRole"::equals).hasSize(1);
  }

  private Lookup look(Witness witness) {
    return look(witness, Gone.NO_CURRENT_VERSION);
  }

  private Lookup look(Witness witness, Gone rule) {
    return objects.look(BUCKET, witness, rule);
  }

  private static Witness witness(String key, String eTag) {
    return new Witness(key, eTag, "", SCANNED);
  }

  private static Bucket bucket() {
    return Bucket.of(
        new Shard(Loopback.MEMBER, Loopback.REGION),
        "orders",
        Loopback.NOW,
        Tags.NONE,
        Loopback.NOW);
  }

  private void put(Bucket bucket) {
    aws.organization().buckets().put(bucket);
  }

  private void store(String key, String eTag, String versionId, Instant lastModified) {
    aws.organization()
        .objects()
        .put(
            "orders",
            StoredObject.listedOnly(
                new io.truelabel.sampleorg.Witness(key, eTag, versionId, 10, lastModified)));
  }
}

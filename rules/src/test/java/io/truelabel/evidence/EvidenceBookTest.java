package io.truelabel.evidence;

import static io.truelabel.given.AFinding.BUCKET;
import static io.truelabel.given.AFinding.evidence;
import static io.truelabel.given.AFinding.name;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A book of evidence")
class EvidenceBookTest {
  private static final BucketId OTHER = new BucketId("aws", "444455556666", "eu-west-1", "other");
  private final EvidenceBook book = new EvidenceBook();

  @Test
  void keepsBucketsApart() {
    book.add(name().in("a").build());
    book.add(name().in("b").build(OTHER));

    assertThat(book.of(BUCKET)).isEqualTo(evidence(name().in("a")));
    assertThat(book.of(OTHER)).isEqualTo(evidence(name().in("b")));
  }

  @Test
  void knowsNothingOfOtherBuckets() {
    assertThat(book.of(OTHER)).isEqualTo(Evidence.none());
  }

  @Test
  void handsOutWhatConcernsOneAccountAndRegionOnce() {
    book.add(name().in("a").build());
    book.add(name().in("b").build(OTHER));
    var abroad = new BucketId("aws", BUCKET.accountId(), "us-east-1", "abroad");
    book.add(name().in("c").build(abroad));

    var taken = book.take(BUCKET.accountId(), BUCKET.region());

    assertThat(taken)
        .containsEntry(BUCKET.name(), evidence(name().in("a")))
        .doesNotContainKey("abroad");
    assertThat(book.take(BUCKET.accountId(), BUCKET.region())).isEmpty();
    assertThat(book.of(BUCKET)).isEqualTo(Evidence.none());
    assertThat(book.of(abroad)).isEqualTo(evidence(name().in("c")));
    assertThat(book.take("999999999999", BUCKET.region())).isEmpty();
  }

  @Test
  void doesNotCountSamples() {
    book.add(name().sample().build());

    assertThat(book.of(BUCKET)).isEqualTo(Evidence.none());
  }

  @Test
  void givesEvidenceThatLaterFindingsDoNotChange() {
    book.add(name().in("a").build());
    var early = book.of(BUCKET);

    book.add(name().in("b").build());

    assertThat(early).isEqualTo(evidence(name().in("a")));
    assertThat(book.of(BUCKET)).isEqualTo(evidence(name().in("a"), name().in("b")));
  }
}

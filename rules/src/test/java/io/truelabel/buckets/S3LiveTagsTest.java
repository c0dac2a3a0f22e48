package io.truelabel.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Loopback;
import io.truelabel.buckets.Doors.Door;
import io.truelabel.buckets.LiveTags.Reading;
import io.truelabel.evidence.BucketId;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Asked with the central account's own credentials, for a bucket of that account. */
@DisplayName("The live tags of a bucket")
final class S3LiveTagsTest {
  private static final BucketId ID =
      new BucketId("aws", Loopback.CENTRAL, Loopback.REGION, "shop-assets");

  private final Loopback aws = Loopback.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void areThoseOfThisMoment() {
    put(Loopback.CENTRAL, Loopback.REGION, Tags.of("DataClassification", "internal"));
    assertThat(read()).isEqualTo(found(Map.of("DataClassification", "internal")));

    put(Loopback.CENTRAL, Loopback.REGION, Tags.NONE);
    assertThat(read()).isEqualTo(found(Map.of()));
  }

  @Test
  @DisplayName("are nobody's when the bucket is gone")
  void saysThatABucketIsGone() {
    assertThat(read()).isEqualTo(new Reading.Gone());
  }

  @Test
  @DisplayName("are not those of a bucket that was made under its name in another Region since")
  void doesNotFollowToAnotherRegion() {
    put(Loopback.CENTRAL, "us-east-1", Tags.of("DataClassification", "public"));

    assertThat(read()).isEqualTo(new Reading.Gone());
  }

  @Test
  @DisplayName("are not those of a bucket that somebody else made under its name since")
  void doesNotReadASomebodyElses() {
    put(Loopback.MEMBER, Loopback.REGION, Tags.of("DataClassification", "public"));

    assertThat(read())
        .isEqualTo(new Reading.Refused("S3 refused to tell the tags of this bucket."));
  }

  @Test
  @DisplayName("are unknown, and never none, when S3 fails")
  void tellsAFailureFromNoTags() {
    put(Loopback.CENTRAL, Loopback.REGION, Tags.NONE);
    aws.standIn().faults().add(Fault.serverError("s3", "GetBucketTagging"));

    assertThat(read()).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void areNotAskedForWhereTheAccountIsClosed() {
    LiveTags live = new S3LiveTags(aws.clients(), (_, _) -> new Door.Closed("No role."));

    assertThat(live.read(ID)).isEqualTo(new Reading.Unreachable("No role."));
    assertThat(aws.called()).isEmpty();
  }

  private Reading read() {
    return new S3LiveTags(aws.clients(), (_, _) -> new Door.Open(Loopback.ambient())).read(ID);
  }

  private static Reading found(Map<String, String> tags) {
    return new Reading.Found(new io.truelabel.verdict.Tags.Known(tags));
  }

  private void put(String account, String region, Tags tags) {
    aws.organization()
        .buckets()
        .put(Bucket.of(new Shard(account, region), ID.name(), Loopback.NOW, tags, Loopback.NOW));
  }
}

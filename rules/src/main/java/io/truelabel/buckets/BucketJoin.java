package io.truelabel.buckets;

import io.truelabel.buckets.LiveTags.Reading;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Tags;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what is true of a bucket when several inventories speak of it.
 *
 * <p>AWS Config's tags are believed when it records every change and Macie does not contradict it.
 * In every other case the live tags are read. Where nobody can read them, what one inventory says
 * stands, marked; where the two contradict each other, the tags are unknown.
 */
public final class BucketJoin {
  private final LabelTags labelTags;
  private final LiveTags live;
  private final Function<String, MacieSight> macie;

  /**
   * Decides for one Region.
   *
   * @param labelTags what a doubt must be about to count
   * @param live is asked where there is a doubt
   * @param macie what it means that Macie does not list a bucket of an account
   */
  public BucketJoin(LabelTags labelTags, LiveTags live, Function<String, MacieSight> macie) {
    this.labelTags = labelTags;
    this.live = live;
    this.macie = macie;
  }

  /** The bucket as it is to be judged; none when it does not exist any more. */
  public Optional<ListedBucket> join(Candidate bucket) {
    if (certain(bucket)) {
      return Optional.of(listed(bucket, bucket.tags().findFirst().orElseThrow(), ""));
    }
    return switch (live.read(bucket.id())) {
      case Reading.Gone() -> Optional.empty();
      case Reading.Found(Tags.Known tags) -> Optional.of(listed(bucket, tags, ""));
      case Reading.Refused(String why) -> Optional.of(listed(bucket, new Tags.Unknown(why), ""));
      case Reading.Unreachable(String why) -> Optional.of(unverified(bucket, why));
    };
  }

  /** Whether both inventories tell the same, and one of them is never late. */
  public boolean certain(Candidate bucket) {
    return bucket.recording() == Recording.CONTINUOUS
        && bucket.tags().count() == 2
        && agree(bucket);
  }

  private boolean agree(Candidate bucket) {
    List<Tags.Known> tags = bucket.tags().toList();
    return tags.stream().allMatch(each -> labelTags.agree(tags.getFirst(), each));
  }

  private ListedBucket unverified(Candidate bucket, String why) {
    if (!agree(bucket)) {
      String trouble = "Macie and AWS Config say different things about the tags. " + why;
      return listed(bucket, new Tags.Unknown(trouble), "");
    }
    return bucket
        .tags()
        .findFirst()
        .map(tags -> listed(bucket, tags, " Its tags may be a day old. " + why))
        .orElseGet(() -> listed(bucket, new Tags.Unknown(why), ""));
  }

  private ListedBucket listed(Candidate bucket, Tags tags, String age) {
    var seen = bucket.macie();
    return new ListedBucket(
        bucket.id(),
        bucket.createdAt(),
        tags,
        seen == null ? Exposure.unknown() : seen.exposure(),
        bucket.coverage().orElseGet(() -> sight(bucket).ofUnlisted()),
        bucket.knownBy(),
        recorded(bucket, tags),
        (source(bucket) + age).strip());
  }

  /** A recorder that stands still makes no rule run, however right its last item is. */
  private Recorded recorded(Candidate bucket, Tags tags) {
    ConfigBucket config = bucket.config();
    if (config == null || bucket.recording() == Recording.OFF) {
      return bucket.macie() == null ? Recorded.UNSEEN : Recorded.NOT_AT_ALL;
    }
    return config.tags() instanceof Tags.Known recorded
            && tags instanceof Tags.Known known
            && !labelTags.agree(recorded, known)
        ? Recorded.OUT_OF_DATE
        : Recorded.AS_IT_IS;
  }

  /** Said only where the other inventory was read and lacks the bucket. */
  private String source(Candidate bucket) {
    boolean macieLacksIt = bucket.macie() == null && sight(bucket).wouldList();
    boolean configLacksIt = bucket.config() == null && bucket.recording().complete();
    if (macieLacksIt && configLacksIt) {
      return "Neither Macie nor AWS Config lists this bucket, only S3 does.";
    }
    if (macieLacksIt) {
      return "Macie does not list this bucket, so nobody says who can reach it.";
    }
    return configLacksIt
        ? "AWS Config does not list this bucket, so its rules do not judge it."
        : "";
  }

  private MacieSight sight(Candidate bucket) {
    return macie.apply(bucket.id().accountId());
  }
}

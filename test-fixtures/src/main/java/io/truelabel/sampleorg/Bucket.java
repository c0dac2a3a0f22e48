package io.truelabel.sampleorg;

import java.time.Instant;

/**
 * One bucket: what is true of it, and what Config and Macie believe.
 *
 * @param shard the account that owns it and its Region
 * @param name unique in the partition
 * @param createdAt when it was created
 * @param tags the tags that S3 holds now
 * @param config what AWS Config sees
 * @param macie what Macie's inventory shows
 * @param versioned whether S3 keeps older versions of its objects
 * @param story one line that says what the bucket is there to show
 */
public record Bucket(
    Shard shard,
    String name,
    Instant createdAt,
    Tags tags,
    ConfigView config,
    MacieView macie,
    boolean versioned,
    String story) {

  /** A bucket that everybody sees alike: recorded by Config, looked into by Macie a day later. */
  public static Bucket of(
      Shard shard, String name, Instant createdAt, Tags tags, Instant lookedAt) {
    return new Bucket(
        shard,
        name,
        createdAt,
        tags,
        ConfigView.recorded(tags, createdAt),
        MacieView.of(tags, lookedAt),
        false,
        "");
  }

  /** Whether S3 still has it; Config remembers a deleted bucket for a while. */
  public boolean exists() {
    return config.status() != ItemStatus.DELETED
        && config.status() != ItemStatus.DELETED_NOT_RECORDED;
  }

  /** The ARN in a partition such as {@code aws}. */
  public String arn(String partition) {
    return "arn:" + partition + ":s3:::" + name;
  }

  public Bucket withTags(Tags changed) {
    return new Bucket(shard, name, createdAt, changed, config, macie, versioned, story);
  }

  public Bucket withConfig(ConfigView changed) {
    return new Bucket(shard, name, createdAt, tags, changed, macie, versioned, story);
  }

  public Bucket withMacie(MacieView changed) {
    return new Bucket(shard, name, createdAt, tags, config, changed, versioned, story);
  }

  public Bucket withVersions() {
    return new Bucket(shard, name, createdAt, tags, config, macie, true, story);
  }

  public Bucket withStory(String changed) {
    return new Bucket(shard, name, createdAt, tags, config, macie, versioned, changed);
  }
}

package io.truelabel.sampleorg;

import java.util.List;

/** One condition on the buckets that a job looks into. */
public sealed interface BucketCondition {

  boolean holds(Bucket bucket);

  /**
   * On a property; one of the values is enough.
   *
   * @param equal whether the comparator is EQ, else NE
   */
  record Property(Key key, boolean equal, List<String> values) implements BucketCondition {

    public Property {
      values = List.copyOf(values);
    }

    @Override
    public boolean holds(Bucket bucket) {
      return values.contains(key.of(bucket)) == equal;
    }
  }

  /**
   * On the tags that Macie knows; one of the tags is enough. Where Macie may not see the tags, EQ
   * never holds and NE always does.
   *
   * @param tags an empty key or value stands for any
   */
  record Tagged(boolean equal, List<Tag> tags) implements BucketCondition {

    public Tagged {
      tags = List.copyOf(tags);
    }

    @Override
    public boolean holds(Bucket bucket) {
      boolean any =
          bucket.macie().visibleTags().orElse(Tags.NONE).all().stream()
              .anyMatch(tag -> tags.stream().anyMatch(wanted -> matches(wanted, tag)));
      return any == equal;
    }

    private static boolean matches(Tag wanted, Tag tag) {
      return (wanted.key().isEmpty() || wanted.key().equals(tag.key()))
          && (wanted.value().isEmpty() || wanted.value().equals(tag.value()));
    }
  }

  /** The properties that Macie offers; the names are those of the wire format. */
  enum Key {
    ACCOUNT_ID,
    S3_BUCKET_NAME,
    S3_BUCKET_EFFECTIVE_PERMISSION,
    S3_BUCKET_SHARED_ACCESS;

    private String of(Bucket bucket) {
      return switch (this) {
        case ACCOUNT_ID -> bucket.shard().account();
        case S3_BUCKET_NAME -> bucket.name();
        case S3_BUCKET_EFFECTIVE_PERMISSION -> bucket.macie().reach().permission().name();
        case S3_BUCKET_SHARED_ACCESS -> bucket.macie().reach().sharing().name();
      };
    }
  }
}

package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Tag;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.ServiceError;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** S3's rules for the tags of a bucket. */
record TagSet(Tags before) {

  private static final int MOST = 50;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final String SYSTEM = "aws:";
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}\\p{Zs}_.:/=+@-]*");

  /** The tags that AWS services wrote, which owners can neither change nor remove. */
  Tags system() {
    return new Tags(before.all().stream().filter(TagSet::isSystem).toList());
  }

  /** The tags after an owner asked for exactly these, or the error that S3 answers. */
  Tags replacedBy(List<Tag> wanted) {
    wanted.forEach(this::check);
    List<Tag> own = wanted.stream().filter(tag -> !isSystem(tag)).toList();
    if (own.size() > MOST) {
      throw new ServiceError("BadRequest", 400, "Bucket tag count cannot be greater than " + MOST);
    }
    if (own.stream().map(Tag::key).distinct().count() < own.size()) {
      throw invalid("Cannot provide multiple Tags with the same key");
    }
    return new Tags(Stream.concat(own.stream(), system().all().stream()).toList());
  }

  private void check(Tag tag) {
    if (isSystem(tag) && !before.all().contains(tag)) {
      throw invalid("System tags cannot be added/updated by requester");
    }
    if (tag.key().isEmpty() || tag.key().length() > LONGEST_KEY || !allowed(tag.key())) {
      throw invalid("The TagKey you have provided is invalid");
    }
    if (tag.value().length() > LONGEST_VALUE || !allowed(tag.value())) {
      throw invalid("The TagValue you have provided is invalid");
    }
  }

  private static boolean isSystem(Tag tag) {
    return tag.key().startsWith(SYSTEM);
  }

  private static boolean allowed(String text) {
    return ALLOWED.matcher(text).matches();
  }

  private static ServiceError invalid(String message) {
    return new ServiceError("InvalidTag", 400, message);
  }
}

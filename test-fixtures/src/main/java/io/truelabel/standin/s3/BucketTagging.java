package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Tag;
import io.truelabel.sampleorg.Tags;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Xml;
import java.time.Clock;
import java.util.Map;

/**
 * Reads and replaces the tags of a bucket. Config sees a change at once, Macie when it refreshes.
 */
record BucketTagging(Organization organization, Clock clock) {

  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  Reply get(Bucket bucket) {
    if (bucket.tags().isEmpty()) {
      throw new ServiceError(
          "NoSuchTagSet", 404, "The TagSet does not exist", Map.of("BucketName", bucket.name()));
    }
    return Reply.xml(
        200,
        Xml.document(
            "Tagging",
            NAMESPACE,
            tagging ->
                tagging.element(
                    "TagSet", set -> bucket.tags().all().forEach(tag -> write(set, tag)))));
  }

  Reply put(Bucket bucket, Body body) {
    Tags tags = new TagSet(bucket.tags()).replacedBy(TagXml.read(body));
    organization.tag(bucket.name(), tags, clock.instant());
    return Reply.empty(204);
  }

  Reply delete(Bucket bucket) {
    organization.tag(bucket.name(), new TagSet(bucket.tags()).system(), clock.instant());
    return Reply.empty(204);
  }

  private static void write(Xml set, Tag tag) {
    set.element("Tag", one -> one.text("Key", tag.key()).text("Value", tag.value()));
  }
}

package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Tag;
import io.truelabel.standin.core.Body;
import java.util.List;

/** Reads the tags that PutBucketTagging sends. */
final class TagXml {

  private TagXml() {}

  static List<Tag> read(Body body) {
    return XmlBody.parse(body).all("Tag").stream()
        .map(tag -> new Tag(tag.text("Key"), tag.text("Value")))
        .toList();
  }
}

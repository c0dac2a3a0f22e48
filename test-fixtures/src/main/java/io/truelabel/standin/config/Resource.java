package io.truelabel.standin.config;

import java.util.Comparator;

/** A resource as results name it. */
public record Resource(String type, String id) implements Comparable<Resource> {
  static final String BUCKET = "AWS::S3::Bucket";

  private static final Comparator<Resource> ORDER =
      Comparator.comparing(Resource::type).thenComparing(Resource::id);

  @Override
  public int compareTo(Resource other) {
    return ORDER.compare(this, other);
  }
}

package io.truelabel.config;

import java.util.Comparator;
import software.amazon.awssdk.services.config.model.EvaluationResult;

/**
 * A resource as Config's results name it.
 *
 * @param type Config's word, {@code AWS::S3::Bucket} for instance
 * @param id the bucket's name
 */
record Resource(String type, String id) implements Comparable<Resource> {

  private static final Comparator<Resource> ORDER =
      Comparator.comparing(Resource::type).thenComparing(Resource::id);

  static Resource bucket(String name) {
    return new Resource("AWS::S3::Bucket", name);
  }

  static Resource of(EvaluationResult result) {
    var qualifier = result.evaluationResultIdentifier().evaluationResultQualifier();
    return new Resource(qualifier.resourceType(), qualifier.resourceId());
  }

  @Override
  public int compareTo(Resource other) {
    return ORDER.compare(this, other);
  }
}

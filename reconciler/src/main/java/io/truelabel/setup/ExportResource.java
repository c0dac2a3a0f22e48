package io.truelabel.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.aws.MacieRegion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.macie2.model.ClassificationExportConfiguration;
import software.amazon.awssdk.services.macie2.model.S3Destination;

/**
 * Where Macie keeps discovery results for longer than 90 days. Where somebody keeps them already,
 * that stays.
 */
final class ExportResource implements Part {
  private static final String MADE = "export/made";
  private static final String ADOPTED = "export/adopted";
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern KEY =
      Pattern.compile("arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+");
  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9!_.*'()/-]{1,200}");

  private final MacieRegion macie;

  ExportResource(MacieRegion macie) {
    this.macie = macie;
  }

  @Override
  public Outcome ensure(StackRequest request, Turn turn) {
    S3Destination wanted = checked(request.properties());
    Optional<S3Destination> now = current();
    boolean ours = request.physicalId().equals(MADE) && now.equals(before(request));
    if (now.isPresent() && !ours) {
      return adopted(now.get(), wanted);
    }
    turn.requireWanted();
    put(ClassificationExportConfiguration.builder().s3Destination(wanted).build());
    return Outcome.of(MADE, attributes(wanted), List.of(), this::clear);
  }

  private static Outcome adopted(S3Destination there, S3Destination wanted) {
    List<String> notices =
        there.equals(wanted)
            ? List.of()
            : List.of(
                "Macie keeps discovery results in the bucket %s already, so that stays."
                    .formatted(there.bucketName()));
    return Outcome.of(ADOPTED, attributes(there), notices);
  }

  private static Map<String, String> attributes(S3Destination destination) {
    return Map.of("BucketName", destination.bucketName());
  }

  private Optional<S3Destination> current() {
    var configuration =
        macie.client().getClassificationExportConfiguration(_ -> {}).configuration();
    return Optional.ofNullable(configuration).map(ClassificationExportConfiguration::s3Destination);
  }

  private static S3Destination checked(JsonNode json) {
    Properties properties = new Properties(json);
    S3Destination destination = read(properties);
    properties.check();
    return destination;
  }

  private static S3Destination read(Properties properties) {
    var destination =
        S3Destination.builder()
            .bucketName(properties.required("BucketName", BUCKET, "the name of a bucket"))
            .kmsKeyArn(properties.required("KmsKeyArn", KEY, "the ARN of a KMS key"));
    String folder = properties.text("KeyPrefix", FOLDER, "the beginning of object keys");
    return folder.isEmpty() ? destination.build() : destination.keyPrefix(folder).build();
  }

  private static Optional<S3Destination> before(StackRequest request) {
    return Optional.of(read(new Properties(request.oldProperties())));
  }

  private void put(ClassificationExportConfiguration configuration) {
    macie.client().putClassificationExportConfiguration(it -> it.configuration(configuration));
  }

  private void clear() {
    put(ClassificationExportConfiguration.builder().build());
  }

  /** The results that were kept stay in their bucket. */
  @Override
  public void delete(StackRequest request) {
    boolean ours =
        request.physicalId().equals(MADE)
            && current().equals(Optional.of(read(new Properties(request.properties()))));
    if (ours) {
      clear();
    }
  }
}

package io.truelabel.aws;

import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Identifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.ClassificationDetails;
import software.amazon.awssdk.services.macie2.model.ClassificationResult;
import software.amazon.awssdk.services.macie2.model.CustomDetection;
import software.amazon.awssdk.services.macie2.model.Finding;
import software.amazon.awssdk.services.macie2.model.SensitiveDataItem;

/**
 * Reads what was found in an object.
 *
 * <p>Identifiers and categories that did not exist when this was written pass through as they are.
 * A finding that names none still proves that something was found: it counts by its type.
 */
final class DetectionsParser {

  /**
   * Stands for an identifier that the finding does not name. No identifier of Macie's is so called.
   */
  static final String UNNAMED = "UNNAMED";

  private DetectionsParser() {}

  static List<Found> parse(Finding finding) {
    ClassificationDetails details = finding.classificationDetails();
    ClassificationResult result = details == null ? null : details.result();
    List<Found> found = result == null ? List.of() : found(result);
    return found.isEmpty() ? List.of(new Found(byType(finding.typeAsString()), 1)) : found;
  }

  private static List<Found> found(ClassificationResult result) {
    return Stream.concat(
            result.sensitiveData().stream().flatMap(DetectionsParser::managed), custom(result))
        .toList();
  }

  private static Stream<Found> managed(SensitiveDataItem item) {
    String category = name(item.categoryAsString());
    if (item.detections().isEmpty()) {
      return Stream.of(new Found(new Identifier.Managed(UNNAMED, category), 1));
    }
    return item.detections().stream()
        .map(detection ->
            new Found(
                new Identifier.Managed(name(detection.type()), category),
                count(detection.count())));
  }

  private static Stream<Found> custom(ClassificationResult result) {
    return result.customDataIdentifiers() == null
        ? Stream.empty()
        : result.customDataIdentifiers().detections().stream()
            .map(detection ->
                new Found(new Identifier.Custom(customName(detection)), count(detection.count())));
  }

  /** The name, or else what the API calls the ARN, which is the identifier's bare id. */
  private static String customName(CustomDetection detection) {
    String name = detection.name();
    return name == null || name.isEmpty() ? name(detection.arn()) : name;
  }

  private static Identifier byType(@Nullable String type) {
    return switch (type == null ? "" : type) {
      case "SensitiveData:S3Object/Credentials" -> new Identifier.Managed(UNNAMED, "CREDENTIALS");
      case "SensitiveData:S3Object/Financial" ->
          new Identifier.Managed(UNNAMED, "FINANCIAL_INFORMATION");
      case "SensitiveData:S3Object/Personal" ->
          new Identifier.Managed(UNNAMED, "PERSONAL_INFORMATION");
      case "SensitiveData:S3Object/CustomIdentifier" -> new Identifier.Custom(UNNAMED);
      default -> new Identifier.Managed(UNNAMED, UNNAMED);
    };
  }

  private static String name(@Nullable String name) {
    return name == null || name.isEmpty() ? UNNAMED : name;
  }

  private static long count(@Nullable Long count) {
    return count == null ? 1 : count;
  }
}

package io.truelabel.standin.macie;

/** Titles and descriptions of findings, in our words: their wording at AWS has changed often. */
final class FindingText {
  private FindingText() {}

  static String title(String type) {
    return switch (kind(type)) {
      case "Credentials" -> "Credentials in an S3 object";
      case "Financial" -> "Financial information in an S3 object";
      case "Personal" -> "Personal information in an S3 object";
      case "CustomIdentifier" -> "Text that matches a custom identifier in an S3 object";
      case "Multiple" -> "Several categories of sensitive data in an S3 object";
      case "S3BucketPublic" -> "The S3 bucket is public";
      case "S3BucketSharedExternally" -> "The S3 bucket is shared outside the organization";
      case "S3BucketReplicatedExternally" -> "The S3 bucket is replicated outside the organization";
      default -> "The settings of the S3 bucket changed";
    };
  }

  static String description(String type) {
    return title(type) + ".";
  }

  private static String kind(String type) {
    return type.substring(type.lastIndexOf('/') + 1);
  }
}

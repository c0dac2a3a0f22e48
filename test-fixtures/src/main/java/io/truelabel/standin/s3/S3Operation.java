package io.truelabel.standin.s3;

import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.ServiceError;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the operation that a request asks for: in S3 it follows from method and address. */
final class S3Operation {

  private static final Map<String, String> BY_REQUEST =
      Map.ofEntries(
          Map.entry("GET account", "ListBuckets"),
          Map.entry("HEAD bucket", "HeadBucket"),
          Map.entry("GET bucket?tagging", "GetBucketTagging"),
          Map.entry("PUT bucket?tagging", "PutBucketTagging"),
          Map.entry("DELETE bucket?tagging", "DeleteBucketTagging"),
          Map.entry("GET bucket?list-type", "ListObjectsV2"),
          Map.entry("GET bucket?versions", "ListObjectVersions"),
          Map.entry("POST bucket?delete", "DeleteObjects"),
          Map.entry("PUT object", "PutObject"),
          Map.entry("GET object", "GetObject"),
          Map.entry("HEAD object", "HeadObject"),
          Map.entry("DELETE object", "DeleteObject"));

  /** Parameters that do not make another operation of a request. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "x-id",
          "prefix",
          "max-keys",
          "start-after",
          "continuation-token",
          "delimiter",
          "key-marker",
          "version-id-marker",
          "encoding-type",
          "fetch-owner",
          "max-buckets",
          "bucket-region",
          "versionId");

  private S3Operation() {}

  static String of(Request request) {
    String asked = request.method() + " " + target(S3Address.of(request)) + subResource(request);
    String operation = BY_REQUEST.get(asked);
    if (operation == null || request.header("x-amz-copy-source").isPresent()) {
      throw new ServiceError("NotImplemented", 501, "The stand-in does not offer: " + asked);
    }
    return operation;
  }

  private static String target(S3Address address) {
    if (address.bucket().isEmpty()) {
      return "account";
    }
    return address.key().isEmpty() ? "bucket" : "object";
  }

  private static String subResource(Request request) {
    String names =
        request.query().keySet().stream()
            .filter(name -> !PARAMETERS.contains(name))
            .sorted()
            .collect(Collectors.joining("&"));
    return names.isEmpty() ? "" : "?" + names;
  }
}

package io.truelabel.standin.s3;

import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.ServiceError;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the operation that a request asks for: in S3 it follows from method and address. */
final class S3Operation {

  private static final Map<String, String> BY_REQUEST =
      Map.of(
          "GET account", "ListBuckets",
          "HEAD bucket", "HeadBucket",
          "GET bucket?tagging", "GetBucketTagging",
          "PUT bucket?tagging", "PutBucketTagging",
          "DELETE bucket?tagging", "DeleteBucketTagging",
          "GET bucket?list-type", "ListObjectsV2",
          "PUT object", "PutObject",
          "GET object", "GetObject",
          "HEAD object", "HeadObject",
          "DELETE object", "DeleteObject");

  /** Parameters that do not make another operation of a request. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "x-id",
          "prefix",
          "max-keys",
          "start-after",
          "continuation-token",
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

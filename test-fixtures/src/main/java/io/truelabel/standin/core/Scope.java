package io.truelabel.standin.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a signature (SigV4) says about a request: whose key, which Region, which service. */
record Scope(String accessKeyId, String region, String service) {
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "AWS4-HMAC-SHA256\\s+Credential=([^/,\\s]+)/[^/]+/([^/]+)/([^/]+)/aws4_request.*");

  static Scope of(Request request) {
    Matcher credential = CREDENTIAL.matcher(request.header("authorization").orElse(""));
    if (!credential.matches()) {
      throw new ServiceError(
          "MissingAuthenticationToken",
          403,
          "The request carries no AWS signature (version 4): sign it with an access key.");
    }
    return new Scope(credential.group(1), credential.group(2), credential.group(3));
  }
}

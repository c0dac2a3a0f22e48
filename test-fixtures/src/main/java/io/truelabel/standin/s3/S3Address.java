package io.truelabel.standin.s3;

import io.truelabel.standin.core.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bucket and object a request means, in path style or in host style.
 *
 * @param bucket empty when the request is about the whole account
 * @param key empty when the request is about the bucket
 */
record S3Address(String bucket, String key) {

  private static final Pattern HOST_STYLE =
      Pattern.compile("(.+)\\.(?:localhost|s3[.-].*amazonaws\\.com(?:\\.cn)?)(?::\\d+)?");

  static S3Address of(Request request) {
    Matcher host = HOST_STYLE.matcher(request.header("host").orElse(""));
    String path = request.path().substring(1);
    return host.matches() ? new S3Address(host.group(1), path) : ofPath(path);
  }

  private static S3Address ofPath(String path) {
    int slash = path.indexOf('/');
    return slash < 0
        ? new S3Address(path, "")
        : new S3Address(path.substring(0, slash), path.substring(slash + 1));
  }
}

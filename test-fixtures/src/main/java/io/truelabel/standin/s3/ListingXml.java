package io.truelabel.standin.s3;

import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Xml;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what all listings of objects have in common, with keys encoded if the client asked. */
record ListingXml(Request request) {

  void head(Xml result, String bucket, int size, boolean more) {
    result.text("Name", bucket);
    key(result, "Prefix", request.parameter("prefix").orElse(""));
    request.parameter("delimiter").ifPresent(text -> key(result, "Delimiter", text));
    request.parameter("encoding-type").ifPresent(how -> result.text("EncodingType", how));
    result.text("MaxKeys", size).text("IsTruncated", more);
  }

  void key(Xml parent, String name, String key) {
    boolean encoded = request.parameter("encoding-type").isPresent();
    parent.text(name, encoded ? URLEncoder.encode(key, StandardCharsets.UTF_8) : key);
  }

  void groups(Xml result, List<Line> page) {
    for (Line line : page) {
      if (line instanceof Line.Group(String prefix)) {
        result.element("CommonPrefixes", group -> key(group, "Prefix", prefix));
      }
    }
  }
}

package io.truelabel.standin.s3;

import io.truelabel.standin.core.Xml;
import java.util.HashMap;
import java.util.Map;

/**
 * What a delete did.
 *
 * @param versionId the version that was deleted for good, as it is shown; empty when none was named
 * @param markerId the delete marker that was put or removed; empty when none was
 */
record Deleted(String key, String versionId, String markerId) {

  Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    if (!versionId.isEmpty()) {
      headers.put("x-amz-version-id", versionId);
    }
    if (!markerId.isEmpty()) {
      headers.put("x-amz-delete-marker", "true");
      headers.put("x-amz-version-id", markerId);
    }
    return headers;
  }

  void write(Xml result) {
    result.element(
        "Deleted",
        one -> {
          one.text("Key", key);
          if (!versionId.isEmpty()) {
            one.text("VersionId", versionId);
          }
          if (!markerId.isEmpty()) {
            one.text("DeleteMarker", true).text("DeleteMarkerVersionId", markerId);
          }
        });
  }
}

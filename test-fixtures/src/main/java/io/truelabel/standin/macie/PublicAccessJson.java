package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Reach;
import io.truelabel.standin.core.Json;

/** Writes {@code publicAccess} of a bucket: whether everybody may, and which settings say so. */
final class PublicAccessJson {
  private PublicAccessJson() {}

  static ObjectNode write(Reach reach) {
    ObjectNode json = Json.object().put("effectivePermission", reach.permission().name());
    if (reach.permission() != Reach.Permission.UNKNOWN) {
      json.set("permissionConfiguration", settings(reach.permission() == Reach.Permission.PUBLIC));
    }
    return json;
  }

  private static ObjectNode settings(boolean everybody) {
    ObjectNode bucket = Json.object();
    bucket.set("accessControlList", access(false));
    bucket.set("blockPublicAccess", block(!everybody));
    bucket.set("bucketPolicy", access(everybody));
    ObjectNode account = Json.object().set("blockPublicAccess", block(false));
    ObjectNode settings = Json.object().set("accountLevelPermissions", account);
    return settings.set("bucketLevelPermissions", bucket);
  }

  private static ObjectNode access(boolean read) {
    return Json.object().put("allowsPublicReadAccess", read).put("allowsPublicWriteAccess", false);
  }

  private static ObjectNode block(boolean on) {
    return Json.object()
        .put("blockPublicAcls", on)
        .put("blockPublicPolicy", on)
        .put("ignorePublicAcls", on)
        .put("restrictPublicBuckets", on);
  }
}

package io.truelabel.standin.s3;

import io.truelabel.sampleorg.StoredObject;
import java.util.UUID;

/** Version ids: S3 writes {@code null} for the version that has none. */
final class VersionId {

  private static final String NONE = "null";

  private VersionId() {}

  static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /** As responses show it. */
  static String shown(StoredObject object) {
    return object.versionId().isEmpty() ? NONE : object.versionId();
  }

  /** As objects keep it. */
  static String kept(String shown) {
    return shown.equals(NONE) ? "" : shown;
  }
}

package io.truelabel.policyformat;

import io.truelabel.json.DamagedJsonException;
import io.truelabel.json.JsonFields;
import io.truelabel.policy.Policy;
import java.io.IOException;
import java.io.InputStream;

/**
 * The canonical JSON of a policy: equal policies give equal bytes, in ASCII.
 *
 * <p>It carries the line numbers of the file that people wrote, so that an explanation can point
 * there, and the version of its own schema, so that an older reader refuses what it cannot know.
 */
public final class PolicyFormat {

  /** The version of the schema that is written, and the newest that is read. */
  public static final int SCHEMA = 1;

  private PolicyFormat() {}

  /** The canonical JSON. */
  public static byte[] write(Policy policy) {
    return PolicyWriter.write(policy);
  }

  /**
   * The policy in a document that {@link #write} wrote, up to 8 MiB long.
   *
   * @throws PolicyFormatException when the document is damaged or newer than this version
   * @throws IOException when the stream cannot be read
   */
  public static Policy read(InputStream json) throws IOException {
    try {
      return PolicyReader.read(JsonFields.parse(json));
    } catch (DamagedJsonException e) {
      throw PolicyFormatException.damaged(e.detail(), e);
    }
  }
}

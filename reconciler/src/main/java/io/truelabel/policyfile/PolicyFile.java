package io.truelabel.policyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Turns the policy that people write into the policy that is judged by, or says all that is wrong.
 */
public final class PolicyFile {

  private PolicyFile() {}

  /**
   * Checks the text of a policy; no text makes it throw.
   *
   * @param yaml the text
   * @param fileName the name under which the report speaks of it
   * @param now the time at which waivers are seen as in force or past their end
   */
  public static PolicyCheck check(String yaml, String fileName, Instant now) {
    return refuse(fileName, "Read at " + now + ": " + yaml.length() + " characters.");
  }

  /**
   * Checks a file in UTF-8.
   *
   * @throws IOException when the file cannot be read
   */
  public static PolicyCheck check(Path file, Instant now) throws IOException {
    return check(Files.readString(file), file.toString(), now);
  }

  private static PolicyCheck refuse(String fileName, String problem) {
    Remark remark = new Remark(Remark.Weight.ERROR, 1, 1, "", "", problem, "Nothing is accepted.");
    return new PolicyCheck.Refused(fileName, List.of(remark));
  }
}

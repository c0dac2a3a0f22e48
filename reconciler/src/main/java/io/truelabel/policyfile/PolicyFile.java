package io.truelabel.policyfile;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

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
    Remarks remarks = new Remarks();
    try {
      return check(PolicyText.parse(yaml, remarks), fileName, now, remarks);
    } catch (UnreadableYaml e) {
      remarks.add(e.remark());
      return new PolicyCheck.Refused(fileName, remarks.all());
    }
  }

  /**
   * Checks a file in UTF-8, of which it reads no more than the longest policy can have.
   *
   * @throws CharacterCodingException when it is not text in UTF-8
   * @throws IOException when the file cannot be read
   */
  public static PolicyCheck check(Path file, Instant now) throws IOException {
    CharBuffer yaml = CharBuffer.allocate(PolicyText.LONGEST + 2);
    try (Reader in = Files.newBufferedReader(file)) {
      int read;
      do {
        read = in.read(yaml);
      } while (read > 0);
    }
    return check(yaml.flip().toString(), file.toString(), now);
  }

  private static PolicyCheck check(Yaml yaml, String fileName, Instant now, Remarks remarks) {
    if (yaml instanceof Yaml.Mapping mapping) {
      Section root = Section.root(mapping);
      SchemaCheck.check(mapping, remarks);
      checkMeaning(root, now, remarks);
      return remarks.hasErrors()
          ? new PolicyCheck.Refused(fileName, remarks.all())
          : new PolicyCheck.Accepted(fileName, PolicyBuilder.build(root), remarks.all());
    }
    remarks.error(
        new Spot("", yaml.place(), ""),
        "A policy is a mapping of keys to values, and this is something else.",
        "Start with a line `version: 1`; truelabel policy show prints a whole policy.");
    return new PolicyCheck.Refused(fileName, remarks.all());
  }

  private static void checkMeaning(Section root, Instant now, Remarks remarks) {
    LevelCheck.check(root, remarks);
    TagCheck.check(root, remarks);
    WordsCheck.check(root, remarks);
    EdgeCheck.check(root, remarks);
    ScopeCheck.check(root, remarks);
    AlertCheck.check(root, remarks);
    WaiverCheck.check(root, remarks, now);
    RequirementCheck.check(root, remarks);
    OverlapCheck.check(root, remarks);
    GapCheck.check(root, remarks);
  }
}

package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.policy.Policy;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.policyfile.PolicyCheck;
import io.truelabel.policyfile.PolicyFile;
import io.truelabel.policyfile.PolicyReport;
import io.truelabel.policyfile.Remark;
import io.truelabel.sweep.JudgedBy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;

/** Finds the policy that a command is told to use. */
final class Policies {

  private static final String STANDARD_INPUT = "-";

  private final InputStream in;
  private final Screen messages;
  private final Clock clock;

  Policies(Console console, Clock clock) {
    this.in = console.in();
    this.messages = console.err();
    this.clock = clock;
  }

  /**
   * The policy in a file; the default policy when no file is named.
   *
   * @throws CommandFailure when it cannot be read or cannot be used
   */
  Policy load(String file) {
    if (file.isEmpty()) {
      return DefaultPolicy.load();
    }
    return accepted(file, check(file));
  }

  private Policy accepted(String file, PolicyCheck check) {
    return switch (check) {
      case PolicyCheck.Accepted accepted -> accepted.policy();
      case PolicyCheck.Refused refused -> {
        messages.stream().print(PolicyReport.of(refused));
        throw CommandFailure.usage(
            "The policy in " + file + " cannot be used, so nothing was done.",
            "Correct what is said above; truelabel policy check says it again.");
      }
    };
  }

  /** The same, and what a result calls it; warnings about it are shown. */
  JudgedBy judgedBy(String file) {
    if (file.isEmpty()) {
      return JudgedBy.of(DefaultPolicy.load(), name(file), "");
    }
    PolicyCheck check = check(file);
    Policy policy = accepted(file, check);
    check.remarks().forEach(remark -> warn(name(file), remark));
    return JudgedBy.of(policy, name(file), "");
  }

  private void warn(String name, Remark remark) {
    new Sheet(messages, 0)
        .text(
            0,
            "%s, line %s: %s %s".formatted(name, remark.line(), remark.problem(), remark.remedy()),
            Ink.YELLOW);
  }

  /** What to call the policy in a file, beside the numbers of its lines. */
  String name(String file) {
    return file.isEmpty() ? "the default policy" : String.valueOf(Path.of(file).getFileName());
  }

  /**
   * What there is to say about a policy file.
   *
   * @throws CommandFailure when it cannot be read
   */
  PolicyCheck check(String file) {
    try {
      return file.equals(STANDARD_INPUT)
          ? PolicyFile.check(text(), "standard input", clock.instant())
          : PolicyFile.check(Path.of(file), clock.instant());
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw unreadable(file, "there is no such file");
    } catch (MalformedInputException binary) {
      throw unreadable(file, "it is not text in UTF-8");
    } catch (IOException failure) {
      throw unreadable(file, String.valueOf(failure.getMessage()));
    }
  }

  private String text() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static CommandFailure unreadable(String file, String why) {
    return CommandFailure.usage(
        "The policy file " + file + " cannot be read: " + why + ".",
        "Name a file in YAML; truelabel policy show prints one to start from.");
  }
}

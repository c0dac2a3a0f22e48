package io.truelabel.cloudformation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts around the templates, run in a folder of their own where a stub stands for the AWS
 * CLI: it notes what it is asked, and answers what the test says.
 */
final class StubbedScripts {
  static final String ACCOUNT = "111122223333";

  private static final Path SCRIPTS = Path.of("..", "cloudformation");

  private static final String AWS =
      """
      #!/usr/bin/env bash
      asked="${*//$'\\n'/ }"
      printf '%s\\n' "$asked" >>"$0.log"
      while IFS=$'\\t' read -r question code answer; do
        [[ $asked == *$question* ]] || continue
        if [ "$code" -eq 0 ]; then printf '%b\\n' "$answer"; else printf '%b\\n' "$answer" >&2; fi
        exit "$code"
      done <"$0.answers"
      """;

  /** Writes what the real one would, as far as the scripts look at it. */
  private static final String TRUELABEL =
      """
      #!/usr/bin/env bash
      case "$*" in
        "policy show") printf 'version: 1\\n' ;;
        "policy json"*) printf '{}\\n' ;;
      esac
      """;

  private final Path folder;
  private final Deque<String> answers = new ArrayDeque<>();

  /** How a script ended, and all that it wrote. */
  record Ended(int exitCode, String said) {}

  /** Copies the scripts and templates into a folder, beside what a build leaves. */
  StubbedScripts(Path folder) throws IOException {
    this.folder = folder;
    Path copies = Files.createDirectories(folder.resolve("cloudformation"));
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      for (Path file : files.toList()) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }
    executable("aws", AWS);
    executable("truelabel", TRUELABEL);
    for (String module : List.of("rules", "reconciler")) {
      Path target = Files.createDirectories(folder.resolve(module).resolve("target"));
      Files.writeString(target.resolve(module + "-lambda.zip"), module);
    }
    answer("sts get-caller-identity --query Account", ACCOUNT);
    answer("sts get-caller-identity --query Arn", "arn:aws:iam::" + ACCOUNT + ":user/ada");
  }

  private void executable(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /**
   * From now on, calls that match a pattern of the shell are answered so; the latest answer wins.
   */
  StubbedScripts answer(String question, String answer) {
    answers.push(question + "\t0\t" + answer.replace("\n", "\\n"));
    return this;
  }

  /** From now on, calls that match a pattern of the shell fail, as the AWS CLI fails. */
  StubbedScripts refuse(String question, String error) {
    answers.push(question + "\t254\t" + error);
    return this;
  }

  Ended run(String script, String... options) {
    List<String> command = new ArrayList<>(List.of("bash", folder + "/cloudformation/" + script));
    command.addAll(List.of(options));
    try {
      Files.write(folder.resolve("aws.answers"), answers);
      Files.deleteIfExists(folder.resolve("aws.log"));
      ProcessBuilder start =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      start.environment().merge("PATH", "", (path, _) -> folder + File.pathSeparator + path);
      Process process = start.start();
      process.getOutputStream().close();
      try (InputStream output = process.getInputStream()) {
        String said = new String(output.readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the last script asked of AWS, the lines that contain a text. */
  List<String> asked(String what) {
    try (Stream<String> lines = Files.lines(folder.resolve("aws.log"))) {
      return lines.filter(line -> line.contains(what)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

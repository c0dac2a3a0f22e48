package io.truelabel.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.standin.AwsCli;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The scripts that install and remove, run with the AWS CLI against moto.
 *
 * <p>Between them and the AWS CLI stands a script that deploys stacks in the one way in which moto
 * can.
 */
final class Installer {
  static final String ACCOUNT = "123456789012";
  static final String HOME = "eu-west-1";
  static final String ABROAD = "us-east-1";

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path program;
  private final URI endpoint;
  private final Path folder;

  /** How a script ended, and all that it wrote. */
  record Ended(int exitCode, String said) {}

  /**
   * @param program the AWS CLI
   * @param folder to work in
   */
  Installer(Path program, URI endpoint, Path folder) {
    this.program = program;
    this.endpoint = endpoint;
    this.folder = folder;
    putBetween();
    claimToBeBuilt();
  }

  private void putBetween() {
    try (InputStream script =
        Objects.requireNonNull(Installer.class.getResourceAsStream("aws"), "aws")) {
      Path between = folder.resolve("aws");
      Files.copy(script, between);
      Files.setPosixFilePermissions(between, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher must not build what is just being tested; all that it runs is there. */
  private static void claimToBeBuilt() {
    try {
      Files.writeString(Path.of("target", "built"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ended install(String... options) {
    return run("install", options);
  }

  Ended uninstall(String... options) {
    return run("uninstall", options);
  }

  private Ended run(String script, String... options) {
    List<String> command = new ArrayList<>(List.of(ROOT + "/cloudformation/" + script));
    command.addAll(List.of(options));
    try {
      ProcessBuilder start =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      start.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
      start.environment().putAll(AwsCli.environment(endpoint, ACCOUNT, HOME));
      start.environment().merge("PATH", "", (path, _) -> folder + File.pathSeparator + path);
      start.environment().put("REAL_AWS", program.toString());
      start.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = start.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ended(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

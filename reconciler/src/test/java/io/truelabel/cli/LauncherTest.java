package io.truelabel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a copy of the launcher, in a folder with a blank in its name, with pretended JDKs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher is a shell script.")
class LauncherTest {

  private static final Path LAUNCHER = Path.of("..", "truelabel");

  /** Prints what it was started with. */
  private static final String JAVA = "#!/bin/sh\npwd\nprintf '<%s>\\n' \"$@\"\n";

  @TempDir private Path temp;
  private Path home = Path.of("");

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void prepare() throws IOException {
    home = Files.createDirectory(temp.resolve("true label"));
    Files.copy(LAUNCHER, home.resolve("truelabel"));
    Files.createDirectories(home.resolve("reconciler/src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("reconciler/pom.xml"), "<project/>");
    script(home.resolve("mvnw"), "#!/bin/sh\necho built >> \"" + home.resolve("builds") + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "bash", "busybox sh"})
  void everyShellStartsTheProgramWhereTheUserIs(String shell) throws Exception {
    assumeTrue(available(shell), "left out: this machine has no " + shell);
    Path jdk = jdk("25.0.3");

    Run run = run(shell, jdk, "sweep", "--policy", "a file.yaml", "");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().findFirst()).hasValue(temp.toRealPath().toString());
    assertThat(run.out())
        .contains("<io.truelabel.cli.Main>\n<sweep>\n<--policy>\n<a file.yaml>\n<>\n")
        .contains(home.toRealPath() + "/reconciler/target/lib/*>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15", "1.8.0_452", "24"})
  void anOlderJdkIsNotEnough(String version) throws Exception {
    Run run = run("sh", jdk(version), "demo");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("Truelabel needs a JDK 25 or newer, and TRUELABEL_JAVA_HOME names none: ")
        .contains("https://adoptium.net")
        .contains("TRUELABEL_JAVA_HOME=/path/to/jdk ./truelabel demo");
  }

  @Test
  void aFolderWithoutJdkIsNotEnough() throws Exception {
    assertThat(run("sh", temp, "demo").exitCode()).isEqualTo(2);
  }

  @Test
  void aBuildHappensOnceAndAgainWhenASourceChanges() throws Exception {
    Path jdk = jdk("26");

    Run first = run("sh", jdk, "help");
    Run second = run("sh", jdk, "help");
    Path source = Files.writeString(home.resolve("reconciler/src/main/A.java"), "class A {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    Run third = run("sh", jdk, "help");

    assertThat(first.err()).startsWith("Building Truelabel. The first time");
    assertThat(second.err()).isEmpty();
    assertThat(third.err())
        .startsWith("Building Truelabel again, because its sources have changed");
    assertThat(Files.readAllLines(home.resolve("builds"))).hasSize(2);
  }

  @Test
  void aBuildThatFailsIsShownAndNothingIsStarted() throws Exception {
    script(home.resolve("mvnw"), "#!/bin/sh\necho 'cannot find symbol'\nexit 1\n");

    Run run = run("sh", jdk("25"), "help");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("cannot find symbol").contains("The build failed.");
  }

  @Test
  void theTestsAreSummedUpAndTheReasonsForThoseLeftOutAreSaid() throws Exception {
    script(
        home.resolve("mvnw"),
        """
        #!/bin/sh
        mkdir -p "%1$s/rules/target/surefire-reports"
        cat > "%1$s/rules/target/surefire-reports/TEST-A.xml" <<'XML'
        <testsuite name="A" time="0.1" tests="5" errors="0" skipped="2" failures="1">
        <testcase name="a"><skipped message="no aws here"/></testcase>
        <testcase name="b"><skipped message="no aws here"/></testcase>
        </testsuite>
        XML
        exit 1
        """
            .formatted(home));

    Run run = run("sh", jdk("25"), "test");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("Tests: 3 run, 1 failed, 2 left out.")
        .contains("2 left out: no aws here")
        .contains("Not all passed");
  }

  private Path jdk(String version) throws IOException {
    Path jdk = Files.createDirectories(temp.resolve("jdk " + version));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(jdk.resolve("bin"));
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), JAVA);
    return jdk;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(String shell, Path jdk, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(shell.split(" ", -1)));
    command.add(home.resolve("truelabel").toString());
    command.addAll(List.of(arguments));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().putAll(Map.of("TRUELABEL_JAVA_HOME", jdk.toString(), "HOME", "/nowhere"));
    int exitCode =
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static boolean available(String shell) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(shell.split(" ", -1)));
    command.addAll(List.of("-c", "exit 0"));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}

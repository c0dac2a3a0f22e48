package io.truelabel.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memory grows with buckets, and not with findings; the figures are printed. */
@DisplayName("A large folder")
final class LargeFolderTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "of {0} buckets and {1} findings is judged in {2}")
  @CsvSource({"1000, 1000, 40m", "1000, 20000, 40m", "10000, 100000, 96m"})
  void isJudgedInLittleMemory(int buckets, int findings, String heap) throws Exception {
    LargeFolder.fill(folder, buckets, findings);

    String said = judge(heap);

    System.out.println(findings + " findings, -Xmx" + heap + ": " + said);
    assertThat(said)
        .startsWith(buckets + " buckets, " + buckets / 100 + " noncompliant, 0 failures");
  }

  private String judge(String heap) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFolder.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}

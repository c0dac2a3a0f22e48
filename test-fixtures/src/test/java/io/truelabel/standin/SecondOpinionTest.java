package io.truelabel.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondOpinionTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir private Path folder;

  private SecondOpinion on(Map<String, String> environment) {
    return new SecondOpinion(environment, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @Test
  void findsAProgramOnThePath() throws IOException {
    Path program = Files.createFile(folder.resolve("aws"));
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThat(on(Map.of("PATH", "/nowhere:" + folder)).find("aws", "all")).contains(program);
    assertThat(out.size()).isZero();
  }

  @Test
  void saysWhatIsLeftOut() {
    assertThat(on(Map.of("PATH", folder.toString())).find("aws", "the wire formats")).isEmpty();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("aws", "the wire formats");
  }

  @Test
  void failsWhereNothingMayBeLeftOut() {
    SecondOpinion strict = on(Map.of("TRUELABEL_REQUIRE_ALL", "1"));

    assertThatThrownBy(() -> strict.find("aws", "the wire formats"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the wire formats");
  }
}

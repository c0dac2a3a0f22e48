package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PolicyFileGoldenTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void allThatIsWrongIsSaidAtOnce() throws IOException {
    PolicyCheck check = PolicyFile.check(resource("bad.yaml"), "policy.yaml", NOW);

    assertThat(PolicyReport.of(check)).isEqualTo(resource("bad.txt"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PolicyFileGoldenTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package io.truelabel.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** The policy of the demonstration, as a file that the commands are given. */
final class DemoPolicy {

  private static final String NAME = "policy.yaml";
  private static final int DAYS = 90;

  private DemoPolicy() {}

  /** Writes the policy into a folder. */
  static Path write(Path folder, Instant now) throws IOException {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String yaml =
        text()
            .replace("until: NEXT_SPRING", "until: " + today.plusDays(DAYS))
            .replace("until: LAST_WINTER", "until: " + today.minusDays(DAYS));
    return Files.writeString(folder.resolve("demo-policy.yaml"), yaml);
  }

  private static String text() throws IOException {
    try (InputStream text = DemoPolicy.class.getResourceAsStream(NAME)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

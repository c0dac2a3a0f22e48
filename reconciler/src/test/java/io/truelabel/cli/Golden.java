package io.truelabel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds output against a file in {@code src/test/resources/golden}.
 *
 * <p>{@code -Dgolden.write=true} writes the files instead; look at the difference before you commit
 * it.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  public static void assertMatches(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual, UTF_8);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file, UTF_8));
  }
}

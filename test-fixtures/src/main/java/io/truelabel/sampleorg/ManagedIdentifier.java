package io.truelabel.sampleorg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One of the identifiers that Macie brings along; the list is that of the Macie User Guide.
 *
 * @param id such as {@code USA_SOCIAL_SECURITY_NUMBER}
 * @param category such as {@code PERSONAL_INFORMATION}
 * @param recommended whether it is in the set that Macie uses unless told otherwise
 */
public record ManagedIdentifier(String id, String category, boolean recommended) {

  private static final String LIST = "managed-data-identifiers.csv";
  private static final List<ManagedIdentifier> ALL = load();

  /** All of them by id. */
  public static List<ManagedIdentifier> all() {
    return ALL;
  }

  private static List<ManagedIdentifier> load() {
    try (InputStream list = ManagedIdentifier.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(LIST + " is missing from the class path");
      }
      return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(ManagedIdentifier::parse)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ManagedIdentifier parse(String line) {
    String[] fields = line.split(",", -1);
    return new ManagedIdentifier(fields[0], fields[1], Boolean.parseBoolean(fields[2]));
  }
}

package io.truelabel.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of a collection and their answers, one a line. In memory there is only where each line
 * stands; of two answers to one call the later counts, as it did for the sweep that was overheard.
 */
final class Exchanges {
  /** The first member of a line: the key of its call. */
  static final String MARK = "truelabelExchange";

  private static final String BEGIN = "{\"" + MARK + "\":\"";
  private static final int KEY = 64;

  /** A page of findings has some 500,000 characters. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Place(Path file, long offset, int length) {}

  private final Map<String, Place> places = new HashMap<>();

  private Exchanges() {}

  static Exchanges in(List<Path> files) throws IOException {
    Exchanges exchanges = new Exchanges();
    for (Path file : files) {
      exchanges.index(file);
    }
    return exchanges;
  }

  /** Whether a file begins as one of a collection does, or is empty as one that was just begun. */
  static boolean holds(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      String head = new String(in.readNBytes(BEGIN.length()), StandardCharsets.US_ASCII);
      return head.isEmpty() || head.equals(BEGIN);
    }
  }

  private void index(Path file) throws IOException {
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
      long offset = 0;
      byte[] head = in.readNBytes(BEGIN.length() + KEY);
      while (head.length > 0) {
        int length = head.length + rest(in);
        String text = new String(head, StandardCharsets.US_ASCII);
        if (text.startsWith(BEGIN)) {
          places.put(text.substring(BEGIN.length()), new Place(file, offset, length));
        }
        offset += length;
        head = in.readNBytes(BEGIN.length() + KEY);
      }
    }
  }

  private static int rest(InputStream in) throws IOException {
    int length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      length++;
      if (length > LONGEST) {
        throw new IOException("A line is longer than any answer of AWS.");
      }
      next = in.read();
    }
    return next < 0 ? length : length + 1;
  }

  /** The answer to a call; empty when it was never made. */
  Optional<JsonNode> answer(String key) throws IOException {
    Place place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    try (RandomAccessFile file = new RandomAccessFile(place.file().toFile(), "r")) {
      byte[] line = new byte[place.length()];
      file.seek(place.offset());
      file.readFully(line);
      return Optional.of(JSON.readTree(line));
    }
  }
}

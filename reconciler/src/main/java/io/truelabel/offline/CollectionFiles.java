package io.truelabel.offline;

import io.truelabel.sweep.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a collected folder, known by what they hold. */
final class CollectionFiles {
  static final String MANIFEST = "collection.json";
  static final String EXPLANATION = "README.txt";

  private static final int HEAD = 64;

  private CollectionFiles() {}

  /** The file that begins as a manifest does, whatever its name; empty when there is none. */
  static Optional<Path> manifest(Path folder) throws IOException {
    for (Path file : in(folder)) {
      if (beginsWith(file, "{\n  \"" + Recognizer.MANIFEST + "\"")) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  static boolean isExplanation(Path file) throws IOException {
    return beginsWith(file, Explanation.FIRST_WORDS);
  }

  /** All files right in the folder, by name. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static boolean beginsWith(Path file, String words) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.US_ASCII).startsWith(words);
    }
  }

  static Manifest read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return PlainJson.read(in, Manifest.class);
    }
  }

  static void write(Manifest manifest, Path folder) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(MANIFEST))) {
      PlainJson.write(manifest, out);
    }
  }

  static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(
            Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS),
            MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}

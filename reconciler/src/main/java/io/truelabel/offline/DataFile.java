package io.truelabel.offline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * One file of the folder, read as a stream, packed or not.
 *
 * @param name how people know it: its path below the folder
 * @param path where it is
 */
record DataFile(String name, Path path) {

  private static final int HEAD = 64;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /**
   * Reads the file to its end.
   *
   * @param each is given every item; an exception of its own comes out unchanged
   * @return whether there was anything to read: the text that explains a collected folder is not
   * @throws DamagedFileException when it cannot be read to its end
   */
  boolean read(Consumer<Item> each) throws DamagedFileException {
    try (InputStream file = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        InputStream content = unpacked(new BufferedInputStream(file))) {
      if (isExplanation(content)) {
        return false;
      }
      RecordReader.read(content, each);
      return true;
    } catch (DamagedFileException said) {
      throw said;
    } catch (IOException e) {
      throw damage(e);
    }
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    byte[] head = head(file);
    if (head.length == 0) {
      throw DamagedFileException.empty();
    }
    if (startsWith(head, ZIP)) {
      throw new DamagedFileException("It is a zip archive.", "Unpack it into the folder.");
    }
    return startsWith(head, GZIP) ? new BufferedInputStream(UnpackedStream.of(file)) : file;
  }

  private static boolean isExplanation(InputStream content) throws IOException {
    return startsWith(head(content), Explanation.FIRST_WORDS.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** Jackson's own sentences quote the file, whose content belongs on no screen. */
  private static DamagedFileException damage(IOException failure) {
    return switch (failure) {
      case StreamConstraintsException _ ->
          new DamagedFileException(
              "It is nested deeper, or has longer texts, than any answer of AWS.", Stranger.REMOVE);
      case JsonProcessingException json ->
          new DamagedFileException(json(json), DamagedFileException.AGAIN);
      case CharConversionException _ ->
          new DamagedFileException("It is not text in UTF-8.", DamagedFileException.AGAIN);
      case ZipException _ ->
          new DamagedFileException("What is packed in it is damaged.", DamagedFileException.AGAIN);
      case EOFException _ ->
          new DamagedFileException("It ends in the middle.", DamagedFileException.AGAIN);
      default ->
          new DamagedFileException(
              "It could not be read (" + failure.getClass().getSimpleName() + ").",
              "Check that it is a plain file that you may read.");
    };
  }

  private static String json(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    return at == null || at.getLineNr() < 1
        ? "It is not whole JSON."
        : "It is not whole JSON: it cannot be read on from line %s, column %s."
            .formatted(at.getLineNr(), at.getColumnNr());
  }
}

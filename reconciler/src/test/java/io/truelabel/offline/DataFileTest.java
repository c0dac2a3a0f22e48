package io.truelabel.offline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataFileTest {
  private static final String WHOLE = Exported.buckets(Exported.bucket());

  @TempDir private Path folder;

  private List<Item> read(byte[] content) throws IOException {
    new Exported(folder).with("file", content);
    List<Item> items = new ArrayList<>();
    new DataFile("file", folder.resolve("file")).read(items::add);
    return items;
  }

  static Stream<Arguments> readable() {
    return Stream.of(
        Arguments.of("UTF-8", WHOLE.getBytes(UTF_8)),
        Arguments.of("UTF-8 with a mark", ("\ufeff" + WHOLE).getBytes(UTF_8)),
        Arguments.of("as PowerShell writes it", ("\ufeff" + WHOLE).getBytes(UTF_16LE)),
        Arguments.of("UTF-16, the other way round", WHOLE.getBytes(UTF_16)),
        Arguments.of("packed", Exported.packed(WHOLE)),
        Arguments.of(
            "packed in two parts", both(Exported.packed(WHOLE + "\n"), Exported.packed(" "))),
        Arguments.of("with blank lines", ("\n\n" + WHOLE + "\r\n\r\n").getBytes(UTF_8)));
  }

  private static byte[] both(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void everyEncodingThatAnExportMayHaveIsRead(String name, byte[] content) throws IOException {
    assertThat(read(content)).hasSize(1).first().isInstanceOf(Item.Bucket.class);
  }

  static Stream<Arguments> damaged() {
    byte[] packed = Exported.packed(WHOLE);
    byte[] spoiled = packed.clone();
    spoiled[packed.length / 2] ^= 0x55;
    String cut = WHOLE.substring(0, WHOLE.length() / 2);
    return Stream.of(
        Arguments.of("", "It is empty"),
        Arguments.of(" \n ", "It is empty"),
        Arguments.of(Exported.packed(""), "It is empty"),
        Arguments.of(cut, "It is not whole JSON"),
        Arguments.of(WHOLE + "}", "It is not whole JSON: it cannot be read on from line 9"),
        Arguments.of("buckets:\n- bucketName: b\n", "It is not JSON."),
        Arguments.of("-----------\n| DescribeBuckets |\n", "It is not JSON."),
        Arguments.of(Arrays.copyOf(packed, packed.length / 2), "It ends in the middle."),
        Arguments.of(spoiled, "is damaged"),
        Arguments.of(Exported.packed(packed), "It is not JSON."),
        Arguments.of("PK\u0003\u0004", "It is a zip archive."),
        Arguments.of(WHOLE.replace("payments", "m\u00e4rz").getBytes(ISO_8859_1), "not whole JSON"),
        Arguments.of("[".repeat(100), "nested deeper"),
        Arguments.of("{\"a\":".repeat(100), "nested deeper"),
        Arguments.of("{\"" + "a".repeat(5000) + "\": 1}", "longer texts"),
        Arguments.of("[\"" + "a".repeat(5_000_000) + "\"]", "longer texts"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("damaged")
  void whatCannotBeReadIsSaidWithoutItsContent(Object content, String problem) {
    byte[] bytes = content instanceof String text ? text.getBytes(UTF_8) : (byte[]) content;

    DamagedFileException damage =
        catchThrowableOfType(DamagedFileException.class, () -> read(bytes));

    assertThat(damage.problem()).contains(problem).doesNotContain("payments").endsWith(".");
    assertThat(damage.remedy()).endsWith(".");
  }

  @Test
  void aSmallFileThatUnpacksToGigabytesIsGivenUpSoon() {
    byte[] bomb = Exported.packed(" ".repeat(2 * (int) UnpackedStream.SMALL));

    DamagedFileException damage =
        catchThrowableOfType(DamagedFileException.class, () -> read(bomb));

    assertThat(damage.problem()).contains("300 times its size");
  }
}

package io.truelabel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Property
  void noLineIsTooLongUnlessOneWordIs(
      @ForAll List<@AlphaChars @StringLength(min = 1, max = 100) String> words,
      @ForAll @IntRange(max = 10) int indent) {
    List<String> lines = Paragraph.of(indent, String.join(" ", words));

    assertThat(lines)
        .allMatch(line -> line.length() <= Paragraph.COLUMNS || !line.strip().contains(" "));
  }

  @Property
  void everyWordIsKeptInOrder(
      @ForAll @NotEmpty List<@AlphaChars @StringLength(min = 1, max = 100) String> words) {
    List<String> lines = Paragraph.of(3, String.join("  ", words));

    assertThat(String.join(" ", lines).strip().split("\\s+")).containsExactlyElementsOf(words);
  }

  @Test
  void theFirstLineCarriesTheMarkAndTheRestTheMargin() {
    List<String> lines = Paragraph.of("1. ", "   ", "word ".repeat(20));

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("1. word");
    assertThat(lines.getLast()).startsWith("   word");
  }

  @Test
  void aWordThatFillsALineExactlyStaysOnIt() {
    String word = "x".repeat(Paragraph.COLUMNS - 2);

    assertThat(Paragraph.of(0, "a " + word)).containsExactly("a " + word);
    assertThat(Paragraph.of(0, "a " + word + "y")).containsExactly("a", word + "y");
  }
}

package io.truelabel.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WrapTest {

  private static final Marks MARKS = new Marks("…", "─", "→");

  @Test
  void linesBreakAtBlanks() {
    assertThat(Wrap.lines("one two three", 7, MARKS)).containsExactly("one two", "three");
  }

  @Test
  void aWordThatFitsNowhereLosesItsMiddle() {
    assertThat(Wrap.lines("see abcdefghij now", 5, MARKS)).containsExactly("see", "ab…ij", "now");
  }

  @Property
  void noLineIsWiderThanAsked(@ForAll String text, @ForAll @IntRange(min = 4, max = 80) int width) {
    assertThat(Wrap.lines(text, width, MARKS))
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
  }
}

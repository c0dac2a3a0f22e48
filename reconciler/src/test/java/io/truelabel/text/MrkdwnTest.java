package io.truelabel.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!channel> hello               | &lt;!channel&gt; hello",
        "<@U123>                        | &lt;＠U123&gt;",
        "<https://evil.example report>  | &lt;https[:]//evil.example report&gt;",
        "[report](https://evil.example) | [report] (https[:]//evil.example)",
        "R&D                            | R&amp;D",
        "*bold* ~gone~ `code`           | \u2217bold\u2217 \u223cgone\u223c \u02cbcode\u02cb",
        "_slanted_                      | \u02cdslanted\u02cd",
        "CREDIT_CARD_NUMBER             | CREDIT_CARD_NUMBER",
        "Zahlungsverkehr Müller         | Zahlungsverkehr Müller",
      })
  void whatAChatWouldActOnIsHarmless(String written, String shown) {
    assertThat(Mrkdwn.of(written)).isEqualTo(shown);
  }

  @Property
  void nothingIsLeftThatAChatActsOn(@ForAll String text) {
    assertThat(Mrkdwn.of(text).replaceAll("&(amp|lt|gt);", ""))
        .doesNotContain("&", "<", ">", "*", "`", "~", "@", "://", "\n");
  }
}

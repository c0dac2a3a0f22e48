package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlMistakeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                       | 1 | 1  | The file is empty.
          ~# only a comment~       | 1 | 1  | A policy is a mapping
          ~- a~                    | 1 | 1  | A policy is a mapping
          ~version~                | 1 | 1  | A policy is a mapping
          ~a: 1{n}{t}b: 2~         | 2 | 1  | A tab stands here
          ~a:{n}{t}- b~            | 2 | 1  | A tab stands here
          ~a: b: c~                | 1 | 5  | inside a value
          ~a: 1{n}  b: 2~          | 2 | 4  | indented too far
          ~a: "b{n}c: d~           | 1 | 4  | A text in quotes starts here
          ~a: 'b~                  | 1 | 4  | A text in quotes starts here
          ~a: "\\q"~               | 1 | 4  | A text in quotes starts here
          ~a: [b{n}c: d~           | 2 | 2  | stops being YAML here
          ~a: @b~                  | 1 | 4  | stops being YAML here
          ~a: [*-logs]~            | 1 | 5  | is an alias
          ~a: &x [1]{n}b: *x~      | 2 | 4  | is an alias
          ~a: !!binary x~          | 1 | 4  | The YAML tag
          ~a: !x {b: 1}~           | 1 | 4  | The YAML tag
          ~? [a]{n}: b~            | 1 | 3  | in place of a key
          ~a: 1{n}---{n}b: 2~      | 2 | 1  | A second document
          ~a: 1{n}b: x{0}y~        | 2 | 5  | The character U+0000
          """)
  void everyMistakeIsNamedAtItsPlace(String text, int line, int column, String said) {
    Remark remark = only(text.replace("{n}", "\n").replace("{t}", "\t").replace("{0}", "\u0000"));

    assertThat(remark.problem()).contains(said);
    assertThat(remark.remedy()).isNotBlank();
    assertThat(remark.line() + ":" + remark.column()).isEqualTo(line + ":" + column);
  }

  @Test
  void aFileWithoutEndIsNotRead() {
    assertThat(only("a: b\n".repeat(250_000)).problem()).contains("more than 1000000 characters");
  }

  @Test
  void deepNestingIsNotFollowed() {
    assertThat(only("a: " + "[".repeat(900_000)).problem()).contains("nested more than 20 deep");
    assertThat(only("- ".repeat(400_000)).problem()).contains("nested more than 20 deep");
  }

  private static Remark only(String yaml) {
    PolicyCheck check = PolicyFile.check(yaml, "p.yaml", Instant.EPOCH);
    assertThat(check).isInstanceOf(PolicyCheck.Refused.class);
    assertThat(check.remarks()).hasSize(1);
    return check.remarks().getFirst();
  }
}

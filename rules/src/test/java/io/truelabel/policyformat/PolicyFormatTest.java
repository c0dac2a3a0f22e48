package io.truelabel.policyformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.truelabel.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFormatTest {

  private static final byte[] SOUND = PolicyFormat.write(Policies.random(1));

  @Property(tries = 300)
  void whatWasWrittenIsReadBack(@ForAll long seed) throws IOException {
    Policy policy = Policies.random(seed);

    assertThat(read(PolicyFormat.write(policy))).isEqualTo(policy);
  }

  @Property(tries = 100)
  void equalPoliciesGiveEqualBytes(@ForAll long seed) throws IOException {
    byte[] once = PolicyFormat.write(Policies.random(seed));

    assertThat(PolicyFormat.write(Policies.random(seed))).isEqualTo(once);
    assertThat(PolicyFormat.write(read(once))).isEqualTo(once);
  }

  @Property(tries = 100)
  void theBytesAreAscii(@ForAll long seed) {
    String text =
        new String(PolicyFormat.write(Policies.random(seed)), StandardCharsets.ISO_8859_1);

    assertThat(text.chars()).allMatch(it -> it < 128);
  }

  @Property(tries = 300)
  void aCutDocumentIsRefused(@ForAll @IntRange(max = 4000) int length) {
    byte[] cut = Arrays.copyOf(SOUND, Math.min(length, SOUND.length - 1));

    assertThatThrownBy(() -> read(cut)).isInstanceOf(PolicyFormatException.class);
  }

  @Property(tries = 1000)
  void aDamagedByteIsReadOrRefusedAndNothingElse(
      @ForAll @IntRange(max = 4000) int at, @ForAll byte damage) {
    byte[] damaged = SOUND.clone();
    damaged[at % damaged.length] = damage;

    Throwable thrown = catchThrowable(() -> read(damaged));

    assertThat(thrown == null || thrown instanceof PolicyFormatException).isTrue();
  }

  @Test
  void aNewerDocumentIsRefusedWithTheWayOut() {
    String newer = sound().replace("{\"schema\":1,", "{\"schema\":2,\"new\":[],");

    assertThatThrownBy(() -> read(newer))
        .isInstanceOf(PolicyFormatException.class)
        .hasMessage(
            "The stored policy has schema 2, and this version of Truelabel reads up to 1. Install"
                + " the version that stored it, or store the policy again with this one.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"schema":1,    | {"schema":0,            | its schema is 0
          {"schema":1,    | {                       | schema in the document is not a number
          {"schema":1,    | {"schema":1.5,          | schema in the document is not a whole number
          {"schema":1,    | {"schema":1,"schema":1, | it is not JSON
          {"schema":1,    | {"schema":1,"odd":1,    | has the unknown fields [odd]
          "gone":         | "gone2":                | lacks the fields [gone]
          "levels":[      | "levels":[1,            | levels in the document is not a list of texts
          "levels":[      | "levels":["",           | a value in it is not allowed
          "unlabeled":"   | "unlabeled":"x          | unlabeled is not a level
          "grace":"PT     | "grace":"               | a value in it is not allowed
          "mode":"o       | "mode":"O               | is not one of [observe, owners]
          "fifoTopics":   | "fifoTopics":0,"x":     | lacks the fields [] and has the unknown fields [x]
          "honourSuppressed": | "honourSuppressed":1,"x": | unknown fields [x]
          "contents":[    | "contents":[1,          | contents in the document is not a list of objects
          {"schema":1,    | []{"schema":1,          | it is not one JSON object
          """)
  void aDamagedDocumentIsRefusedByName(String sound, String damaged, String said) {
    String json = sound().replace(sound, damaged);
    assertThat(json).isNotEqualTo(sound());

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(PolicyFormatException.class)
        .hasMessageStartingWith("The stored policy is damaged: ")
        .hasMessageContaining(said)
        .hasMessageEndingWith("check the policy file and store it again.");
  }

  @Test
  void textAfterTheDocumentIsRefused() {
    assertThatThrownBy(() -> read(sound() + "{}")).isInstanceOf(PolicyFormatException.class);
  }

  @Test
  void deepNestingIsRefusedBeforeItIsFollowed() {
    assertThatThrownBy(() -> read("[".repeat(1_000_000))).isInstanceOf(PolicyFormatException.class);
  }

  @Test
  void aStreamThatFailsIsNotADamagedPolicy() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(() -> PolicyFormat.read(broken))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(PolicyFormatException.class);
  }

  private static String sound() {
    return new String(SOUND, StandardCharsets.US_ASCII);
  }

  private static Policy read(String json) throws IOException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Policy read(byte[] json) throws IOException {
    return PolicyFormat.read(new ByteArrayInputStream(json));
  }
}

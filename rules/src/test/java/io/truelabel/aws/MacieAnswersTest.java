package io.truelabel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;

final class MacieAnswersTest {

  private final MacieAnswers answers = new MacieAnswers("eu-west-1");

  @AfterEach
  void close() {
    answers.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"personal", "multiple", "customidentifier"})
  void aKeptAnswerMeansWhatTheLiveOneMeans(String sample) throws IOException {
    byte[] json = sample("getfindings-" + sample);
    List<Finding> live = new ArrayList<>();
    new MacieFindings(CannedMacie.withFindings(entry(json)), Origin.ADMINISTRATOR)
        .read(MacieScope.everything(), Instant.EPOCH, live::add);

    assertThat(answers.findings(json, Origin.ADMINISTRATOR)).isNotEmpty().isEqualTo(live);
  }

  @Test
  void aTimeAsTheCommandLinePrintsItIsTheSameTime() throws IOException {
    String wire = new String(sample("getfindings-personal"), UTF_8);
    String printed = wire.replace("2026-03-03T04:17:51.331Z", "2026-03-03T04:17:51.331000+00:00");

    assertThat(printed).isNotEqualTo(wire);
    assertThat(answers.findings(printed.getBytes(UTF_8), Origin.MEMBER))
        .isEqualTo(answers.findings(wire.getBytes(UTF_8), Origin.MEMBER));
  }

  @Test
  void eachAnswerStandsAlone() {
    assertThat(answers.buckets(bucket("first"))).extracting(it -> it.id().name()).contains("first");
    assertThat(answers.buckets(bucket("second")))
        .extracting(it -> it.id().name())
        .containsExactly("second");
  }

  @Test
  void whatIsNoAnswerIsNotTakenForAnEmptyOne() {
    assertThatThrownBy(() -> answers.buckets("not JSON".getBytes(UTF_8)))
        .isInstanceOf(SdkException.class);
  }

  private static byte[] bucket(String name) {
    return "{\"buckets\":[{\"accountId\":\"111122223333\",\"bucketName\":\"%s\"}]}"
        .formatted(name)
        .getBytes(UTF_8);
  }

  private static String entry(byte[] answer) {
    String json = new String(answer, UTF_8);
    return json.substring(json.indexOf('[') + 1, json.lastIndexOf(']'));
  }

  private static byte[] sample(String name) throws IOException {
    String resource = "/samples/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(MacieAnswersTest.class.getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    }
  }
}

package io.truelabel.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The topic tag")
class TopicTagTest {
  private static final String KEY = "SupportSNSTopic";
  private static final Home HOME = new Home("aws", "111122223333", "eu-west-1");
  private static final LabelReader READER =
      new LabelReader(new LabelRules("DataClassification", KEY, "Team", List.of("public", "top")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sns:us-east-1:111122223333:alerts",
        "arn:aws:sns:ap-southeast-4:111122223333:alerts",
        "arn:aws-cn:sns:cn-northwest-1:111122223333:alerts",
        "arn:aws-us-gov:sns:us-gov-west-1:111122223333:alerts",
        "arn:aws-eusc:sns:eusc-de-east-1:111122223333:alerts",
        "arn:aws-iso:sns:us-iso-east-1:111122223333:alerts",
        "arn:aws-iso-b:sns:us-isob-east-1:111122223333:alerts",
        "arn:aws-iso-e:sns:eu-isoe-west-1:111122223333:alerts",
        "arn:aws:sns:eu-west-1:444455556666:of-another-account",
        "arn:aws:sns:eu-west-1:111122223333:UPPER_lower-0123456789",
        "arn:aws:sns:eu-west-1:111122223333:orders.fifo",
      })
  void takesTheArnOfAnyPartition(String arn) {
    var label = read(arn);

    assertThat(label.topic())
        .isInstanceOfSatisfying(
            TopicTag.Named.class, named -> assertThat(named.arn()).hasToString(arn));
    assertThat(faults(label)).isEmpty();
  }

  @Test
  void namesEveryPartOfAnArn() {
    assertThat(TopicArn.parse("arn:aws-cn:sns:cn-north-1:444455556666:night-shift"))
        .contains(new TopicArn("aws-cn", "cn-north-1", "444455556666", "night-shift"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alerts", "a", "A_b-9", "orders.fifo"})
  void takesABareNameAsOneOfTheBucketsOwnAccountAndRegion(String name) {
    assertThat(read(name).topic())
        .isEqualTo(new TopicTag.Named(new TopicArn("aws", "eu-west-1", "111122223333", name)));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void takesNamesUpToTheLimitOfSns(String name, boolean taken) {
    assertThat(read(name).topic() instanceof TopicTag.Named).isEqualTo(taken);
    assertThat(TopicArn.parse("arn:aws:sns:eu-west-1:111122223333:" + name).isPresent())
        .isEqualTo(taken);
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        Arguments.of("n".repeat(256), true),
        Arguments.of("n".repeat(257), false),
        Arguments.of("n".repeat(251) + ".fifo", true),
        Arguments.of("n".repeat(252) + ".fifo", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask Jane",
        "jane@example.com",
        "https://hooks.example.com/x",
        "arn:aws:sqs:eu-west-1:111122223333:queue",
        "arn:aws:sns:eu-west-1:111122223333",
        "arn:aws:sns:eu-west-1:111122223333:",
        "arn:aws:sns:eu-west-1:111122223333:alerts:1234abcd-subscription",
        "arn:aws:sns:eu-west-1:11112222333:alerts",
        "arn:aws:sns:eu-west-1:1111222233334:alerts",
        "arn:aws:sns::111122223333:alerts",
        "arn:aws:sns:somewhere:111122223333:alerts",
        "arn:aws:sns:EU-WEST-1:111122223333:alerts",
        "arn:azure:sns:eu-west-1:111122223333:alerts",
        "arn:aws:sns:eu-west-1:111122223333:bad name",
        "arn:aws:sns:eu-west-1:111122223333:bad.name",
        "arn:aws:sns:eu-west-1:111122223333:alerts\n",
        " alerts",
        "alerts,more",
        ".fifo",
        "überwachung",
      })
  void refusesWhatNamesNoTopic(String value) {
    var label = read(value);

    assertThat(label.topic()).isEqualTo(new TopicTag.Unusable());
    assertThat(faults(label)).containsExactly(new LabelFault.NotATopic(KEY, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0"})
  void isBlank(String value) {
    var label = read(value);

    assertThat(label.topic()).isEqualTo(new TopicTag.Unusable());
    assertThat(faults(label)).containsExactly(new LabelFault.Blank(KEY));
  }

  @Test
  void isMissing() {
    assertThat(faults(READER.read(Map.of(), HOME))).containsExactly(new LabelFault.Missing(KEY));
  }

  @Test
  void countsInAnotherSpelling() {
    var label = READER.read(Map.of("supportsnstopic", "alerts"), HOME);

    assertThat(label.topic()).isInstanceOf(TopicTag.Named.class);
    assertThat(faults(label)).containsExactly(new LabelFault.KeySpelling(KEY, "supportsnstopic"));
  }

  @Test
  void doesNotCountInTwoSpellingsThatDiffer() {
    var label = READER.read(Map.of(KEY, "alerts", "supportsnstopic", "other"), HOME);

    assertThat(label.topic()).isEqualTo(new TopicTag.Unusable());
    assertThat(faults(label))
        .containsExactly(
            new LabelFault.SeveralSpellings(KEY, List.of(KEY, "supportsnstopic"), false));
  }

  @Test
  void isFifoByItsName() {
    assertThat(TopicArn.parse("arn:aws:sns:eu-west-1:111122223333:orders.fifo"))
        .hasValueSatisfying(topic -> assertThat(topic.fifo()).isTrue());
    assertThat(TopicArn.parse("arn:aws:sns:eu-west-1:111122223333:fifo"))
        .hasValueSatisfying(topic -> assertThat(topic.fifo()).isFalse());
  }

  private static Label read(String value) {
    return READER.read(Map.of(KEY, value), HOME);
  }

  private static List<LabelFault> faults(Label label) {
    return label.faults().stream().filter(fault -> fault.key().equals(KEY)).toList();
  }
}

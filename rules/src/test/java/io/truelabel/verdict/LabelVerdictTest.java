package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.verdict.ViolationKind.LABEL_BLANK;
import static io.truelabel.verdict.ViolationKind.LABEL_BOTH_SPELLINGS;
import static io.truelabel.verdict.ViolationKind.LABEL_KEY_CASE;
import static io.truelabel.verdict.ViolationKind.LABEL_MISSING;
import static io.truelabel.verdict.ViolationKind.LABEL_NOT_ASCII;
import static io.truelabel.verdict.ViolationKind.LABEL_NOT_A_LEVEL;
import static io.truelabel.verdict.ViolationKind.LABEL_VALUE_CASE;
import static io.truelabel.verdict.ViolationKind.LABEL_VALUE_PADDED;
import static io.truelabel.verdict.ViolationKind.TOPIC_BLANK;
import static io.truelabel.verdict.ViolationKind.TOPIC_BOTH_SPELLINGS;
import static io.truelabel.verdict.ViolationKind.TOPIC_FIFO;
import static io.truelabel.verdict.ViolationKind.TOPIC_FOREIGN;
import static io.truelabel.verdict.ViolationKind.TOPIC_KEY_CASE;
import static io.truelabel.verdict.ViolationKind.TOPIC_MALFORMED;
import static io.truelabel.verdict.ViolationKind.TOPIC_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.given.ABucket;
import io.truelabel.given.APolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The verdict on the tags")
class LabelVerdictTest {
  private static final String LEVEL = "DataClassification";
  private static final String TOPIC = "SupportSNSTopic";
  private static final String FOREIGN = "arn:aws:sns:eu-west-1:999988887777:theirs";
  private static final String LISTED = "arn:aws:sns:eu-west-1:999988887777:listed";
  private static final String ELSEWHERE = "arn:aws-cn:sns:cn-north-1:111122223333:alerts";
  private static final APolicy POLICY = APolicy.usual().allowingTopics(LISTED, ELSEWHERE);

  static Stream<Arguments> tags() {
    return Stream.of(
        row(LABEL_MISSING, Severity.MEDIUM, Map.of(TOPIC, "alerts")),
        row(LABEL_BLANK, Severity.MEDIUM, with(LEVEL, " ")),
        row(LABEL_NOT_A_LEVEL, Severity.MEDIUM, with(LEVEL, "secret")),
        row(LABEL_VALUE_CASE, Severity.LOW, with(LEVEL, "Internal")),
        row(LABEL_VALUE_PADDED, Severity.LOW, with(LEVEL, "internal ")),
        row(LABEL_NOT_ASCII, Severity.MEDIUM, with(LEVEL, "ınternal")),
        row(
            LABEL_KEY_CASE,
            Severity.LOW,
            Map.of("dataclassification", "internal", TOPIC, "alerts")),
        row(LABEL_BOTH_SPELLINGS, Severity.MEDIUM, with("dataclassification", "public")),
        row(LABEL_BOTH_SPELLINGS, Severity.LOW, with("dataclassification", "internal")),
        row(TOPIC_MISSING, Severity.LOW, Map.of(LEVEL, "internal")),
        row(TOPIC_BLANK, Severity.LOW, with(TOPIC, "")),
        row(TOPIC_MALFORMED, Severity.LOW, with(TOPIC, "ask Jane")),
        row(TOPIC_KEY_CASE, Severity.LOW, Map.of(LEVEL, "internal", "SUPPORTSNSTOPIC", "alerts")),
        row(TOPIC_BOTH_SPELLINGS, Severity.LOW, with("supportsnstopic", "alerts")),
        row(TOPIC_BOTH_SPELLINGS, Severity.LOW, with("supportsnstopic", "others")),
        row(TOPIC_FOREIGN, Severity.LOW, with(TOPIC, FOREIGN)),
        row(TOPIC_FOREIGN, Severity.LOW, with(TOPIC, ELSEWHERE)),
        row(TOPIC_FIFO, Severity.LOW, with(TOPIC, "alerts.fifo")));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("tags")
  void isAViolationOfItsOwnKind(ViolationKind kind, Severity severity, Map<String, String> tags) {
    assertThat(verdict(POLICY, tags).violations())
        .singleElement()
        .returns(kind, Violation::kind)
        .returns(severity, Violation::severity)
        .returns("", Violation::declared)
        .returns("", Violation::required)
        .returns(new PolicyLine("tags", 0), Violation::source)
        .returns(new WaiverReach.AnyLevel(), Violation::reach);
  }

  @Test
  void isCompliantWithALevelAndATopic() {
    assertThat(verdict(POLICY, with(TOPIC, "alerts")))
        .isEqualTo(new Verdict.Compliant("The label is complete: level internal, topic alerts."));
  }

  @Test
  void isCompliantWithATopicElsewhereThatThePolicyLists() {
    assertThat(verdict(POLICY, with(TOPIC, LISTED)).outcome()).isEqualTo(Outcome.COMPLIANT);
  }

  @Test
  void isCompliantWithAFifoTopicIfThePolicyAllowsThem() {
    var policy = APolicy.usual().allowingFifo();

    assertThat(verdict(policy, with(TOPIC, "alerts.fifo")).outcome()).isEqualTo(Outcome.COMPLIANT);
  }

  @Test
  void namesEverythingThatIsWrongWorstFirst() {
    var tags = Map.of("dataclassification", "secret", TOPIC, FOREIGN);

    assertThat(verdict(POLICY, tags).violations())
        .extracting(Violation::kind)
        .containsExactly(LABEL_NOT_A_LEVEL, LABEL_KEY_CASE, TOPIC_FOREIGN);
  }

  @Test
  void isUnknownForTheReasonThatTheTagsAre() {
    var bucket = ABucket.withUnknownTags("Access denied.").build();

    assertThat(new Judge(POLICY.build()).labelVerdict(bucket.id(), bucket.tags(), NOW))
        .isEqualTo(new Verdict.Unknown("Access denied."));
  }

  private static Verdict verdict(APolicy policy, Map<String, String> tags) {
    var bucket = ABucket.tagged(tags).build();
    return new Judge(policy.build()).labelVerdict(bucket.id(), bucket.tags(), NOW);
  }

  private static Map<String, String> with(String key, String value) {
    var tags = new HashMap<>(Map.of(LEVEL, "internal", TOPIC, "alerts"));
    tags.put(key, value);
    return tags;
  }

  private static Arguments row(ViolationKind kind, Severity severity, Map<String, String> tags) {
    return Arguments.of(kind, severity, tags);
  }
}

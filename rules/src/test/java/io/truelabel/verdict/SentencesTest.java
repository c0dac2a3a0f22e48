package io.truelabel.verdict;

import static io.truelabel.given.ABucket.NOW;
import static io.truelabel.given.ABucket.labelled;
import static io.truelabel.given.ABucket.tagged;
import static io.truelabel.given.ABucket.untagged;
import static io.truelabel.given.ABucket.withUnknownTags;
import static io.truelabel.given.AFinding.credentials;
import static io.truelabel.given.AFinding.health;
import static io.truelabel.given.AFinding.name;
import static io.truelabel.given.AFinding.personal;
import static io.truelabel.given.AFinding.unheardOf;
import static io.truelabel.given.AnAnalysis.discovery;
import static io.truelabel.given.AnAnalysis.job;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.given.ABucket;
import io.truelabel.given.APolicy;
import io.truelabel.given.AWaiver;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Holds every sentence against {@code src/test/resources/golden/sentences.txt}, where a change of
 * wording is seen by whoever reviews it.
 *
 * <p>{@code -Dgolden.write=true} writes the file instead.
 */
@DisplayName("The sentences")
class SentencesTest {
  private static final Path FILE = Path.of("src/test/resources/golden/sentences.txt");
  private static final String LEVEL = "DataClassification";
  private static final String TOPIC = "SupportSNSTopic";
  private static final Judge JUDGE =
      new Judge(
          APolicy.usual()
              .excluding("access-logs", "written by AWS, and nobody can tag it")
              .waiving(
                  AWaiver.of(ViolationKind.CONTENTS_EXCEED_LABEL).bucket("waived").build(),
                  AWaiver.of(ViolationKind.CONTENTS_EXCEED_LABEL)
                      .bucket("ended")
                      .until("2026-03-09")
                      .build())
              .build());

  private static final List<ABucket> BUCKETS =
      List.of(
          tagged(Map.of(TOPIC, "alerts")),
          tagged(Map.of(LEVEL, " ", TOPIC, "alerts")),
          tagged(Map.of(LEVEL, "secret", TOPIC, "alerts")),
          tagged(Map.of(LEVEL, "Internal", TOPIC, "alerts")),
          tagged(Map.of(LEVEL, " internal", TOPIC, "alerts")),
          tagged(Map.of(LEVEL, "ınternal", TOPIC, "alerts")),
          tagged(Map.of("dataclassification", "internal", TOPIC, "alerts")),
          tagged(Map.of(LEVEL, "internal", "dataclassification", "public", TOPIC, "alerts")),
          tagged(Map.of(LEVEL, "internal", "dataclassification", "internal", TOPIC, "alerts")),
          tagged(Map.of(LEVEL, "internal")),
          tagged(Map.of(LEVEL, "internal", TOPIC, "")),
          tagged(Map.of(LEVEL, "internal", TOPIC, "ask Jane")),
          tagged(Map.of(LEVEL, "internal", "supportsnstopic", "alerts")),
          tagged(Map.of(LEVEL, "internal", TOPIC, "alerts", "supportsnstopic", "others")),
          tagged(Map.of(LEVEL, "internal", TOPIC, "arn:aws:sns:eu-west-1:999988887777:theirs")),
          tagged(Map.of(LEVEL, "internal", TOPIC, "arn:aws-cn:sns:cn-north-1:111122223333:far")),
          tagged(Map.of(LEVEL, "internal", TOPIC, "alerts.fifo")),
          labelled("internal").holding(name()),
          labelled("internal")
              .holding(name(), personal("ADDRESS", 1), personal("USA_PASSPORT_NUMBER", 1)),
          labelled("internal").holding(health()),
          labelled("internal").holding(health()).open(),
          labelled("restricted").holding(credentials()),
          labelled("restricted").exposed(new Exposure(Reach.YES, Reach.YES, Reach.YES)),
          labelled("internal").exposed(Exposure.unknown()),
          labelled("internal").holding(name().archived()),
          labelled("internal").holding(name().archived(), health().archived()),
          labelled("internal").holding(unheardOf("FINANCIAL_INFORMATION")),
          labelled("restricted").holding(unheardOf("PERSONAL_INFORMATION")),
          labelled("internal").named("waived").holding(name()),
          labelled("internal").named("ended").holding(name()),
          labelled("internal").named("access-logs"),
          untagged().holding(name()),
          withUnknownTags("Access to the tags was denied.").holding(credentials()),
          labelled("internal")
              .withUnknownEvidence("Macie's findings could not be read to the end."),
          labelled("internal").neverLooked(Monitoring.MONITORED),
          labelled("internal")
              .neverLooked(Monitoring.MONITORED)
              .createdAt(NOW.minus(Duration.ofHours(1)).plusMillis(870)),
          labelled("internal").lookedInto(Monitoring.NOT_MONITORED),
          labelled("internal").lookedInto(discovery()),
          labelled("internal").holdingObjects(new Holdings.Known(2, 20, 1, 0, 1, 0)),
          labelled("internal")
              .neverLooked(Monitoring.MONITORED)
              .holdingObjects(new Holdings.Known(0, 0, 0, 0, 0, 0)),
          labelled("internal").holdingObjects(new Holdings.Known(2, 20, 0, 1, 1, 0)),
          labelled("internal").holdingObjects(new Holdings.Known(2, 20, 2, 0, 0, 2)),
          labelled("internal").neverLooked(Monitoring.PAUSED),
          labelled("internal").coverage(pausedByQuota()),
          labelled("internal").lookedInto(job().unproven(Doubt.RUNNING)),
          labelled("internal").lookedInto(job().unproven(Doubt.STOPPED)),
          labelled("internal").lookedInto(job().unproven(Doubt.ERRORS)),
          labelled("internal").lookedInto(job().atChangesSince(ABucket.LOOKED)),
          labelled("internal").lookedInto(discovery().unproven(Doubt.UNREADABLE)),
          labelled("internal").lookedInto(job().unproven(Doubt.UNKNOWN)),
          labelled("internal")
              .lookedInto(job().at(NOW.minus(Duration.ofDays(31))))
              .changedAt(NOW.minus(Duration.ofDays(30))),
          labelled("internal").lookedInto(job().forOnly("CREDIT_CARD_NUMBER")),
          labelled("internal").lookedInto(job().forNobodyKnowsWhat()),
          labelled("internal").neverLooked(Monitoring.ACCESS_DENIED),
          labelled("internal").neverLooked(Monitoring.OVER_QUOTA),
          labelled("internal").neverLooked(Monitoring.NO_MACIE_IN_REGION),
          labelled("internal").neverLooked(Monitoring.MACIE_OFF),
          labelled("internal").coverage(Coverage.unknown()));

  private static Coverage pausedByQuota() {
    return new Coverage(
        Monitoring.PAUSED,
        new Look.At(ABucket.LOOKED),
        List.of(job().in(State.QUOTA_REACHED).build()),
        new Holdings.Unknown(),
        new Coverage.Change.Unknown());
  }

  @Test
  void areThoseOfTheGoldenFile() throws IOException {
    var sentences = sentences();

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(FILE, sentences, UTF_8);
    }
    assertThat(sentences).isEqualTo(Files.readString(FILE, UTF_8));
  }

  @Test
  void areThereForEveryKind() {
    assertThat(
            BUCKETS.stream()
                .flatMap(bucket -> judge(bucket).violations().stream())
                .map(Violation::kind)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(ViolationKind.values());
  }

  private static String sentences() {
    Set<String> said = new LinkedHashSet<>();
    BUCKETS.forEach(bucket -> lines(judge(bucket)).forEach(said::add));
    return String.join("\n\n", said) + "\n";
  }

  private static Stream<String> lines(Judgement judgement) {
    return Stream.concat(
        Stream.of(Rule.values()).flatMap(rule -> lines(judgement.verdict(rule))),
        judgement.notices().stream().map(notice -> "notice\n  " + notice.text()));
  }

  private static Stream<String> lines(Verdict verdict) {
    return verdict.outcome() == Outcome.NONCOMPLIANT
        ? verdict.violations().stream().map(SentencesTest::lines)
        : Stream.of(verdict.outcome().word() + "\n  " + Annotation.of(verdict));
  }

  private static String lines(Violation it) {
    return "%s, %s%n  %s%n  %s".formatted(it.kind().id(), it.severity(), it.cause(), it.remedy());
  }

  private static Judgement judge(ABucket bucket) {
    return JUDGE.judge(bucket.build(), NOW);
  }
}

package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.Loopback;
import io.truelabel.given.APolicy;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.MacieView.Denial;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Target;
import io.truelabel.standin.config.Result;
import io.truelabel.standin.core.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;

@DisplayName("The coverage rule")
final class CoverageHandlerTest {

  private static final Shard CENTRAL = new Shard(Loopback.CENTRAL, Loopback.REGION);
  private static final String JOB = "3ce05dbb7ec5505def334104b0000001";

  private final Rig rig = new Rig(APolicy.usual().excluding("left-out", "assets").build());

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void judgesAllBucketsOfTheAccount() {
    rig.bucket("looked-into", Rig.LABELLED);
    rig.bucket("left-out", Rig.LABELLED);
    look("not-monitored", Look.NOT_MONITORED);
    look("never", Look.NOT_YET);
    deny("denied");

    rig.scheduleCoverage();

    assertThat(rig.shown(rig.coverageRule()))
        .isEqualTo(
            Map.of(
                "looked-into", "COMPLIANT",
                "not-monitored", "NON_COMPLIANT",
                "never", "NON_COMPLIANT",
                "denied", "NON_COMPLIANT"));
  }

  @Test
  @DisplayName("reads no finding: what was found plays no part")
  void asksForNothingThatItDoesNotNeed() {
    IntStream.range(0, 120).forEach(i -> rig.bucket("bucket-" + i, Rig.LABELLED));

    rig.scheduleCoverage();

    assertThat(rig.standIn().calls().counts())
        .isEqualTo(
            Map.of(
                "sts:AssumeRole", 1L,
                "macie2:DescribeBuckets", 3L,
                "macie2:GetAutomatedDiscoveryConfiguration", 1L,
                "macie2:GetSensitivityInspectionTemplate", 1L,
                "config:DescribeConfigurationRecorders", 1L,
                "config:DescribeConfigurationRecorderStatus", 1L,
                "config:SelectResourceConfig", 2L,
                "config:GetComplianceDetailsByConfigRule", 1L,
                "config:PutEvaluations", 2L));
  }

  @Test
  @DisplayName("the next night hands in nothing when nothing changed, although a day went by")
  void saysNothingTwice() {
    rig.bucket("looked-into", Rig.LABELLED);
    look("not-monitored", Look.NOT_MONITORED);
    rig.scheduleCoverage();
    rig.standIn().clock().advance(Duration.ofDays(1));

    rig.scheduleCoverage();

    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(1);
  }

  @Test
  @DisplayName("a new bucket is compliant until its grace ends")
  void countsTheGraceOfANewBucketAsCompliant() {
    rig.put(
        Bucket.of(Rig.MEMBER, "new", rig.now(), Rig.LABELLED, rig.now())
            .withMacie(get("new").macie().withLook(Look.NOT_YET)));

    rig.scheduleCoverage();
    assertThat(rig.shown(rig.coverageRule())).isEqualTo(Map.of("new", "COMPLIANT"));

    rig.standIn().clock().advance(APolicy.GRACE);
    rig.scheduleCoverage();
    assertThat(rig.shown(rig.coverageRule())).isEqualTo(Map.of("new", "NON_COMPLIANT"));
  }

  @Test
  void saysWhatIsNotLookedFor() {
    rig.bucket("b", Rig.LABELLED);
    rig.standIn().organization().put(Loopback.REGION, Discovery.byDefault());

    rig.scheduleCoverage();

    assertThat(rig.results(rig.coverageRule()))
        .extracting(Result::annotation)
        .singleElement()
        .asString()
        .startsWith("Not looked for: \"health\".");
  }

  @Test
  @DisplayName("what nobody may ask leaves the last result as it is, with a line in the log")
  void keepsTheLastResultWhenItBecomesUnknown() {
    monitoredByJob("b");
    rig.scheduleCoverage();
    rig.standIn()
        .faults()
        .add(
            Fault.refuse("macie2", "DescribeClassificationJob", "AccessDeniedException", 403)
                .from(1));

    rig.scheduleCoverage();

    assertThat(rig.shown(rig.coverageRule())).isEqualTo(Map.of("b", "COMPLIANT"));
    assertThat(rig.calls("config", "PutEvaluations")).isEqualTo(1);
    assertThat(rig.logged())
        .anyMatch(line -> line.contains("WARN") && line.contains("DescribeClassificationJob"))
        .anyMatch(line -> line.contains("\"unknown\":1"));
  }

  @Test
  @DisplayName("reads an account's own jobs where the policy asks each account, and only there")
  void readsOwnJobsWhereThePolicySaysSo() {
    Job own =
        Job.daily(JOB, Rig.MEMBER, "own", rig.now(), Target.account(Loopback.MEMBER))
            .ranAt(rig.now());
    try (Rig each = new Rig(APolicy.usual().ofEachAccount().build())) {
      for (Rig it : List.of(rig, each)) {
        it.standIn().organization().jobs().put(own);
        it.put(get("b").withMacie(get("b").macie().withLook(Look.NOT_MONITORED)));
        it.scheduleCoverage();
      }

      assertThat(rig.shown(rig.coverageRule())).isEqualTo(Map.of("b", "NON_COMPLIANT"));
      assertThat(each.shown(each.coverageRule())).isEqualTo(Map.of("b", "COMPLIANT"));
    }
  }

  @Test
  @DisplayName(
      "own jobs that nobody may read leave the last result as it is, with a line in the log")
  void doesNotGuessWhatOwnJobsDo() {
    try (Rig each = new Rig(APolicy.usual().ofEachAccount().build())) {
      each.put(get("b").withMacie(get("b").macie().withLook(Look.NOT_MONITORED)));
      each.standIn()
          .faults()
          .add(
              Fault.refuse("macie2", "DescribeClassificationJob", "AccessDeniedException", 403)
                  .from(1));
      each.standIn()
          .organization()
          .jobs()
          .put(
              Job.daily(JOB, Rig.MEMBER, "own", each.now(), Target.account(Loopback.MEMBER))
                  .ranAt(each.now()));

      each.scheduleCoverage();

      assertThat(each.shown(each.coverageRule())).isEmpty();
      assertThat(each.logged())
          .anyMatch(line -> line.contains("WARN") && line.contains("DescribeClassificationJob"));
    }
  }

  @Test
  void handsInNothingAfterHalfAnInventory() {
    IntStream.range(0, 120).forEach(i -> rig.bucket("bucket-" + i, Rig.LABELLED));
    rig.standIn().faults().add(Fault.throttle("macie2", "DescribeBuckets").from(2));

    assertThatThrownBy(rig::scheduleCoverage).isInstanceOf(Macie2Exception.class);
    assertThat(rig.calls("config", "PutEvaluations")).isZero();
  }

  private void look(String name, Look look) {
    rig.put(get(name).withMacie(get(name).macie().withLook(look)));
  }

  private void deny(String name) {
    rig.put(get(name).withMacie(get(name).macie().denied(Denial.ACCESS_DENIED)));
  }

  private void monitoredByJob(String name) {
    rig.standIn()
        .organization()
        .jobs()
        .put(
            Job.daily(JOB, CENTRAL, "all", rig.now(), Target.account(Loopback.MEMBER))
                .ranAt(rig.now()));
    look(name, Look.byJob(JOB, rig.now()));
  }

  private Bucket get(String name) {
    return Bucket.of(
        Rig.MEMBER, name, rig.now().minus(Duration.ofDays(9)), Rig.LABELLED, rig.now());
  }
}

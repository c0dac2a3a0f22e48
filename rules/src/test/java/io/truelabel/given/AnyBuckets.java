package io.truelabel.given;

import io.truelabel.evidence.Evidence;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Reach;
import io.truelabel.verdict.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any bucket: labelled truly, falsely, absurdly or not at all, seen through clear or dim eyes. */
public final class AnyBuckets {
  private AnyBuckets() {}

  public static Arbitrary<BucketState> some() {
    return Combinators.combine(tags(), created(), exposure(), coverage(), evidenceState())
        .as((tags, created, exposure, coverage, evidence) ->
            new BucketState(AFinding.BUCKET, created, tags, exposure, coverage, evidence));
  }

  /** The same with this evidence and, where there are any tags, with this level. */
  public static BucketState with(BucketState bucket, String level, Evidence evidence) {
    return new BucketState(
        bucket.id(),
        bucket.createdAt(),
        new Tags.Known(Map.of("DataClassification", level, "SupportSNSTopic", "alerts")),
        bucket.exposure(),
        bucket.coverage(),
        new EvidenceState.Known(evidence));
  }

  /** Keys and values that an owner can think of, and some that only an enemy would. */
  public static Arbitrary<Map<String, String>> tagMap() {
    return Arbitraries.maps(key(), value()).ofMaxSize(6);
  }

  private static Arbitrary<Tags> tags() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, AnyPolicies.level().map(level -> labelled(level.name()))),
        Tuple.of(3, tagMap().map(Tags.Known::new)),
        Tuple.of(1, hostile().map(Tags.Unknown::new)));
  }

  private static Tags labelled(String level) {
    return new Tags.Known(Map.of("DataClassification", level, "SupportSNSTopic", "alerts"));
  }

  private static Arbitrary<String> key() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "DataClassification",
            "dataclassification",
            " DataClassification",
            "SupportSNSTopic",
            "SUPPORTSNSTOPIC",
            "Team",
            "aws:createdBy"),
        hostile());
  }

  private static Arbitrary<String> value() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "public",
            "Internal",
            " confidential",
            "restricted",
            "",
            "alerts",
            "alerts.fifo",
            "arn:aws:sns:eu-west-1:999988887777:theirs",
            "arn:aws-cn:sns:cn-north-1:111122223333:elsewhere"),
        hostile());
  }

  /** Whatever fits into a string, lone surrogates and all. */
  public static Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(300),
        Arbitraries.of("\ud83d\udd12".repeat(150), "\ud83d".repeat(256), "\n".repeat(20)));
  }

  private static Arbitrary<Instant> created() {
    return Arbitraries.of(ABucket.CREATED, ABucket.NOW.minus(Duration.ofHours(1)));
  }

  private static Arbitrary<Exposure> exposure() {
    var reach = Arbitraries.of(Reach.NO, Reach.NO, Reach.NO, Reach.YES, Reach.UNKNOWN);
    return Combinators.combine(reach, reach, reach).as(Exposure::new);
  }

  private static Arbitrary<Coverage> coverage() {
    var looked = new Look.At(ABucket.LOOKED);
    return Arbitraries.oneOf(
        Arbitraries.just(new Coverage(Monitoring.MONITORED, looked)),
        Combinators.combine(
                Arbitraries.of(Monitoring.class), Arbitraries.of(new Look.Never(), looked))
            .as(Coverage::new));
  }

  private static Arbitrary<EvidenceState> evidenceState() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, AnyFindings.evidence().map(EvidenceState.Known::new)),
        Tuple.of(1, hostile().map(EvidenceState.Unknown::new)));
  }
}

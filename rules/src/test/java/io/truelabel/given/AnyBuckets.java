package io.truelabel.given;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Extent;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Selection;
import io.truelabel.evidence.Selection.Managed;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Change;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Holdings;
import io.truelabel.verdict.Reach;
import io.truelabel.verdict.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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

  /** Half of them are covered as they should be. */
  private static Arbitrary<Coverage> coverage() {
    return Arbitraries.oneOf(
        Arbitraries.just(ABucket.untagged().build().coverage()),
        Combinators.combine(
                Arbitraries.of(Monitoring.class),
                analysis().list().ofMaxSize(3),
                holdings(),
                Arbitraries.of(new Change.Unknown(), new Change.At(ABucket.NOW)))
            .as((monitoring, analyses, holdings, change) ->
                new Coverage(
                    monitoring, Look.of(analyses, ABucket.CREATED), analyses, holdings, change)));
  }

  private static Arbitrary<Analysis> analysis() {
    return Combinators.combine(
            Arbitraries.of(Means.class),
            Arbitraries.of(State.class),
            run(),
            Arbitraries.of(Extent.everything(), Extent.part()),
            selection())
        .as(Analysis::new);
  }

  private static Arbitrary<Run> run() {
    return Arbitraries.oneOf(
        Arbitraries.of(new Run.None(), new Run.Finished(ABucket.LOOKED)),
        Arbitraries.of(Doubt.class).map(doubt -> new Run.Unproven(ABucket.LOOKED, doubt)));
  }

  private static Arbitrary<Selection> selection() {
    return Arbitraries.of(
        new Selection.Unknown(),
        AnAnalysis.EVERYTHING,
        new Selection.Known(new Managed.Only(Set.of("NAME")), Set.of()),
        new Selection.Known(new Managed.Only(Set.of()), Set.of("staff number")));
  }

  private static Arbitrary<Holdings> holdings() {
    return Arbitraries.of(
        new Holdings.Unknown(),
        new Holdings.Known(0, 0, 0, 0, 0, 0),
        new Holdings.Known(2, 20, 2, 0, 0, 0),
        new Holdings.Known(2, 20, 0, 1, 1, 0),
        new Holdings.Known(2, 20, 2, 0, 0, 2));
  }

  private static Arbitrary<EvidenceState> evidenceState() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, AnyFindings.evidence().map(EvidenceState.Known::new)),
        Tuple.of(1, hostile().map(EvidenceState.Unknown::new)));
  }
}

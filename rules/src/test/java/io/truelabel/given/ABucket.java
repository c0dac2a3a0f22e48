package io.truelabel.given;

import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;
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
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** A bucket for a test, which says only what matters to it: by itself it is an innocent one. */
public final class ABucket {
  public static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
  public static final Instant LOOKED = Instant.parse("2026-03-01T00:00:00Z");

  /** Long after any grace. */
  public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private final Tags tags;
  private BucketId id = AFinding.BUCKET;
  private Instant createdAt = CREATED;
  private Exposure exposure = Exposure.none();
  private Coverage coverage = coverage(Monitoring.MONITORED, AnAnalysis.job());
  private EvidenceState evidence = new EvidenceState.Known(Evidence.none());

  private ABucket(Tags tags) {
    this.tags = tags;
  }

  public static ABucket labelled(String level) {
    return tagged(Map.of("DataClassification", level, "SupportSNSTopic", "orders-alerts"));
  }

  public static ABucket tagged(Map<String, String> tags) {
    return new ABucket(new Tags.Known(tags));
  }

  public static ABucket untagged() {
    return tagged(Map.of());
  }

  public static ABucket withUnknownTags(String why) {
    return new ABucket(new Tags.Unknown(why));
  }

  public ABucket named(String name) {
    id = new BucketId(id.partition(), id.accountId(), id.region(), name);
    return this;
  }

  public ABucket createdAt(Instant time) {
    createdAt = time;
    return this;
  }

  public ABucket exposed(Exposure reached) {
    exposure = reached;
    return this;
  }

  /** Anybody can reach it. */
  public ABucket open() {
    return exposed(new Exposure(Reach.YES, Reach.NO, Reach.NO));
  }

  public ABucket coverage(Coverage looked) {
    coverage = looked;
    return this;
  }

  public ABucket neverLooked(Monitoring monitoring) {
    return coverage(coverage(monitoring, AnAnalysis.job().notYet()));
  }

  public ABucket lookedInto(AnAnalysis... by) {
    return coverage(coverage(Monitoring.MONITORED, by));
  }

  /** Looked into at {@link #LOOKED}, whatever is to come. */
  public ABucket lookedInto(Monitoring monitoring) {
    return coverage(new Coverage(monitoring, new Look.At(LOOKED)));
  }

  private static Coverage coverage(Monitoring monitoring, AnAnalysis... by) {
    var analyses = Stream.of(by).map(AnAnalysis::build).toList();
    return new Coverage(
        monitoring,
        Look.of(analyses, CREATED),
        analyses,
        new Holdings.Unknown(),
        new Change.Unknown());
  }

  public ABucket holdingObjects(Holdings objects) {
    return coverage(
        new Coverage(
            coverage.monitoring(),
            coverage.look(),
            coverage.analyses(),
            objects,
            coverage.change()));
  }

  public ABucket lookedEarlier(Instant time) {
    return coverage(coverage.withEarlierLook(time));
  }

  public ABucket changedAt(Instant time) {
    return coverage(coverage.withChangedAt(time));
  }

  public ABucket holding(AFinding... findings) {
    return holding(AFinding.evidence(findings));
  }

  public ABucket holding(Evidence found) {
    evidence = new EvidenceState.Known(found);
    return this;
  }

  public ABucket withUnknownEvidence(String why) {
    evidence = new EvidenceState.Unknown(why);
    return this;
  }

  public BucketState build() {
    return new BucketState(id, createdAt, tags, exposure, coverage, evidence);
  }
}

package io.truelabel.sweep;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Sighting;
import io.truelabel.label.Classification;
import io.truelabel.label.TagKey;
import io.truelabel.policy.TagKeys;
import io.truelabel.verdict.Annotation;
import io.truelabel.verdict.BucketState;
import io.truelabel.verdict.EvidenceLine;
import io.truelabel.verdict.EvidenceState;
import io.truelabel.verdict.Judgement;
import io.truelabel.verdict.Notice;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Tags;
import io.truelabel.verdict.Undecided;
import io.truelabel.verdict.Verdict;
import io.truelabel.verdict.Violation;
import io.truelabel.verdict.ViolationKind;
import io.truelabel.verdict.WaivedViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a judgement down as plain data, without any object key. */
public final class Transcript {
  private final List<String> keys;
  private final SharedValues shared = new SharedValues();

  /** Transcripts that show the tags of these keys, in every spelling. */
  public Transcript(TagKeys keys) {
    this.keys = List.of(keys.classification(), keys.topic(), keys.team());
  }

  /** One bucket and what was judged of it. */
  public BucketResult of(ListedBucket bucket, Judgement judgement) {
    BucketState state = judgement.state();
    return new BucketResult(
        shared(state.id()),
        state.createdAt(),
        bucket.knownBy(),
        bucket.recorded(),
        judgement.rollUp(),
        shared.same(level(judgement)),
        judgement.judgedAs(),
        shared.same(judgement.label().team()),
        tagsSeen(state.tags()),
        tagsUnknown(state.tags()),
        Stream.of(Rule.values()).map(rule -> shared.same(line(rule, judgement))).toList(),
        shared.same(counts(state.evidence())),
        shared.same(notices(bucket, judgement)));
  }

  private BucketId shared(BucketId id) {
    return new BucketId(
        shared.same(id.partition()),
        shared.same(id.accountId()),
        shared.same(id.region()),
        id.name());
  }

  private static List<String> notices(ListedBucket bucket, Judgement judgement) {
    Stream<String> note = bucket.note().isEmpty() ? Stream.empty() : Stream.of(bucket.note());
    return Stream.concat(note, judgement.notices().stream().map(Notice::text)).toList();
  }

  private static String level(Judgement judgement) {
    return switch (judgement.label().classification()) {
      case Classification.Declared(String level) -> level;
      case Classification.Unusable() -> "";
    };
  }

  private SortedMap<String, String> tagsSeen(Tags tags) {
    SortedMap<String, String> seen = new TreeMap<>();
    if (tags instanceof Tags.Known(Map<String, String> values)) {
      values.forEach((key, value) -> {
        if (keys.stream().anyMatch(known -> TagKey.claims(key, known))) {
          seen.put(shared.same(key), shared.same(value));
        }
      });
    }
    return seen;
  }

  private static String tagsUnknown(Tags tags) {
    return switch (tags) {
      case Tags.Known _ -> "";
      case Tags.Unknown(String why) -> why;
    };
  }

  private static VerdictLine line(Rule rule, Judgement judgement) {
    Verdict verdict = judgement.verdict(rule);
    return new VerdictLine(
        rule.configName(),
        verdict.outcome(),
        annotation(verdict),
        reason(verdict),
        undecided(rule, judgement),
        verdict.violations().stream().map(Transcript::line).toList(),
        verdict.waived().stream().map(Transcript::line).toList());
  }

  private static List<String> undecided(Rule rule, Judgement judgement) {
    return judgement.verdict(rule) instanceof Verdict.Noncompliant
        ? Undecided.of(rule, judgement.state()).stream().map(ViolationKind::id).toList()
        : List.of();
  }

  /** Most annotations are the reason alone: then there is one text and not two alike. */
  private static String annotation(Verdict verdict) {
    String annotation = Annotation.of(verdict);
    String reason = reason(verdict);
    return annotation.equals(reason) ? reason : annotation;
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compliant(String why) -> why;
      case Verdict.Unproven(String why) -> why;
      case Verdict.Unknown(String why) -> why;
      case Verdict.Excluded(String reason) -> reason;
      case Verdict.Noncompliant _, Verdict.Waived _ -> "";
    };
  }

  private static ViolationLine line(Violation violation) {
    return new ViolationLine(
        violation.kind().id(),
        violation.severity(),
        violation.declared(),
        violation.required(),
        violation.evidence().stream().map(EvidenceLine::text).toList(),
        violation.source().name(),
        violation.source().line(),
        violation.cause(),
        violation.remedy());
  }

  private static WaivedLine line(WaivedViolation waived) {
    return new WaivedLine(
        line(waived.violation()),
        waived.waiver().reason(),
        waived.waiver().by(),
        waived.waiver().until().toString());
  }

  private static EvidenceCounts counts(EvidenceState state) {
    return switch (state) {
      case EvidenceState.Unknown _ -> new EvidenceCounts(0, 0, false);
      case EvidenceState.Partial part -> counts(part.evidence().sightings().values());
      case EvidenceState.Known known -> counts(known.evidence().sightings().values());
    };
  }

  private static EvidenceCounts counts(Collection<Sighting> sightings) {
    int witnesses = sightings.stream().mapToInt(sighting -> sighting.newest().size()).sum();
    return new EvidenceCounts(
        sightings.size(), witnesses, sightings.stream().anyMatch(Sighting::more));
  }
}

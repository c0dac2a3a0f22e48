package io.truelabel.alert;

import io.truelabel.alert.Decision.Silent;
import io.truelabel.alert.Decision.Tell;
import io.truelabel.alert.News.How;
import io.truelabel.ledger.Said;
import io.truelabel.ledger.Told;
import io.truelabel.ledger.Told.Owner;
import io.truelabel.policy.Alerts;
import io.truelabel.policy.Level;
import io.truelabel.policy.Levels;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.sweep.WaivedLine;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.ViolationKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether a bucket is news: a pure function of what was told, what is true, and the time.
 *
 * <p>What could not be judged stays as it was told: passing through unknown or unproven is neither
 * good news nor, coming back, bad news again.
 */
public final class AlertDecision {

  /** How long before its end a waiver is spoken of. */
  static final Duration NOTICE = Duration.ofDays(14);

  private final Alerts alerts;
  private final Levels levels;

  /** Decisions by one policy. */
  public AlertDecision(Alerts alerts, Levels levels) {
    this.alerts = alerts;
    this.levels = levels;
  }

  /**
   * Decides.
   *
   * @param before what was told
   * @param now what is true, of the rules that were judged
   * @param at the time
   */
  public Decision decide(Told before, BucketResult now, Instant at) {
    SortedMap<String, Said> standing = standing(now);
    List<Said> said = said(standing, before, new Doubt(now));
    if (standing.values().stream().anyMatch(it -> beyond(before, it))) {
      return told(before, said, now, at, before.open() ? new News.Worse() : new News.Fresh());
    }
    if (!standing.isEmpty() && owed(before, Owner.OBSERVED)) {
      return told(before, said, now, at, new News.Standing(before.since()));
    }
    if (said.isEmpty() && before.open()) {
      return told(before, said, now, at, new News.Resolved(how(before, now)));
    }
    return late(before, said, now, at, !standing.isEmpty());
  }

  private Decision late(
      Told before, List<Said> said, BucketResult now, Instant at, boolean standing) {
    Optional<LocalDate> ending = endingWaiver(before, now, at);
    if (ending.isPresent()) {
      return told(before, said, now, at, new News.WaiverEnding(ending.get()));
    }
    if (standing && !at.isBefore(before.last().plus(alerts.reminder()))) {
      return told(before, said, now, at, new News.Reminder(before.since()));
    }
    if (standing && owed(before, Owner.UNREACHED)) {
      return told(before, said, now, at, new News.Unheard(before.since()));
    }
    return new Silent(
        new Told(
            said, before.since(), before.last(), before.owner(), before.level(), before.waiver()));
  }

  /** Whether the owner is to be told now what he was not told before. */
  private boolean owed(Told before, Owner why) {
    return before.owner() == why && alerts.mode() == Alerts.Mode.OWNERS;
  }

  private static Tell told(Told before, List<Said> said, BucketResult now, Instant at, News news) {
    Instant since = before.open() ? before.since() : at;
    LocalDate waiver = news instanceof News.WaiverEnding(LocalDate until) ? until : before.waiver();
    String level = now.tagsUnknown().isEmpty() ? now.level() : before.level();
    return new Tell(news, new Told(said, since, at, Owner.TOLD, level, waiver));
  }

  /** What stands, and what was told and is in doubt now: each as bad as it may still be. */
  private List<Said> said(SortedMap<String, Said> standing, Told before, Doubt doubt) {
    SortedMap<String, Said> all = new TreeMap<>(standing);
    for (Said told : before.said()) {
      if (doubt.about(told.kind())) {
        all.merge(told.kind(), told, this::worse);
      } else if (doubt.aboutSeverity(told.kind())) {
        all.computeIfPresent(told.kind(), (kind, now) -> now.atLeast(told.severity()));
      }
    }
    return List.copyOf(all.values());
  }

  /** Of each kind that stands now the worst. */
  private SortedMap<String, Said> standing(BucketResult now) {
    return now.violations()
        .map(AlertDecision::said)
        .collect(Collectors.toMap(Said::kind, said -> said, this::worse, TreeMap::new));
  }

  private static Said said(ViolationLine violation) {
    return new Said(violation.kind(), violation.required(), violation.severity());
  }

  private Said worse(Said one, Said other) {
    return new Said(
        one.kind(),
        rank(one) >= rank(other) ? one.required() : other.required(),
        one.severity().compareTo(other.severity()) >= 0 ? one.severity() : other.severity());
  }

  /** Whether it was not told, or not as bad. */
  private boolean beyond(Told before, Said now) {
    return before.said().stream()
        .filter(said -> said.kind().equals(now.kind()))
        .noneMatch(
            said -> said.severity().compareTo(now.severity()) >= 0 && rank(said) >= rank(now));
  }

  /** A level that the policy does not know any more is below all others. */
  private int rank(Said said) {
    return levels.named(said.required()).map(Level::rank).orElse(-1);
  }

  private static Optional<LocalDate> endingWaiver(Told before, BucketResult now, Instant at) {
    LocalDate horizon = LocalDate.ofInstant(at.plus(NOTICE), ZoneOffset.UTC);
    return waived(now)
        .map(WaivedLine::until)
        .map(LocalDate::parse)
        .min(Comparator.naturalOrder())
        .filter(until -> !until.isAfter(horizon) && !until.equals(before.waiver()));
  }

  private static Stream<WaivedLine> waived(BucketResult bucket) {
    return bucket.verdicts().stream().map(VerdictLine::waived).flatMap(List::stream);
  }

  private static How how(Told before, BucketResult now) {
    Set<String> kinds = before.said().stream().map(Said::kind).collect(Collectors.toSet());
    if (now.outcome() == Outcome.EXCLUDED) {
      return How.EXCLUDED;
    }
    if (waived(now).anyMatch(line -> kinds.contains(line.violation().kind()))) {
      return How.WAIVED;
    }
    if (!before.level().equals(now.level())) {
      return How.RELABELLED;
    }
    return how(kinds.stream().flatMap(id -> ViolationKind.withId(id).stream()).toList());
  }

  /** The way of the kind that matters most. */
  private static How how(List<ViolationKind> kinds) {
    if (kinds.stream().anyMatch(kind -> kind.rule() == Rule.CONTENTS && !kind.exposure())) {
      return How.CLEANED;
    }
    if (kinds.stream().anyMatch(ViolationKind::exposure)) {
      return How.CLOSED;
    }
    return kinds.stream().anyMatch(kind -> kind.rule() == Rule.LABEL)
        ? How.RELABELLED
        : How.LOOKED_AT;
  }
}

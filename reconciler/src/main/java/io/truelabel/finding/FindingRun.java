package io.truelabel.finding;

import io.truelabel.alert.EventAlerting;
import io.truelabel.alert.EventOutcome;
import io.truelabel.alert.Occasion;
import io.truelabel.alert.Occurrence;
import io.truelabel.aws.Inbox;
import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.heal.ContentsRun;
import io.truelabel.ledger.InboxEntry;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.log.JsonLog;
import io.truelabel.metrics.Counter;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.sweep.Shard;
import io.truelabel.sweep.Workers;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Tags;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One batch of events, from judging to telling.
 *
 * <p>What violates is written to the inbox before anybody is told, so that it is never told and
 * forgotten. A bucket that fails is tried again by a repetition of its messages alone.
 */
final class FindingRun {

  private static final int AT_ONCE = 16;
  private static final String LET_IN =
      "See that the role truelabel-reader is in that account and may read the tags of its buckets.";

  /** What a run works with. */
  record Tools(
      Inspection inspection,
      Assessment assessment,
      LedgerShelf ledgers,
      Inbox inbox,
      EventAlerting alerting,
      ContentsRun contentsRun,
      JsonLog log,
      Instant now,
      String report) {}

  private final Tools tools;
  private final Tally tally;
  private final Set<String> failed = new HashSet<>();

  FindingRun(Tools tools, Tally tally) {
    this.tools = tools;
    this.tally = tally;
  }

  /** What came of one bucket. */
  private sealed interface Judged {
    record Violating(Incident incident, BucketResult bucket, int findings) implements Judged {}

    record Conforming() implements Judged {}

    record Failed(Incident incident, Diagnosis why) implements Judged {}
  }

  /**
   * Does everything that is to be done.
   *
   * @param events by the message that brought each
   * @return the messages that must be delivered again
   */
  Set<String> run(Map<String, MacieEvent> events) {
    tally.received(events.values());
    new Trials(tools).tell(events.values());
    List<Judged.Violating> violating = new ArrayList<>();
    for (Judged judged : new Workers(AT_ONCE).map(Incident.of(events), this::judge)) {
      switch (judged) {
        case Judged.Violating it -> violating.add(it);
        case Judged.Failed(Incident incident, Diagnosis why) -> failed(incident, why);
        case Judged.Conforming() -> {}
      }
    }
    if (!violating.isEmpty()) {
      tell(violating);
      violating.stream()
          .map(it -> shard(it.incident().bucket()))
          .distinct()
          .forEach(this::judgeAgain);
    }
    return Set.copyOf(failed);
  }

  private Judged judge(Incident incident) {
    try {
      Optional<ListedBucket> bucket = tools.inspection().of(incident);
      return bucket.isEmpty() ? new Judged.Conforming() : judge(incident, bucket.get());
    } catch (SdkException | MacieNotEnabledException | UncheckedIOException e) {
      return new Judged.Failed(incident, Diagnosis.of(e));
    }
  }

  private Judged judge(Incident incident, ListedBucket bucket) {
    List<Finding> kept = tools.assessment().violating(bucket, incident.found());
    kept.forEach(finding -> tools.inbox().deliver(new InboxEntry(finding)));
    LedgerLine line = tools.ledgers().line(incident.bucket());
    BucketResult result = tools.assessment().judge(bucket, line, incident.found());
    if (!Assessment.violates(result)) {
      return silent(incident, bucket, result);
    }
    if (incident.opened()) {
      return new Judged.Violating(incident, result, kept.size() + 1);
    }
    ListedBucket exposed = tools.inspection().exposed(bucket);
    BucketResult whole = tools.assessment().judge(exposed, line, incident.found());
    return new Judged.Violating(incident, whole, kept.size());
  }

  /** A bucket that may be open to whom its label forbids is not forgotten for want of its tags. */
  private static Judged silent(Incident incident, ListedBucket bucket, BucketResult result) {
    return bucket.tags() instanceof Tags.Unknown(String why)
            && !bucket.exposure().equals(Exposure.none())
            && Assessment.undecided(result)
        ? new Judged.Failed(incident, new Diagnosis(why, LET_IN))
        : new Judged.Conforming();
  }

  private void tell(List<Judged.Violating> violating) {
    violating.forEach(it -> tally.add(Counter.VIOLATING, it.findings()));
    List<Incident> incidents = violating.stream().map(Judged.Violating::incident).toList();
    List<Occurrence> occurrences =
        violating.stream()
            .map(it -> new Occurrence(it.bucket(), it.incident().messages()))
            .toList();
    EventOutcome outcome = tools.alerting().tell(occasion(incidents), occurrences);
    tally.told(outcome.alerts());
    incidents.stream()
        .filter(incident -> outcome.later().contains(incident.bucket()))
        .forEach(this::retry);
    outcome
        .alerts()
        .failures()
        .forEach(
            failure -> tools.log().error(failure.problem(), Map.of("remedy", failure.remedy())));
  }

  private Occasion occasion(Collection<Incident> incidents) {
    Incident newest = incidents.stream().max(Comparator.comparing(Incident::latest)).orElseThrow();
    String finding = newest.findings().stream().sorted().findFirst().orElseThrow();
    return Occasion.ofFinding(finding, newest.latest(), tools.alerting().mode(), tools.report());
  }

  private void judgeAgain(Shard shard) {
    try {
      tools.contentsRun().ask(shard);
    } catch (SdkException e) {
      tools
          .log()
          .warn(
              "AWS Config was not asked to judge again: " + Diagnosis.of(e).problem(),
              Map.of("account", shard.account(), "region", shard.region()));
    }
  }

  private void failed(Incident incident, Diagnosis why) {
    retry(incident);
    tools
        .log()
        .error(
            "A finding could not be judged, so it is tried again: " + why.problem(),
            Map.of(
                "account", incident.bucket().accountId(),
                "region", incident.bucket().region(),
                "remedy", why.remedy()));
  }

  private void retry(Incident incident) {
    failed.addAll(incident.messages());
  }

  private static Shard shard(BucketId bucket) {
    return new Shard(bucket.accountId(), bucket.region());
  }
}
